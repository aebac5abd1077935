import { fold } from "../analysis/fold.ts";
import { splitWord, type Spelling } from "../analysis/spelling/spelling.ts";
import type { Query, QueryPart } from "./query.ts";

// A word that a few articles hold may be a misprint of theirs too.
const FAR_COMMONER = 20;

function correctWord(text: string, spelling: Spelling): string[] | undefined {
  const form = fold(text);
  if (!/^\p{L}+$/u.test(form)) return undefined;
  const count = spelling.count(form);
  const [best] = spelling.suggest(form, 1);
  if (best !== undefined && (count === 0 || (best.cost <= 1 && best.count >= count * FAR_COMMONER))) return [best.form];
  return count === 0 ? splitWord(form, spelling) : undefined;
}

/**
 * Corrects the words of a query that the collection does not hold, or hardly: « consiel franco-russe » → « conseil franco-russe ».
 *
 * Words only: phrases, beginnings and fields are what the reader says they are. Corrected words come folded, without accents.
 *
 * @returns the corrected query, or undefined when there is nothing better
 */
export function suggestCorrection(query: Query, spelling: Spelling): Query | undefined {
  let isBetter = false;
  const parts = query.parts.flatMap((part): QueryPart[] => {
    const corrected = part.kind === "word" ? correctWord(part.text, spelling) : undefined;
    if (corrected === undefined) return [part];
    isBetter = true;
    return corrected.map((text) => ({ kind: "word", text }));
  });
  return isBetter ? { parts, notes: query.notes } : undefined;
}
