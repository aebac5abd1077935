import { applyEdits, type Edit, settle } from "./edit.ts";
import { english } from "./english.ts";
import { french } from "./french.ts";
import { keptRanges } from "./kept.ts";
import type { LanguageRules } from "./language-rules.ts";
import { pairQuotes } from "./quotes.ts";
import { russian } from "./russian.ts";

const RULES: Readonly<Record<string, LanguageRules>> = { en: english, fr: french, ru: russian };

/** The typography of a language (its primary subtag decides); nothing for a language without rules. */
export function rulesOf(language: string): LanguageRules | undefined {
  const [primary = ""] = language.split("-", 1);
  return Object.hasOwn(RULES, primary) ? RULES[primary] : undefined;
}

/**
 * Sets a line of text for the eye, by the typography of its language: no-break spaces, quotation marks, apostrophes,
 * dashes, ellipses. French, English and Russian; text in another language comes back as it is.
 *
 * For display only, never for keeping. Letters and digits never change; addresses, paths, times and names that carry a
 * sign on purpose (Yahoo!) are left alone; no space is added at either end. Setting twice changes nothing more.
 */
export function typeset(text: string, language: string): string {
  const rules = rulesOf(language);
  if (!rules) return text;
  let set = text;
  for (let pass = 0; pass < PASSES_MAX; pass++) {
    const paired = withQuotes(set, rules);
    const edits = ruleEdits(paired, rules);
    if (edits.length === 0 && paired === set) break;
    set = applyEdits(paired, edits);
  }
  return set;
}

/**
 * A space set before one sign may be what another sign was waiting for ("!:"), so rules run until nothing changes:
 * one pass that changes and one that does not, for all but odd texts.
 */
export const PASSES_MAX = 6;

/** Lines are tried together: a quotation may run over several. */
function withQuotes(text: string, rules: LanguageRules): string {
  if (!text.includes('"')) return text;
  const lines = text.split("\n");
  const edits = pairQuotes(lines, rules.quotes);
  return lines.map((line, index) => applyEdits(line, edits[index] ?? [])).join("\n");
}

/** What the rules of a language change in a text whose quotes are already paired. */
export function ruleEdits(text: string, rules: LanguageRules): Edit[] {
  return settle(text, rules.edits(text), keptRanges(text));
}
