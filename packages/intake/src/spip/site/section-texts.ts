import { toMarkdown, toText, type Section } from "@revue/core";
import type { ReportBuilder } from "../../report/report-builder.ts";
import type { SpipDatabase } from "../source/spip-database.ts";
import { NoteBook } from "../text/notes.ts";
import { finishBody, readShortcuts } from "../text/spip-body.ts";
import type { ContentTarget } from "./content-target.ts";
import { languageOf } from "./languages.ts";
import type { SiteContext } from "./site-context.ts";

/** Longest text of a rubrique that is its description, in characters: pages show it in one paragraph. */
const DESCRIPTION_MAX = 600;

/**
 * Gives each new section the text of its rubrique as its description, when it has none and the text is short.
 *
 * The model has no place for longer ones: they are kept as Markdown beside the collection, and a person is told.
 */
export function withTexts(
  sections: readonly Section[],
  from: { site: SpipDatabase; context: SiteContext; target: ContentTarget; language: string; report: ReportBuilder },
): Section[] {
  const { site, context, target, report } = from;
  return sections.map((section) => {
    const id = section.legacy?.spip;
    const row = id === undefined ? undefined : site.one("rubriques", "id_rubrique = ?", id);
    const source = String(row?.["texte"] ?? "").trim();
    if (source === "") return section;
    const language = languageOf(row?.["lang"], from.language);
    const item = `rubrique ${id}`;
    const surroundings = context.of({ item, file: "sections.yaml", language });
    const notes = new NoteBook();
    const body = finishBody(readShortcuts(source, surroundings, notes), notes, surroundings);
    const words = toText(body).replace(/\s+/g, " ").trim();
    if (words === "") return section;
    if (section.description === undefined && words.length <= DESCRIPTION_MAX) {
      report.changed({
        code: "section-text",
        item,
        file: "sections.yaml",
        done: "made its text the section’s description, in plain words",
      });
      return { ...section, description: { [language]: words } };
    }
    const file = `.revue/rubriques/${id}.md`;
    target.replaceUnlessSame(file, toMarkdown(body));
    report.attention({
      code: "section-text-left",
      item,
      file,
      found: words,
      done: "kept its text beside the collection: a section has a description alone",
    });
    return section;
  });
}
