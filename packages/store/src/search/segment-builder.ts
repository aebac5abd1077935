import type { Article } from "@revue/core";
import { analyse, isBeside, type Token } from "@revue/core/search";
import { FIELD_WEIGHTS, type FieldText } from "./article-fields.ts";
import { BYLINE_WORD, FILED_SUBJECT, type Lexicon, LEXICONS, lexiconOf, stopNumber } from "./lexicon.ts";
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

/** An exact word met before: its term with the term's number, and its index among the term's forms. */
interface KnownForm {
  term: string;
  number: number;
  index: number;
  stop: number;
}

/** Articles on their way into one segment, in any order; their words are kept, their texts are not. */
export class SegmentBuilder {
  readonly documents: IndexedDocument[] = [];
  readonly #log = new TokenLog();
  /** By exact word, since that one look-up mostly gives the term too: look-ups in memory that no cache holds are what building costs. */
  readonly #known: Record<Lexicon, Map<string, KnownForm>> = { fr: new Map(), en: new Map(), ru: new Map(), und: new Map() };
  readonly #numbers: Record<Lexicon, Map<string, number>> = { fr: new Map(), en: new Map(), ru: new Map(), und: new Map() };
  readonly #filed = new Map<string, number>();
  /** By number of term. */
  readonly #keys: string[] = [];
  readonly #stops: number[] = [];
  readonly #areWords: boolean[] = [];
  readonly #forms: string[][] = [];

  /** Words so far, in all documents. */
  get words(): number {
    return this.#log.length;
  }

  add(article: Article, texts: readonly FieldText[]): void {
    let words = 0;
    let base = 0;
    for (const { field, text } of texts) {
      const isHeadline = field === "headline";
      const tokens = analyse(text, article.language);
      const length = this.#addText(tokens, lexiconOf(article.language), { base, weight: FIELD_WEIGHTS[field], isHeadline });
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
    tokens: readonly Token[],
    lexicon: Lexicon,
    { base, weight, isHeadline }: { base: number; weight: number; isHeadline: boolean },
  ): number {
    const forms = this.#known[lexicon];
    const known: KnownForm[] = [];
    const stops: number[] = [];
    for (const token of tokens) {
      let form = forms.get(token.form);
      if (form === undefined || form.term !== token.term) {
        form = this.#newForm(token, lexicon);
        forms.set(token.form, form);
      }
      known.push(form);
      if (!isBeside(token.kind)) stops.push(form.stop);
    }
    const last = isHeadline ? HEADLINE_POSITIONS - 1 : POSITION_MAX;
    for (let index = 0; index < tokens.length; index += 1) {
      const { kind, position } = tokens[index] as Token;
      const { number, index: form, stop } = known[index] as KnownForm;
      const isPlaced = stop === 0 && !isBeside(kind);
      this.#log.add({
        term: number,
        form,
        weight,
        isHeadline,
        position: isPlaced ? Math.min(base + position, last) : -1,
        before: position > 0 ? (stops[position - 1] as number) : 0,
        after: position + 1 < stops.length ? (stops[position + 1] as number) : 0,
      });
    }
    return stops.length;
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

  #newForm({ term, form, kind }: Token, lexicon: Lexicon): KnownForm {
    let number = this.#numbers[lexicon].get(term);
    if (number === undefined) {
      const isWord = kind !== "date";
      number = this.#newTerm(LEXICONS[lexicon] + term, isWord ? stopNumber(term, lexicon) : 0, isWord);
      this.#numbers[lexicon].set(term, number);
    }
    return { term, number, index: this.#formIndex(number, form), stop: this.#stops[number] as number };
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
