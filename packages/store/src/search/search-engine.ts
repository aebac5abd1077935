import type { Slug } from "@revue/core";
import { matcherOf, type Query, type QueryPart, type Spelling, suggestCorrection } from "@revue/core/search";
import { checkLimit, SUGGESTIONS_MAX } from "../limit.ts";
import type { SearchAnswer, SearchHit, SearchQuestion, Suggestion } from "../search.ts";
import { type Alike, findAlike } from "./alike.ts";
import { Deadline } from "./deadline.ts";
import { Deleted } from "./deleted.ts";
import { explain } from "./explain.ts";
import type { IndexReader, SegmentState } from "./index-store.ts";
import { isStopForm, readKnownWords } from "./known-words.ts";
import { type Lexicon, LEXICONS, lexiconOf } from "./lexicon.ts";
import { PageCache } from "./pages.ts";
import { type DossierDocuments, rank, type Ranked, type Searched, slugsOfAll } from "./rank.ts";
import type { State } from "./state.ts";
import { printedForm } from "./printed-form.ts";
import { suggestFor } from "./suggest.ts";
import { recencyFrom } from "./scoring.ts";
import { Segment } from "./segment.ts";
import { inSlices } from "../sync/pause.ts";
import { vocabularyContext } from "./vocabulary-context.ts";

const WITHIN_MS = 500;
/** A query that finds fewer is looked at for typing errors. */
const FEW = 5;
/**
 * Room for pages kept in memory, in bytes: about a seventh of the index, within limits. A page that is not there is in the system's file
 * cache; what it costs to fetch it grows with its size.
 */
const ROOM_PER_ARTICLE = 240;
const [ROOM_LEAST, ROOM_MOST] = [2 * 2 ** 20, 24 * 2 ** 20];
/** Longest that the reasons of hits keep other work of this thread waiting, in milliseconds. */
const SLICE_MS = 5;

/**
 * Answers searches from the index of a store. Keeps what it has read for as long as it is true: segments never change,
 * the rest is made anew with each revision.
 */
export class SearchEngine {
  readonly #reader: IndexReader;
  readonly #cache: PageCache;
  #segments = new Map<number, { segment: Segment; deletions: number; deleted: Deleted | undefined }>();
  #state: State | undefined;

  constructor(reader: IndexReader) {
    this.#reader = reader;
    this.#cache = new PageCache((ids) => reader.pages(ids), ROOM_LEAST);
  }

  async search(question: SearchQuestion): Promise<SearchAnswer> {
    checkLimit(question.limit);
    const deadline = new Deadline(question.withinMilliseconds ?? WITHIN_MS);
    const state = await this.#current();
    const dossier = await this.#dossier(question, state);
    const ask = (query: Query): Promise<Ranked> => rank(query, question, { index: state, dossier, deadline });

    let searched = question.query;
    let ranked = await ask(searched);
    const correction = await this.#correction(searched, ranked, state, deadline);
    let isCorrected = false;
    if (correction && ranked.total === 0 && !deadline.isOver()) {
      const again = await ask(correction);
      if (again.total > 0) [searched, ranked, isCorrected] = [correction, again, true];
    }
    const hits = await this.#hits(ranked, searched, question, state);
    const last = hits.at(-1);
    const hasNext = ranked.candidates.length > question.limit && last !== undefined;
    return {
      hits,
      total: { count: ranked.total, exact: !deadline.isCut && !ranked.terms.some(({ isPartial }) => isPartial) },
      facets: ranked.facets,
      ...(hasNext && { next: positionOf(last, question) }),
      searched,
      ...(correction && { correction }),
      isCorrected,
      isCut: deadline.isCut,
      notes: [...question.query.notes, ...ranked.unknown.map((text) => ({ code: "unknown-name" as const, text }))],
    };
  }

  /** Headlines, subjects and words for what is being typed; see `Store.suggest`. */
  async suggest(typed: string, limit: number): Promise<Suggestion[]> {
    checkLimit(limit, SUGGESTIONS_MAX);
    return suggestFor(typed, limit, await this.#current(), this.#reader);
  }

  /** The articles whose texts are most like that of one. */
  async alike(slug: Slug, limit: number): Promise<Alike[]> {
    checkLimit(limit);
    return findAlike(slug, limit, await this.#current(), this.#reader);
  }

  async #hits(
    { candidates, terms, weighed }: Ranked,
    query: Query,
    question: SearchQuestion,
    state: State,
  ): Promise<SearchHit[]> {
    const shown = candidates.slice(0, question.limit);
    const slugs = await slugsOfAll(shown, state.segments);
    const articles = new Map((await this.#reader.articles(slugs)).map((kept) => [kept.article.slug, kept]));
    const { synonyms, subjects } = state.vocabulary;
    const recency = recencyFrom(question.recentOn);
    const pause = inSlices(SLICE_MS);
    const hits: SearchHit[] = [];
    for (const [index, candidate] of shown.entries()) {
      const kept = articles.get(slugs[index] ?? "");
      const from = terms[candidate.segment];
      if (!kept || !from) continue;
      await pause();
      const hit: SearchHit = { ...kept, score: candidate.score };
      if (question.explain) {
        const found = { article: kept.article, candidate, from };
        hit.explanation = explain(found, {
          matcher: matcherOf(query, kept.article.language, synonyms),
          weighed,
          averages: state.averages,
          subjects,
          recency: question.sort === "relevance" ? (recency?.(candidate.day) ?? 1) : 1,
        });
      }
      hits.push(hit);
    }
    return hits;
  }

  /** A better spelling, looked for when little was found or when a word is not known at all. */
  async #correction(query: Query, ranked: Ranked, state: State, deadline: Deadline): Promise<Query | undefined> {
    if (deadline.isCut) return undefined;
    const found = new Set(ranked.weighed.map(({ part }) => part));
    const isUnknown = query.parts.some(
      (part, index) => part.kind === "word" && !found.has(index) && /^\p{L}+$/u.test(part.text) && !isAnyStop(part.text, state),
    );
    const isFew = ranked.total < FEW;
    if (!isFew && !isUnknown) return undefined;
    const spelling = (state.spelling ??= await this.#spelling(state));
    // Where enough was found, only the words that nothing holds are looked at: looking takes milliseconds a word.
    const correction = suggestCorrection(query, {
      count: (form) => spelling.count(form),
      suggest: (form, limit) => (isFew || spelling.count(form) === 0 ? spelling.suggest(form, limit) : []),
    });
    return correction && (await this.#printed(correction, query, state));
  }

  #spelling({ segments, vocabulary, context }: State): Promise<Spelling> {
    return readKnownWords(segments, [...vocabulary.subjects.values()], context.lexicons);
  }

  /** Words are corrected without their accents: gives them those that articles print. */
  async #printed(correction: Query, query: Query, state: State): Promise<Query> {
    const asked = new Set(query.parts.map((part) => (part.kind === "word" ? part.text : "")));
    const parts: QueryPart[] = [];
    for (const part of correction.parts) {
      const isMade = part.kind === "word" && !asked.has(part.text);
      parts.push(isMade ? { kind: "word", text: await printedForm(part.text, state, this.#reader) } : part);
    }
    return { parts, notes: correction.notes };
  }

  async #dossier({ dossier: slug }: SearchQuestion, state: State): Promise<DossierDocuments | undefined> {
    if (slug === undefined) return undefined;
    const { dossiers = [], series = [] } = state.vocabulary.vocabulary ?? {};
    const dossier = dossiers.find((one) => one.slug === slug);
    const events = series
      .filter((one) => dossier?.series.includes(one.slug))
      .flatMap((one) => one.events.map((event) => event.slug));
    const listed = dossier?.articles ?? [];
    const days = await this.#reader.days(listed);
    const documents: DossierDocuments = [];
    for (const segment of state.segments) {
      const own = new Set<number>();
      for (const [index, article] of listed.entries()) {
        const day = days[index];
        const document = day === undefined ? undefined : await segment.find(day, article);
        if (document !== undefined) own.add(document);
      }
      documents.push({ listed: own, events });
    }
    return documents;
  }

  /** The index as it is now. */
  async #current(): Promise<State> {
    const { revision, segments } = await this.#reader.state();
    if (this.#state?.revision === revision && isSame(segments, this.#state.segments, this.#segments)) return this.#state;
    const opened = new Map<number, { segment: Segment; deletions: number; deleted: Deleted | undefined }>();
    for (const state of segments) opened.set(state.id, await this.#open(state));
    this.#segments = opened;
    const all = [...opened.values()];
    const averages = averagesOf(all);
    this.#cache.resize(Math.min(ROOM_MOST, Math.max(ROOM_LEAST, averages.articles * ROOM_PER_ARTICLE)));
    const made: State = {
      revision,
      segments: all.map(({ segment }) => segment),
      deleted: all.map(({ deleted }) => deleted),
      averages,
      read: this.#cache.pages,
      vocabulary: vocabularyContext(await this.#reader.vocabulary()),
      context: undefined as never,
    };
    const lexicons = (Object.keys(LEXICONS) as Lexicon[]).filter((lexicon) =>
      made.segments.some(({ letters }) => letters.includes(LEXICONS[lexicon])),
    );
    const main = lexiconOf(made.vocabulary.vocabulary?.publication.languages[0] ?? "fr");
    made.context = { ...made.vocabulary, lexicons, main };
    return (this.#state = made);
  }

  async #open({ id, documents, deletions }: SegmentState) {
    const known = this.#segments.get(id);
    if (known?.deletions === deletions) return known;
    // The head is not worth keeping as a page: all of it is in the segment.
    const segment = known?.segment ?? new Segment(id, await this.#head(id), this.#cache.pages);
    const deleted = deletions > 0 ? new Deleted(documents, await this.#reader.deleted(id)) : undefined;
    return { segment, deletions, deleted };
  }

  async #head(id: number): Promise<Uint8Array> {
    const [head] = await this.#reader.pages([Segment.headOf(id)]);
    if (!head || head.length === 0) throw new Error(`segment ${id} of the index is missing`);
    return head;
  }
}

const isAnyStop = (text: string, { context }: State): boolean => context.lexicons.some((lexicon) => isStopForm(text, lexicon));

function isSame(
  states: readonly SegmentState[],
  segments: readonly Segment[],
  opened: ReadonlyMap<number, { deletions: number }>,
): boolean {
  return states.length === segments.length && states.every(({ id, deletions }) => opened.get(id)?.deletions === deletions);
}

function averagesOf(all: readonly { segment: Segment; deleted: Deleted | undefined }[]): Searched["averages"] {
  let [articles, words] = [0, 0];
  for (const { segment, deleted } of all) {
    const { documents } = segment;
    for (let document = 0; document < documents.count; document += 1) {
      if (deleted?.has(document)) continue;
      articles += 1;
      words += documents.words[document] as number;
    }
  }
  return { articles, words: Math.max(1, words / Math.max(1, articles)) };
}

function positionOf({ article, score }: SearchHit, { sort }: SearchQuestion): NonNullable<SearchAnswer["next"]> {
  const { publishedOn, slug } = article;
  return { publishedOn, slug, ...(sort === "relevance" && { score }) };
}
