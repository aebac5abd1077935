import type { Edit } from "./edit.ts";

/** What replaces straight quotes, outermost first: `[["«\u00a0", "\u00a0»"], ["“", "”"]]`. */
export type QuoteLevels = readonly (readonly [string, string])[];

interface Mark {
  leaf: number;
  at: number;
  role: "open" | "close";
  straight: boolean;
}

/**
 * Pairs the straight double quotes of texts that follow one another: a quotation may open in one paragraph and close
 * in another.
 *
 * A quote opens after white space or an opening mark and closes before white space or a closing one. When one could do
 * both or neither, or one is left alone, nothing is sure: then each text is tried by itself, and what still does not
 * pair stays straight. Marks already set count as levels.
 *
 * @returns the edits of each text
 */
export function pairQuotes(texts: readonly string[], levels: QuoteLevels): Edit[][] {
  const edits: Edit[][] = texts.map(() => []);
  if (!texts.some((text) => text.includes('"'))) return edits;
  const set = new Map(levels.flatMap(([open, close]) => [[open.trim(), "open"] as const, [close.trim(), "close"] as const]));
  const marks = texts.map((text, leaf) => marksOf(text, leaf, set));
  if (!pair(marks, levels, edits)) for (const own of marks) pair([own], levels, edits);
  return edits;
}

/** Adds the edits of a run of texts when every quote of it pairs. */
function pair(marks: readonly (readonly Mark[] | undefined)[], levels: QuoteLevels, edits: Edit[][]): boolean {
  const open: Mark[] = [];
  const pairs: { mark: Mark; insert: string }[] = [];
  for (const own of marks) {
    if (!own) return false;
    for (const mark of own) {
      if (mark.role === "open") {
        const level = levels[open.length];
        if (!level) return false;
        open.push(mark);
        pairs.push({ mark, insert: level[0] });
      } else {
        const opening = open.pop();
        if (opening?.straight !== mark.straight) return false;
        pairs.push({ mark, insert: levels[open.length]?.[1] ?? "" });
      }
    }
  }
  if (open.length > 0) return false;
  for (const { mark, insert } of pairs) if (mark.straight) edits[mark.leaf]?.push({ at: mark.at, remove: 1, insert });
  return true;
}

// A space before a sign or inside « » may be missing yet: what will be one must count as one, or setting twice would differ.
const NEVER_OPENS_BEFORE = /[\s»;:!?%]/;
const NEVER_CLOSES_AFTER = /[\s«]/;
const MAY_OPEN_AFTER = /[\s([{«“„‘’'—–/-]/;
const MAY_CLOSE_BEFORE = /[\s)\]}»”.,;:!?…—–/-]/;

/** The quotation marks of a text; nothing when one of its straight quotes has no sure role. */
function marksOf(text: string, leaf: number, set: ReadonlyMap<string, Mark["role"]>): Mark[] | undefined {
  const marks: Mark[] = [];
  for (const { 0: sign, index: at } of text.matchAll(/["«»“”„]/g)) {
    if (sign !== '"') {
      const role = set.get(sign);
      if (role) marks.push({ leaf, at, role, straight: false });
      continue;
    }
    const before = text[at - 1] ?? "\n";
    const after = text[at + 1] ?? "\n";
    const opens = MAY_OPEN_AFTER.test(before) && !NEVER_OPENS_BEFORE.test(after);
    const closes = MAY_CLOSE_BEFORE.test(after) && !NEVER_CLOSES_AFTER.test(before);
    if (opens === closes || before === '"' || after === '"') return undefined;
    marks.push({ leaf, at, role: opens ? "open" : "close", straight: true });
  }
  return marks;
}
