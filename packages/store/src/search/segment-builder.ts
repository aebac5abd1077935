import type { Article } from "@revue/core";
import { analyse, analyseWords, isBeside, type Token, type Word } from "@revue/core/search";
import { FIELD_WEIGHTS, type FieldText } from "./article-fields.ts";
import { BYLINE_WORD, FILED_SUBJECT, type Lexicon, LEXICONS, lexiconOf, stopNumber } from "./lexicon.ts";
import { KnownForms } from "./known-forms.ts";
import { FORMS_MAX, type PostingsWriter } from "./postings.ts";
import type { IndexedDocument } from "./segment-documents.ts";
import { TokenLog } from "./token-log.ts";

/** Positions of the headline are below this; those of other texts come after. */
export const HEADLINE_POSITIONS = 256;
/** No phrase and no nearness reaches from one text into the next. */
const GAP = 16;
const WORDS_MAX = 65_535;
const POSITION_MAX = 2 ** 29;

/** A term on its way into a segment. */
export interface BuiltTerm {
  key: string;
  /** Whether readers may type or be shown its forms: dates and what articles are filed under are none. */
  isWord: boolean;
  forms: string[];
  formCounts: number[];
  /** Good until the next term. */
  writer: PostingsWriter;
}

/** What the index keeps of an article, beside its texts. */
export type IndexableArticle = Pick<Article, "slug" | "publishedOn" | "section" | "source" | "language" | "subjects" | "events">;

/** Articles on their way into one segment, in any order; their words are kept, their texts are not. */
export class SegmentBuilder {
  readonly documents: IndexedDocument[] = [];
  readonly #log = new TokenLog();
  readonly #known = { fr: new KnownForms(), en: new KnownForms(), ru: new KnownForms(), und: new KnownForms() };
  readonly #numbers: Record<Lexicon, Map<string, number>> = { fr: new Map(), en: new Map(), ru: new Map(), und: new Map() };
  readonly #filed = new Map<string, number>();
  /** By number of term. */
  readonly #keys: string[] = [];
  readonly #stops: number[] = [];
  readonly #areWords: boolean[] = [];
  readonly #forms: string[][] = [];
  /** By number of exact word: its term, its index among the term's forms, the number of the stop word it is. */
  readonly #formTerms: number[] = [];
  readonly #formIndexes: number[] = [];
  readonly #formStops: number[] = [];
  /** Of the text in hand, used again for the next. */
  #found = new Uint32Array(0);
  #beside = new Uint8Array(0);

  /** Words so far, in all documents. */
  get words(): number {
    return this.#log.length;
  }

  add(article: IndexableArticle, texts: readonly FieldText[]): void {
    let words = 0;
    let base = 0;
    for (const { field, text } of texts) {
      const isHeadline = field === "headline";
      const length = this.#addText(text, article.language, { base, weight: FIELD_WEIGHTS[field], isHeadline });
      words += length;
      base = isHeadline ? HEADLINE_POSITIONS : base + length + GAP;
      if (field === "byline") this.#addByline(text);
    }
    const subjects = [...new Set(article.subjects)];
    for (const subject of subjects) this.#file(FILED_SUBJECT + subject);
    this.#log.endDocument();
    const { slug, publishedOn, section, source, language, events } = article;
    this.documents.push({
      slug,
      publishedOn,
      section,
      source,
      language,
      subjects,
      events: [...new Set(events)],
      words: Math.min(words, WORDS_MAX),
    });
  }

  /** The terms, in ascending order of key. */
  *terms(): Generator<BuiltTerm> {
    const keys = this.#keys;
    const order = [...keys.keys()].sort((a, b) => ((keys[a] as string) < (keys[b] as string) ? -1 : 1));
    const hasPositions = (term: number): boolean => this.#areWords[term] === true && this.#stops[term] === 0;
    for (const { term, writer, formCounts } of this.#log.inOrder(order, hasPositions)) {
      yield {
        key: keys[term] as string,
        isWord: this.#areWords[term] as boolean,
        forms: this.#forms[term] as string[],
        formCounts,
        writer,
      };
    }
  }

  /** @returns how many words the text has */
  #addText(
    text: string,
    language: string,
    { base, weight, isHeadline }: { base: number; weight: number; isHeadline: boolean },
  ): number {
    const { tokens, words } = analyseWords(text, language);
    const lexicon = lexiconOf(language);
    const known = this.#known[lexicon];
    if (this.#found.length < tokens.length) this.#found = new Uint32Array(2 * tokens.length);
    if (this.#beside.length < words.length + 2) this.#beside = new Uint8Array(2 * words.length + 2);
    const found = this.#found;
    // The stop word at each position, from 1 on: nothing stands before the first word and after the last.
    const beside = this.#beside;
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index] as Token;
      const isWord = !isBeside(token.kind);
      const number = isWord ? (words[token.position] as Word).number : 0;
      let form = number > 0 ? known.byNumber(number) : known.byName(token.form, token.term);
      if (form < 0) {
        form = this.#newForm(token, lexicon);
        if (number > 0) known.keepNumber(number, form);
        else known.keepName(token.form, token.term, form);
      }
      found[index] = form;
      if (isWord) beside[token.position + 1] = this.#formStops[form] as number;
    }
    beside[words.length + 1] = 0;
    const last = isHeadline ? HEADLINE_POSITIONS - 1 : POSITION_MAX;
    for (let index = 0; index < tokens.length; index += 1) {
      const { kind, position } = tokens[index] as Token;
      const form = found[index] as number;
      const isPlaced = this.#formStops[form] === 0 && !isBeside(kind);
      this.#log.add({
        term: this.#formTerms[form] as number,
        form: this.#formIndexes[form] as number,
        weight,
        isHeadline,
        position: isPlaced ? Math.min(base + position, last) : -1,
        before: beside[position] as number,
        after: beside[position + 2] as number,
      });
    }
    return words.length;
  }

  #addByline(line: string): void {
    // Cut as French whatever the article's language, so that one way of asking finds them all.
    for (const form of new Set(analyse(line, "fr").map((token) => token.form))) this.#file(BYLINE_WORD + form);
  }

  #file(key: string): void {
    let term = this.#filed.get(key);
    if (term === undefined) this.#filed.set(key, (term = this.#newTerm(key, 0, false)));
    this.#log.add({ term, form: this.#formIndex(term, ""), weight: 1, isHeadline: false, position: -1, before: 0, after: 0 });
  }

  /** @returns its number among the exact words */
  #newForm({ term, form, kind }: Token, lexicon: Lexicon): number {
    let number = this.#numbers[lexicon].get(term);
    if (number === undefined) {
      const isWord = kind !== "date";
      number = this.#newTerm(LEXICONS[lexicon] + term, isWord ? stopNumber(term, lexicon) : 0, isWord);
      this.#numbers[lexicon].set(term, number);
    }
    this.#formIndexes.push(this.#formIndex(number, form));
    this.#formStops.push(this.#stops[number] as number);
    return this.#formTerms.push(number) - 1;
  }

  #newTerm(key: string, stop: number, isWord: boolean): number {
    this.#stops.push(stop);
    this.#areWords.push(isWord);
    this.#forms.push([]);
    return this.#keys.push(key) - 1;
  }

  #formIndex(term: number, form: string): number {
    const forms = this.#forms[term] as string[];
    const index = forms.indexOf(form);
    if (index !== -1) return index;
    return forms.length < FORMS_MAX ? forms.push(form) - 1 : FORMS_MAX - 1;
  }
}
