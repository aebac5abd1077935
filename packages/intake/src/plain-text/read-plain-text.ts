import { toMarkdown } from "@revue/core";
import { anEmptyDraft, type Draft } from "../draft/draft.ts";
import { readDay } from "../draft/read-day.ts";
import { guessLanguage } from "../draft/guess-language.ts";
import { paragraphs, plainBlocks } from "./plain-blocks.ts";

/** Longest first line that is a headline. */
const HEADLINE = 300;

/**
 * Reads a text of no known template: the first line is the headline, a line that is a date the day, the rest the body.
 *
 * @returns nothing when there is no text below the first line
 */
export function readPlainText(text: string): Draft | undefined {
  const [first, ...rest] = paragraphs(text.replace(/^\ufeff/, ""));
  const headline = first?.join(" ").trim() ?? "";
  if (headline === "" || headline.length > HEADLINE || rest.length === 0) return undefined;
  const language = guessLanguage(text) ?? "fr";
  const draft = anEmptyDraft();
  draft.headline = headline;
  draft.language = language;
  draft.evidence["headline"] = "first line";
  const dated = rest
    .slice(0, 4)
    .findIndex((lines) => lines.join(" ").length < 60 && readDay(lines.join(" "), { language }) !== undefined);
  if (dated !== -1) {
    const [line] = rest.splice(dated, 1) as [string[]];
    draft.publishedOn = readDay(line.join(" "), { language }) as string;
    draft.evidence["publishedOn"] = `« ${line.join(" ")} »`;
  }
  draft.body = toMarkdown({ blocks: plainBlocks(rest.map((lines) => lines.join("\n")).join("\n\n")), notes: [] }).trim();
  return draft.body === "" ? undefined : draft;
}
