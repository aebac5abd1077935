import { isBeside, type Token } from "./token.ts";
import { lexiconOf } from "./word.ts";

/** Another way to read words of a query. It covers `length` positions from `position`. */
export interface Reading {
  term: string;
  form: string;
  position: number;
  length: number;
}

/**
 * Gives the ways in which neighbouring words of a query may stand in a text as one: « franco russe » as « francorusse ».
 *
 * A compound printed with a hyphen is indexed in its parts and in one word; one printed in one word only so. A query that also looks for
 * each pair of its words in one word thus finds all three spellings. (For « porteavions » asked of « porte avions », see `splitWord`.)
 * Stop words join nothing.
 *
 * @param tokens the words of the query, analysed in `language`
 * @param isStop whether a term joins nothing
 */
export function joinedReadings(tokens: readonly Token[], language: string, isStop: (term: string) => boolean): Reading[] {
  const words = tokens.filter((token) => !isBeside(token.kind));
  const known = new Set(tokens.filter((token) => token.kind === "joined").map((token) => `${token.position} ${token.term}`));
  return words.slice(1).flatMap((second, index) => {
    const first = words[index];
    if (first === undefined || first.position + 1 !== second.position) return [];
    if (isStop(first.term) || isStop(second.term) || !/\p{L}/u.test(first.form + second.form)) return [];
    const { term, form } = lexiconOf(language).word(first.form + second.form);
    if (known.has(`${first.position} ${term}`)) return [];
    return [{ term, form, position: first.position, length: 2 }];
  });
}
