import {
  analyse,
  fold,
  isBeside,
  isPastAuxiliary,
  joinedReadings,
  phraseOf,
  type Query,
  type Synonyms,
  type Token,
  type Wish,
} from "@revue/core/search";
import { FILED_SUBJECT, type Lexicon, LEXICONS, stopNumber } from "./lexicon.ts";
import type { SubjectWords } from "./subject-words.ts";

/** One word of a phrase that is no stop word, and what must stand beside it. */
export interface Step {
  key: string;
  /** Positions from the first step. */
  offset: number;
  /** Number of the stop word asked just before and after it; 0 when none is. */
  before: number;
  after: number;
}

/** One way in which an article can answer a part of the query. */
export type Alternative =
  /** Holds a term; with `isExact` in this very form. */
  | { kind: "term"; key: string; form: string; isExact: boolean }
  /** Holds terms in a row. */
  | { kind: "phrase"; steps: Step[] }
  /** Holds all these terms: a phrase of stop words, whose places are not kept. */
  | { kind: "all"; keys: string[] }
  /** Holds a word that begins so. The prefix begins with the letter of its lexicon. */
  | { kind: "prefix"; prefix: string }
  /** Is filed under a subject that is called so. */
  | { kind: "subject"; key: string }
  /** Is filed, signed or dated as a field asks, in a part that words may answer as well: « Kiev OU source:itar-tass ». */
  | { kind: "filed"; test: Test };

/** Something that is so or not so of each article. */
export type Test =
  | { kind: "words"; alternatives: Alternative[]; inHeadline: boolean }
  /** Signed by somebody whose name has all these words. */
  | { kind: "byline"; keys: string[] }
  /** In one of these sections or below. */
  | { kind: "section"; paths: string[] }
  | { kind: "source"; slugs: string[] }
  | { kind: "subject"; slugs: string[] }
  /** By primary subtag. */
  | { kind: "language"; language: string }
  /** Days as numbers, both ends included. */
  | { kind: "days"; from: number; to: number };

/** A part of the query, with all the ways to answer it. */
export interface Wanted {
  /** Index of the query's part. */
  part: number;
  alternatives: Alternative[];
  /** A date read from several words: what holds it gets more, what does not has lost nothing. */
  isExtra: boolean;
  /** Rank among the query's words, stop words counted, for nearness; absent for what is not a word. */
  place?: number;
}

export interface CompileContext {
  /** That of the publication's first language: its stop words say nothing in any other. */
  main: Lexicon;
  /** Those the index has words in. */
  lexicons: readonly Lexicon[];
  synonyms: Synonyms;
  subjectWords: SubjectWords;
}

interface Word {
  text: string;
  part: number;
}

/** Reads words in a row as a phrase to look for. */
export function rowOf(words: readonly { term: string; form: string }[], lexicon: Lexicon): Alternative | undefined {
  const steps: Step[] = [];
  let start: number | undefined;
  for (const [index, { term }] of words.entries()) {
    if (stopNumber(term, lexicon) > 0) continue;
    start ??= index;
    steps.push({
      key: LEXICONS[lexicon] + term,
      offset: index - start,
      before: stopNumber(words[index - 1]?.term ?? "", lexicon),
      after: stopNumber(words[index + 1]?.term ?? "", lexicon),
    });
  }
  const [only] = words;
  if (only !== undefined && words.length === 1) {
    return { kind: "term", key: LEXICONS[lexicon] + only.term, form: only.form, isExact: true };
  }
  if (steps.length > 0) return { kind: "phrase", steps };
  return words.length > 0 ? { kind: "all", keys: words.map(({ term }) => LEXICONS[lexicon] + term) } : undefined;
}

/** Turns the wishes of a query into terms to look up, in every lexicon of the index. */
export class Compiler {
  readonly #context: CompileContext;
  readonly #wanted = new Map<string, Wanted>();
  #place = 0;

  constructor(context: CompileContext) {
    this.#context = context;
  }

  /**
   * What a query wants: its words, phrases and beginnings. Conditions and exclusions are read elsewhere.
   * @param withStops whether stop words are wanted too: only where nothing else is found
   */
  static wanted(query: Pick<Query, "parts">, context: CompileContext, withStops: boolean): Wanted[] {
    const compiler = new Compiler(context);
    compiler.#read(query, withStops);
    return [...compiler.#wanted.values()].filter(({ alternatives }) => alternatives.length > 0);
  }

  /** The ways to hold what one wish names, for exclusions and conditions. */
  static alternatives(wish: Wish, context: CompileContext): Alternative[] {
    const compiler = new Compiler({ ...context, synonyms: { find: () => [] }, subjectWords: NO_SUBJECTS });
    compiler.#wish(wish, 0, true);
    return [...compiler.#wanted.values()].filter(({ isExtra }) => !isExtra).flatMap(({ alternatives }) => alternatives);
  }

  #read({ parts }: Pick<Query, "parts">, withStops: boolean): void {
    let run: Word[] = [];
    const flush = (): void => {
      if (run.length > 0) this.#words(run, withStops);
      run = [];
    };
    for (const [part, whole] of parts.entries()) {
      if (whole.kind === "word") {
        run.push({ text: whole.text, part });
        continue;
      }
      flush();
      if (whole.kind === "any") for (const wish of whole.of) this.#wish(wish, part, withStops);
      else if (whole.kind !== "without") this.#wish(whole, part, withStops);
    }
    flush();
  }

  #wish(wish: Wish, part: number, withStops: boolean): void {
    if (wish.kind === "word") this.#words([{ text: wish.text, part }], withStops);
    else if (wish.kind === "field") {
      if (wish.field === "title") this.#words([{ text: wish.value, part }], withStops);
    } else {
      for (const lexicon of this.#context.lexicons) {
        if (wish.kind === "phrase") {
          const phrase = phraseOf(wish.text, lexicon);
          const words = phrase?.terms.map((term, index) => ({ term, form: phrase.forms[index] ?? term })) ?? [];
          const row = rowOf(words, lexicon);
          if (row) this.#add(part, row);
        } else
          for (const prefix of prefixesOf(wish.text)) this.#add(part, { kind: "prefix", prefix: LEXICONS[lexicon] + prefix });
      }
    }
  }

  #add(part: number, alternative: Alternative, { extra = "", place }: { extra?: string; place?: number | undefined } = {}): void {
    const key = `${part} ${extra}`;
    let wanted = this.#wanted.get(key);
    if (wanted === undefined) {
      wanted = { part, alternatives: [], isExtra: extra !== "", ...(place !== undefined && { place }) };
      this.#wanted.set(key, wanted);
    }
    const said = JSON.stringify(alternative);
    if (!wanted.alternatives.some((known) => JSON.stringify(known) === said)) wanted.alternatives.push(alternative);
  }

  /** Neighbouring words are read together, so that compounds, dates and names of several words are seen. */
  #words(words: readonly Word[], withStops: boolean): void {
    const text = words.map((word) => word.text).join(" ");
    const auxiliaries = auxiliariesIn(text, this.#context.main);
    let length = 0;
    for (const lexicon of this.#context.lexicons) {
      const tokens = analyse(text, lexicon);
      length = Math.max(length, this.#wordsIn(words, tokens, { lexicon, withStops, auxiliaries }));
    }
    this.#place += length + 1;
  }

  #wordsIn(
    words: readonly Word[],
    tokens: readonly Token[],
    { lexicon, withStops, auxiliaries }: { lexicon: Lexicon; withStops: boolean; auxiliaries: ReadonlySet<number> },
  ): number {
    const letter = LEXICONS[lexicon];
    const base = tokens.filter(({ kind }) => !isBeside(kind));
    const isStop = (term: string): boolean => stopNumber(term, lexicon) > 0;
    const { main } = this.#context;
    let start = 0;
    const read = words.map(({ text, part }) => {
      const [from, to] = [start, start + text.length];
      start = to + 1;
      const own = base.filter((token) => token.start >= from && token.start < to);
      return {
        part,
        own,
        isWanted:
          own.length > 0 &&
          (withStops || !(own.every(({ term }) => isStop(term)) || auxiliaries.has(from) || isStopText(text, main))),
      };
    });
    const wanted = read.filter(({ isWanted }) => isWanted);
    const covered = (position: number, length: number) =>
      wanted.filter(({ own }) => own.some((token) => token.position >= position && token.position < position + length));
    const whole = (position: number, length: number) =>
      wanted.filter(({ own }) => own.every((token) => token.position >= position && token.position < position + length));

    for (const { part, own } of wanted) {
      const [first] = own;
      if (first === undefined) continue;
      const place = this.#place + first.position;
      if (own.length === 1)
        this.#add(part, { kind: "term", key: letter + first.term, form: first.form, isExact: false }, { place });
      else {
        const row = rowOf(own, lexicon);
        if (row) this.#add(part, row, { place });
      }
      const named = own.map(({ term }) => term).filter((term) => !isStop(term));
      for (const slug of this.#context.subjectWords.find(named, lexicon)) {
        this.#add(part, { kind: "subject", key: FILED_SUBJECT + slug }, { place });
      }
    }
    for (const token of tokens) {
      if (!isBeside(token.kind)) continue;
      const length = base.filter((word) => word.start >= token.start && word.end <= token.end).length;
      const alternative: Alternative = { kind: "term", key: letter + token.term, form: token.form, isExact: false };
      const answers = covered(token.position, Math.max(1, length));
      const [one] = answers;
      // A date typed as one word is another way to write it; one of several words is something more.
      const isExtra = token.kind === "date" && answers.length > 1;
      if (isExtra && one !== undefined) this.#add(one.part, alternative, { extra: token.term });
      else for (const { part } of answers) this.#add(part, alternative);
    }
    for (const { term, form, position, length } of joinedReadings(tokens, lexicon, isStop)) {
      for (const { part } of covered(position, length))
        this.#add(part, { kind: "term", key: letter + term, form, isExact: false });
    }
    for (const { position, length, others, subject } of this.#context.synonyms.find(tokens, lexicon)) {
      for (const { part } of whole(position, length)) {
        for (const { terms, forms } of others) {
          const row = rowOf(
            terms.map((term, index) => ({ term, form: forms[index] ?? term })),
            lexicon,
          );
          if (row && row.kind !== "all") this.#add(part, row);
        }
        this.#add(part, { kind: "subject", key: FILED_SUBJECT + subject });
      }
    }
    return base.length;
  }
}

const isStopText = (text: string, lexicon: Lexicon): boolean => {
  const tokens = analyse(text, lexicon);
  return tokens.length > 0 && tokens.every(({ term }) => stopNumber(term, lexicon) > 0);
};

/** Where the words begin that are « été » in « a été créé »: they say no more than a stop word. */
function auxiliariesIn(text: string, lexicon: Lexicon): Set<number> {
  const words = analyse(text, lexicon).filter(({ kind }) => !isBeside(kind));
  return new Set(words.filter((_, index) => isPastAuxiliary(words, index, lexicon)).map(({ start }) => start));
}

const NO_SUBJECTS = { find: () => [] } as unknown as SubjectWords;

/** A beginning of several words is looked for as one, since compounds are kept so: « franco-rus* ». */
function prefixesOf(text: string): string[] {
  const prefix = fold(text);
  const joined = prefix.replace(/[^\p{L}\p{N}]/gu, "");
  return [...new Set([prefix, joined])].filter((one) => one !== "");
}
