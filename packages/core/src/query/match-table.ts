import type { Phrase } from "../analysis/phrase.ts";
import { isBeside, type Token } from "../analysis/token.ts";
import type { Match } from "./match.ts";

type By = Match["by"];

/** Terms, forms, beginnings and phrases looked for, each with the part of the query it answers. */
export class MatchTable {
  readonly #terms = new Map<string, { form: string; part: number; by: By }>();
  readonly #forms = new Map<string, number>();
  readonly #prefixes: { form: string; part: number }[] = [];
  /** By first term. */
  readonly #phrases = new Map<string, { terms: string[]; part: number; by: By }[]>();

  // The first to ask for a term keeps it: two parts that want the same word need one mark.
  addTerm(term: string, form: string, part: number, by: By): void {
    if (!this.#terms.has(term)) this.#terms.set(term, { form, part, by });
  }

  addForm(form: string, part: number): void {
    if (!this.#forms.has(form)) this.#forms.set(form, part);
  }

  addPrefix(form: string, part: number): void {
    if (form !== "") this.#prefixes.push({ form, part });
  }

  addPhrase(phrase: Phrase, part: number, by: By): void {
    const [first] = phrase.terms;
    if (first === undefined) return;
    // A name of one word stands for another only in its exact form: « US » is not « us ».
    if (phrase.terms.length === 1) this.addTerm(first, phrase.forms[0] ?? first, part, by);
    else this.#phrases.set(first, [...(this.#phrases.get(first) ?? []), { terms: phrase.terms, part, by }]);
  }

  find(tokens: readonly Token[]): Match[] {
    const words = tokens.filter((token) => !isBeside(token.kind));
    const matches: Match[] = [];
    let index = 0;
    for (const token of tokens) {
      while (index < words.length && (words[index]?.position ?? 0) < token.position) index += 1;
      this.#addOne(token, matches);
      if (!isBeside(token.kind)) this.#addRows(words, index, matches);
    }
    return matches.sort((a, b) => a.start - b.start || b.end - a.end);
  }

  #addOne(token: Token, matches: Match[]): void {
    const { start, end, position } = token;
    const add = (part: number, by: By) => matches.push({ start, end, position, length: 1, part, by });
    const term = this.#terms.get(token.term);
    if (term !== undefined && (term.by !== "synonym" || term.form === token.form)) {
      add(term.part, term.by === "stem" && term.form === token.form ? "form" : term.by);
    }
    const form = this.#forms.get(token.form);
    if (form !== undefined) add(form, "form");
    for (const prefix of this.#prefixes) if (token.form.startsWith(prefix.form)) add(prefix.part, "prefix");
  }

  #addRows(words: readonly Token[], index: number, matches: Match[]): void {
    const first = words[index];
    if (first === undefined) return;
    for (const { terms, part, by } of this.#phrases.get(first.term) ?? []) {
      if (terms.some((term, ahead) => words[index + ahead]?.term !== term)) continue;
      const last = words[index + terms.length - 1] ?? first;
      matches.push({ start: first.start, end: last.end, position: first.position, length: terms.length, part, by });
    }
  }
}
