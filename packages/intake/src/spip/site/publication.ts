import { readCollection, writeRecord, writeSections, type Curator, type Publication, type Section } from "@revue/core";
import type { ReportBuilder } from "../../report/report-builder.ts";
import type { ContentTarget } from "./content-target.ts";

const PUBLICATION = "publication.yaml";
const SECTIONS = "sections.yaml";

/** Writes the publication when the folder has none; adds to one that is there the curators it lacks, and nothing else. */
export function putPublication(
  target: ContentTarget,
  from: { publication: Publication; isNew: boolean; curators: readonly Curator[]; report: ReportBuilder },
): void {
  const { publication, curators, report } = from;
  const whole = { ...publication, curators: [...publication.curators, ...curators] };
  const standing = target.read(PUBLICATION);
  if (standing === undefined || target.isOurs(PUBLICATION, standing)) {
    const fate = target.put(PUBLICATION, writeRecord(whole), { kind: "publication", item: "site" });
    if (fate === "added") {
      report.attention({
        code: "publication-made",
        item: "site",
        file: PUBLICATION,
        done: "made it from what SPIP says of the site: « À propos » and « Mentions légales » are to be written",
      });
    }
    return;
  }
  if (curators.length === 0) {
    report.count("publication", "unchanged");
    return;
  }
  const grown = withCurators(standing, curators) ?? writeRecord(whole);
  target.replace(PUBLICATION, grown);
  report.count("publication", "updated");
  report.changed({
    code: "curators-added",
    item: "site",
    file: PUBLICATION,
    found: curators.map(({ name }) => name).join(", "),
    done: "added those who selected articles",
  });
}

/** The same file with curators at the end of its list, nothing else touched; nothing when its list is written another way. */
function withCurators(text: string, curators: readonly Curator[]): string | undefined {
  const list = /^curators:[ \t]*\n((?:[ \t]*#.*\n|[ \t]*\n|([ \t]*)- .*\n(?:\2[ \t]+.*\n)*)+)/m.exec(
    text.endsWith("\n") ? text : `${text}\n`,
  );
  if (!list) return undefined;
  const indent = /^([ \t]*)- /m.exec(list[1] ?? "")?.[1] ?? "";
  const lines = curators.map(({ slug, name }) => `${indent}- slug: ${slug}\n${indent}  name: ${JSON.stringify(name)}\n`).join("");
  const end = list.index + list[0].trimEnd().length + 1;
  const grown = `${text.slice(0, end)}${lines}${text.slice(end)}`;
  const reading = readCollection([
    { path: PUBLICATION, text: grown },
    { path: SECTIONS, text: "- slug: a\n  name: {fr: a}\n" },
  ]);
  const read = new Set(reading.collection?.publication.curators.map(({ slug }) => slug));
  return reading.faults.length === 0 && curators.every(({ slug }) => read.has(slug)) ? grown : undefined;
}

/** Writes the tree of sections. One that is there only grows: below its last line when nothing in the middle must change. */
export function putSections(
  target: ContentTarget,
  from: { existing: readonly Section[]; added: readonly Section[]; report: ReportBuilder },
): void {
  const { existing, added, report } = from;
  for (const _ of existing) report.count("section", "unchanged");
  for (const _ of added) report.count("section", "added");
  if (added.length === 0) return;
  const standing = target.read(SECTIONS);
  if (standing === undefined || existing.length === 0) {
    target.replace(SECTIONS, writeSections(added));
    return;
  }
  const roots = new Set(existing.map(({ path }) => path));
  const apart = added.every(({ path }) => !roots.has(path.split("/")[0] ?? ""));
  if (apart && /^- /m.test(standing) && !/^\S/m.test(standing.replace(/^(?:- |#).*$/gm, ""))) {
    target.replace(SECTIONS, `${standing.replace(/\n*$/, "\n")}${writeSections(added)}`);
    return;
  }
  if (!target.isOurs(SECTIONS, standing) && /^\s*#/m.test(standing)) {
    report.attention({
      code: "comments-lost",
      item: "rubriques",
      file: SECTIONS,
      done: "wrote the grown tree anew: comments inside the file are gone",
    });
  }
  const head = /^(?:#.*\n|\s*\n)*/.exec(standing)?.[0] ?? "";
  target.replace(SECTIONS, head + writeSections([...existing, ...added]));
}
