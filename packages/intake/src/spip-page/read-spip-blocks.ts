import { blocksText, toMarkdown, type Block, type Language } from "@revue/core";
import { anEmptyDraft, type Draft } from "../draft/draft.ts";
import { readDay } from "../draft/read-day.ts";
import { tieExcerpts, type Speakers } from "../documents/tie-excerpts.ts";
import { breadcrumbLine } from "./breadcrumb.ts";
import { selectionLine } from "./selection-line.ts";
import { isToolsLine } from "./tools-line.ts";

/** How far down the furniture above an article reaches, in blocks: menus included. */
const TOP = 120;
/** From the path of sections to the date there are a title, a source and little else. */
const BETWEEN = 8;

export interface SpipContext {
  language?: Language;
  speakers?: Speakers;
  /** The text, when the page marks it; else it is what stands between the date and the tools. */
  text?: Block[];
}

/**
 * Reads the blocks of a SPIP page as the 2008 templates of press reviews printed them: today's date, the path of sections,
 * the title, the source, the date « sélectionné par… », the logo's text, the body, the tools.
 *
 * @returns nothing when there is no such path and no such date
 */
export function readSpipBlocks(
  blocks: readonly Block[],
  { language = "fr", speakers, text }: SpipContext = {},
): Draft | undefined {
  const top = blocks.slice(0, TOP).map(lineOf);
  const pathAt = top.findLastIndex(
    (line, at) =>
      breadcrumbLine(line) !== undefined && top.slice(at, at + BETWEEN).some((other) => selectionLine(other, language)),
  );
  const chosenAt = top.findIndex((line, at) => at > pathAt && selectionLine(line, language) !== undefined);
  const path = breadcrumbLine(top[pathAt] ?? "");
  const chosen = selectionLine(top[chosenAt] ?? "", language);
  if (!path || !chosen) return undefined;

  const draft = anEmptyDraft();
  const { evidence, dropped } = draft;
  draft.language = language;
  draft.sectionNames = path.sections;
  evidence["section"] = `path « ${top[pathAt]} »`;
  readToday(draft, top.slice(0, pathAt), language);
  readBetween(draft, top.slice(pathAt + 1, chosenAt), path.title);
  draft.publishedOn = chosen.on;
  draft.selectedOn = chosen.on;
  draft.selectedBy = chosen.by;
  evidence["publishedOn"] = `« ${top[chosenAt]} »`;

  const rest = [...(text ?? blocks.slice(chosenAt + 1))];
  const [first] = rest;
  if (first && /^(?:logo|image|photo)$/i.test(lineOf(first))) dropped.push(`text of the image: ${lineOf(rest.shift() as Block)}`);
  const end = rest.findIndex((block) => isToolsLine(lineOf(block)));
  const body = end === -1 ? rest : rest.slice(0, end);
  if (end !== -1) dropped.push(`tools: ${lineOf(rest[end] as Block)}`);
  const tied = tieExcerpts(body, { language, ...(speakers && { speakers }) });
  draft.documents = tied.documents;
  draft.excerpts = tied.excerpts;
  draft.body = toMarkdown({ blocks: tied.blocks, notes: [] }).trim();
  return draft;
}

/** The day of the capture: the site printed today's date above everything. */
function readToday(draft: Draft, lines: readonly string[], language: Language): void {
  for (const line of lines) {
    const today = line.length < 60 ? readDay(line, { language }) : undefined;
    if (today === undefined) continue;
    draft.capturedOn = today;
    draft.evidence["capturedOn"] = `today's date, as the page printed it: « ${line} »`;
    return;
  }
}

/** Title, perhaps a subheadline, and the source just above the date. */
function readBetween(draft: Draft, lines: readonly string[], titleOfPath: string | undefined): void {
  const kept = lines.filter((line) => line !== "");
  const headline = kept[0] ?? titleOfPath;
  if (headline !== undefined) draft.headline = headline;
  draft.evidence["headline"] = kept[0] === titleOfPath ? "title, repeated at the end of the path" : "title";
  const source = kept.at(-1);
  if (kept.length > 1 && source !== undefined) {
    draft.sourceName = source;
    draft.evidence["source"] = "line above the date";
  }
  if (kept.length > 2) draft.subheadline = kept.slice(1, -1).join(" ");
}

const lineOf = (block: Block): string =>
  block.type === "paragraph" || block.type === "heading" || block.type === "list"
    ? blocksText([block]).replace(/\s+/g, " ").trim()
    : "";
