import type { Section } from "@revue/core";
import { slugOf } from "../../naming/slug-of.ts";
import type { ReportBuilder } from "../../report/report-builder.ts";
import type { Row, SpipDatabase } from "../source/spip-database.ts";
import { languageOf } from "./languages.ts";
import { localisedLine, numberOf, plainLine } from "./plain-line.ts";
import { freeSlug } from "./slugs.ts";

/** Deepest path of the model. */
const DEPTH_MAX = 6;

export interface SectionPlan {
  /** The whole tree: what was there, then what came. Each section before those below it. */
  sections: Section[];
  added: Section[];
  /** Path by SPIP's number. */
  paths: Map<number, string>;
}

/**
 * Makes sections of rubriques: the tree is kept, a circle is cut where it closes, what lies deeper than the model goes
 * is brought up to its deepest level.
 *
 * Brothers keep the order of their numbers ("10. Europe"), then of their titles, as SPIP's templates show them.
 */
export function planSections(
  site: SpipDatabase,
  existing: readonly Section[],
  language: string,
  report: ReportBuilder,
): SectionPlan {
  const rows = new Map<number, Row>([...site.byId("rubriques")].map((row) => [Number(row["id_rubrique"]), row]));
  const parents = parentsOf(rows, report);
  const children = childrenOf(rows, parents);
  const known = new Map(
    existing.flatMap(({ path, legacy }) => (legacy?.spip === undefined ? [] : [[legacy.spip, path] as const])),
  );
  const taken = new Set(existing.map(({ path }) => path));
  const plan: SectionPlan = { sections: [], added: [], paths: new Map() };

  const visit = (id: number, above: string | undefined) => {
    const row = rows.get(id) ?? {};
    let path = known.get(id);
    if (path === undefined) {
      const tooDeep = above !== undefined && above.split("/").length >= DEPTH_MAX;
      const parent = tooDeep
        ? above
            .split("/")
            .slice(0, DEPTH_MAX - 1)
            .join("/")
        : above;
      if (tooDeep)
        report.attention({
          code: "section-too-deep",
          item: `rubrique ${id}`,
          found: plainLine(row["titre"], language),
          done: `filed it under ${parent}`,
        });
      const section = sectionOf(id, row, parent, taken, language, report);
      ({ path } = section);
      taken.add(path);
      plan.added.push(section);
    }
    plan.paths.set(id, path);
    for (const child of children.get(id) ?? []) visit(child, path);
  };
  for (const root of children.get(0) ?? []) visit(root, undefined);
  plan.sections = [...existing, ...plan.added];
  return plan;
}

function sectionOf(
  id: number,
  row: Row,
  parent: string | undefined,
  taken: ReadonlySet<string>,
  language: string,
  report: ReportBuilder,
): Section {
  const own = languageOf(row["lang"], language);
  const title = plainLine(row["titre"], own);
  if (title === "") report.attention({ code: "title-missing", item: `rubrique ${id}`, done: `called it “Rubrique ${id}”` });
  const under = (slug: string) => (parent === undefined ? slug : `${parent}/${slug}`);
  // Six of them must fit into a path.
  const short = slugOf(title, "").slice(0, 50).replace(/-+$/, "");
  const slug = freeSlug(short, id, "rubrique", (candidate) => taken.has(under(candidate)));
  const names = localisedLine(row["titre"], own);
  const descriptions = localisedLine(row["descriptif"], own);
  return {
    path: under(slug),
    name: title === "" ? { [own]: `Rubrique ${id}` } : names,
    ...(Object.keys(descriptions).length > 0 && { description: descriptions }),
    legacy: { spip: id },
  };
}

/** The parent of each rubrique; 0 for a root, for one whose parent is gone, and where a circle closes. */
function parentsOf(rows: ReadonlyMap<number, Row>, report: ReportBuilder): Map<number, number> {
  const parents = new Map<number, number>();
  for (const [id, row] of rows) {
    const parent = Number(row["id_parent"] ?? 0);
    if (parent !== 0 && !rows.has(parent)) {
      report.attention({
        code: "section-parent-missing",
        item: `rubrique ${id}`,
        found: `rubrique ${parent}`,
        done: "made it a section of the first level",
      });
    }
    parents.set(id, rows.has(parent) ? parent : 0);
  }
  const settled = new Set<number>([0]);
  for (const id of rows.keys()) {
    const way = new Set<number>();
    let at = id;
    while (!settled.has(at) && !way.has(at)) {
      way.add(at);
      at = parents.get(at) ?? 0;
    }
    if (way.has(at)) {
      report.attention({
        code: "section-circle",
        item: `rubrique ${at}`,
        found: [...way].join(" → "),
        done: "made it a section of the first level",
      });
      parents.set(at, 0);
    }
    for (const passed of way) settled.add(passed);
  }
  return parents;
}

function childrenOf(rows: ReadonlyMap<number, Row>, parents: ReadonlyMap<number, number>): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const [id, parent] of parents) children.set(parent, [...(children.get(parent) ?? []), id]);
  const order = (id: number) => ({ number: numberOf(rows.get(id)?.["titre"]), title: String(rows.get(id)?.["titre"] ?? "") });
  for (const list of children.values()) {
    list.sort((a, b) => {
      const [first, second] = [order(a), order(b)];
      if (first.number !== second.number) return first.number < second.number ? -1 : 1;
      return first.title.localeCompare(second.title, "fr") || a - b;
    });
  }
  return children;
}
