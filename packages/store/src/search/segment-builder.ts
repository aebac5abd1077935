import type { Article } from "@revue/core";
import { analyse, isBeside, type Token } from "@revue/core/search";
import { FIELD_WEIGHTS, type FieldText, fieldTexts } from "./article-fields.ts";
import { BYLINE_WORD, FILED_SUBJECT, type Lexicon, LEXICONS, lexiconOf, stopNumber } from "./lexicon.ts";
import type { IndexedDocument } from "./segment-documents.ts";
import { TermBuilder } from "./term-builder.ts";

/** Positions of the headline are below this; those of other texts come after. */
export const HEADLINE_POSITIONS = 256;
/** No phrase and no nearness reaches from one text into the next. */
const GAP = 16;
const WORDS_MAX = 65_535;

const FILED = { weight: 1, isHeadline: false };

/** Articles on their way into one segment, in any order; their words are kept, their texts are not. */
export class SegmentBuilder {
  readonly documents: IndexedDocument[] = [];
  readonly #terms: Record<Lexicon, Map<string, TermBuilder>> = { fr: new Map(), en: new Map(), ru: new Map(), und: new Map() };
  readonly #filed = new Map<string, TermBuilder>();

  add(article: Article, texts: readonly FieldText[] = fieldTexts(article)): void {
    const document = this.documents.length;
    let words = 0;
    let base = 0;
    for (const { field, text } of texts) {
      const isHeadline = field === "headline";
      const length = this.#addText(document, analyse(text, article.language), lexiconOf(article.language), {
        base,
        weight: FIELD_WEIGHTS[field],
        isHeadline,
      });
      words += length;
      base = isHeadline ? HEADLINE_POSITIONS : base + length + GAP;
      if (field === "byline") this.#addByline(document, text);
    }
    for (const subject of new Set(article.subjects)) this.#file(document, FILED_SUBJECT + subject);
    const { slug, publishedOn, section, source, language, subjects, events } = article;
    this.documents.push({
      slug,
      publishedOn,
      section,
      source,
      language,
      subjects: [...new Set(subjects)],
      events: [...new Set(events)],
      words: Math.min(words, WORDS_MAX),
    });
  }

  /** The terms with their key in the index, in ascending order. */
  *terms(): Generator<[key: string, term: TermBuilder]> {
    const all: [string, TermBuilder][] = [...this.#filed];
    for (const [lexicon, terms] of Object.entries(this.#terms) as [Lexicon, Map<string, TermBuilder>][]) {
      for (const [term, builder] of terms) all.push([LEXICONS[lexicon] + term, builder]);
    }
    all.sort(([a], [b]) => (a < b ? -1 : 1));
    for (const entry of all) {
      entry[1].close();
      yield entry;
    }
  }

  /** @returns how many words the text has */
  #addText(
    document: number,
    tokens: readonly Token[],
    lexicon: Lexicon,
    { base, ...field }: { base: number; weight: number; isHeadline: boolean },
  ): number {
    const terms = this.#terms[lexicon];
    const builders: TermBuilder[] = [];
    const words: TermBuilder[] = [];
    for (const token of tokens) {
      let builder = terms.get(token.term);
      if (builder === undefined) {
        const isWord = token.kind !== "date";
        terms.set(token.term, (builder = new TermBuilder({ stop: isWord ? stopNumber(token.term, lexicon) : 0, isWord })));
      }
      builders.push(builder);
      if (!isBeside(token.kind)) words.push(builder);
    }
    const last = field.isHeadline ? HEADLINE_POSITIONS - 1 : 2 ** 29;
    for (const [index, token] of tokens.entries()) {
      const builder = builders[index] as TermBuilder;
      builder.add(document, token.form, field);
      if (isBeside(token.kind) || builder.stop > 0) continue;
      builder.place({
        position: Math.min(base + token.position, last),
        before: words[token.position - 1]?.stop ?? 0,
        after: words[token.position + 1]?.stop ?? 0,
      });
    }
    return words.length;
  }

  #addByline(document: number, line: string): void {
    // Cut as French whatever the article's language, so that one way of asking finds them all.
    for (const form of new Set(analyse(line, "fr").map((token) => token.form))) this.#file(document, BYLINE_WORD + form);
  }

  #file(document: number, key: string): void {
    let builder = this.#filed.get(key);
    if (builder === undefined) this.#filed.set(key, (builder = new TermBuilder({ stop: 0, isWord: false })));
    builder.add(document, "", FILED);
  }
}
