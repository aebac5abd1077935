import { analyse } from "../analysis/analyse.ts";
import { joinedReadings } from "../analysis/joined-readings.ts";
import { phraseOf, type Phrase } from "../analysis/phrase.ts";
import { isPastAuxiliary } from "../analysis/past-auxiliary.ts";
import { isStop } from "../analysis/stop-words.ts";
import type { Synonyms } from "../analysis/synonyms.ts";
import { isBeside, type Token } from "../analysis/token.ts";
import { fold } from "../analysis/fold.ts";
import type { Match } from "./match.ts";
import { MatchTable } from "./match-table.ts";
import type { Query, Wish } from "./query.ts";

/** Finds what answers a query, in a text analysed in the matcher's language. */
export interface Matcher {
  language: string;
  /** In order of start; two matches may overlap. */
  find(tokens: readonly Token[]): Match[];
}

interface WordWish {
  text: string;
  part: number;
}

/** The wishes that words of a text can answer, with their part. Conditions on other fields and exclusions are not among them. */
function wanted(query: Pick<Query, "parts">): { wish: Wish; part: number; follows: boolean }[] {
  return query.parts.flatMap((whole, part): { wish: Wish; part: number; follows: boolean }[] => {
    if (whole.kind === "without") return [];
    if (whole.kind === "any") return whole.of.map((wish) => ({ wish, part, follows: false }));
    return [{ wish: whole, part, follows: true }];
  });
}

function addWords(table: MatchTable, words: readonly WordWish[], language: string, synonyms: Synonyms | undefined): void {
  const starts: number[] = [];
  let text = "";
  for (const word of words) {
    starts.push(text.length);
    text += `${word.text} `;
  }
  const tokens = analyse(text, language);
  const partOf = (start: number) =>
    words[
      Math.max(
        0,
        starts.findLastIndex((from) => from <= start),
      )
    ]?.part ?? 0;
  const base = tokens.filter((token) => !isBeside(token.kind));
  const startOf = new Map(base.map((token) => [token.position, token.start]));
  const stop = (term: string) => isStop(term, language);
  const saysNothing = (token: Token) => stop(token.term) || isPastAuxiliary(base, base.indexOf(token), language);
  const areAllStops = base.every(saysNothing);
  for (const [index, from] of starts.entries()) {
    const own = base.filter((token) => token.start >= from && token.start < (starts[index + 1] ?? text.length));
    const part = words[index]?.part ?? 0;
    const [first, second] = own;
    if (first !== undefined && second === undefined) {
      if (areAllStops || !saysNothing(first))
        table.addTerm(first.term, first.form, part, first.kind === "acronym" ? "form" : "stem");
    } else if (own.length > 1) {
      table.addPhrase({ text, terms: own.map((token) => token.term), forms: own.map((token) => token.form) }, part, "phrase");
    }
  }
  for (const token of tokens) {
    if (isBeside(token.kind)) table.addTerm(token.term, token.form, partOf(token.start), "compound");
  }
  for (const reading of joinedReadings(tokens, language, stop)) {
    table.addTerm(reading.term, reading.form, partOf(startOf.get(reading.position) ?? 0), "compound");
  }
  for (const match of synonyms?.find(tokens, language) ?? []) {
    for (const other of match.others) table.addPhrase(other, partOf(startOf.get(match.position) ?? 0), "synonym");
  }
}

function addPhrase(table: MatchTable, phrase: Phrase, part: number): void {
  const [form] = phrase.forms;
  if (phrase.forms.length === 1 && form !== undefined) table.addForm(form, part);
  else table.addPhrase(phrase, part, "phrase");
}

/**
 * Builds what finds a query's words in texts of one language: for highlighting, excerpts and explaining.
 *
 * Neighbouring words of the query are read together, so that compounds, dates and names of several words are seen. A word
 * matches by its stem, a phrase by its stems in a row, a phrase of one word by its exact form. Stop words match only inside phrases, or
 * when the query holds nothing else.
 *
 * @param language the texts' language; make one matcher per language
 */
export function matcherOf(query: Pick<Query, "parts">, language: string, synonyms?: Synonyms): Matcher {
  const table = new MatchTable();
  let run: WordWish[] = [];
  const flush = () => {
    if (run.length > 0) addWords(table, run, language, synonyms);
    run = [];
  };
  for (const { wish, part, follows } of wanted(query)) {
    if (!follows) flush();
    if (wish.kind === "word") run.push({ text: wish.text, part });
    else {
      flush();
      if (wish.kind === "prefix") table.addPrefix(fold(wish.text), part);
      const phrase = wish.kind === "phrase" ? phraseOf(wish.text, language) : undefined;
      if (phrase !== undefined) addPhrase(table, phrase, part);
      if (wish.kind === "field" && wish.field === "title") addWords(table, [{ text: wish.value, part }], language, synonyms);
    }
    if (!follows) flush();
  }
  flush();
  return { language, find: (tokens) => table.find(tokens) };
}
