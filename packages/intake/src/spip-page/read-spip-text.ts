import { inlinesText, toMarkdown, type Block, type Language } from "@revue/core";
import { anEmptyDraft, type Draft } from "../draft/draft.ts";
import { readDay } from "../draft/read-day.ts";
import { tieExcerpts, type Speakers } from "../documents/tie-excerpts.ts";
import { paragraphs, plainBlocks } from "../plain-text/plain-blocks.ts";
import { breadcrumbLine } from "./breadcrumb.ts";
import { selectionLine } from "./selection-line.ts";
import { isToolsLine } from "./tools-line.ts";

/** How far down the furniture above an article reaches, in paragraphs. */
const TOP = 12;

/**
 * Reads the text of a SPIP page, as a browser's « copy all » or a text capture gives it: today's date, the path of
 * sections, the title, the source, the date « sélectionné par… », the logo's text, the body, the tools.
 *
 * @returns nothing when the text has no such path and no such date: it is some other text
 */
export function readSpipText(
  text: string,
  { language = "fr", speakers }: { language?: Language; speakers?: Speakers } = {},
): Draft | undefined {
  const all = paragraphs(text.replace(/^\ufeff/, ""));
  const top = all.slice(0, TOP).map((lines) => lines.join(" ").trim());
  const pathAt = top.findIndex((line) => breadcrumbLine(line) !== undefined);
  const chosenAt = top.findIndex((line) => selectionLine(line, language) !== undefined);
  const path = breadcrumbLine(top[pathAt] ?? "");
  const chosen = selectionLine(top[chosenAt] ?? "", language);
  if (!path || !chosen || chosenAt < pathAt) return undefined;

  const draft = anEmptyDraft();
  const { evidence, dropped } = draft;
  draft.language = language;
  draft.sectionNames = path.sections;
  evidence["section"] = `path « ${top[pathAt]} »`;
  for (const line of top.slice(0, pathAt)) {
    const today = readDay(line, { language });
    if (today === undefined) dropped.push(`above the path: ${line}`);
    else {
      draft.capturedOn = today;
      evidence["capturedOn"] = `today's date, as the page printed it: « ${line} »`;
    }
  }
  const between = top.slice(pathAt + 1, chosenAt);
  draft.headline = between[0] ?? path.title ?? "";
  evidence["headline"] = between[0] === path.title ? "title, repeated at the end of the path" : "title";
  const source = between.at(-1);
  if (between.length > 1 && source !== undefined) {
    draft.sourceName = source;
    evidence["source"] = "line above the date";
  }
  if (between.length > 2) draft.subheadline = between.slice(1, -1).join(" ");
  draft.publishedOn = chosen.on;
  draft.selectedOn = chosen.on;
  draft.selectedBy = chosen.by;
  evidence["publishedOn"] = `« ${top[chosenAt]} »`;

  const rest = all.slice(chosenAt + 1).map((lines) => lines.join("\n"));
  if (/^(?:logo|image|photo)$/i.test(rest[0]?.trim() ?? "")) dropped.push(`text of the image: ${rest.shift()?.trim()}`);
  const { blocks, tools } = withoutTools(plainBlocks(rest.join("\n\n")));
  if (tools.length > 0) dropped.push(...tools.map((line) => `tools: ${line}`));
  const tied = tieExcerpts(blocks, { language, ...(speakers && { speakers }) });
  draft.documents = tied.documents;
  draft.excerpts = tied.excerpts;
  draft.body = toMarkdown({ blocks: tied.blocks, notes: [] }).trim();
  return draft;
}

const lineOf = (block: Block): string => (block.type === "paragraph" ? inlinesText(block.children) : "");
const isTools = (block: Block): boolean => isToolsLine(lineOf(block));

/** Tools stand at the end of a page; what follows them is the site's, not the article's. */
function withoutTools(blocks: readonly Block[]): { blocks: Block[]; tools: string[] } {
  return { blocks: blocks.filter((block) => !isTools(block)), tools: blocks.filter(isTools).map(lineOf) };
}
