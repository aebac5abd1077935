import type { Query, QueryPart } from "@revue/core/search";
import type { Facet, SearchPosition, SearchQuestion } from "../search.ts";
import type { Count } from "../store.ts";
import { dayNumber } from "../place.ts";
import { type Alternative, Compiler, type Test, type Wanted } from "./compile.ts";
import { type Condition, type ConditionContext, conditionsOf, filedOf } from "./conditions.ts";
import type { Deadline } from "./deadline.ts";
import type { Deleted } from "./deleted.ts";
import { readPositions, readTerms, type SegmentTerms } from "./dictionary.ts";
import { FacetCounts } from "./facet-counts.ts";
import { findFiled, withFiled } from "./filed.ts";
import { filtersOf } from "./filters.ts";
import { allowed, keepDossier } from "./marks.ts";
import { nearnessOf, placedKeys } from "./nearness.ts";
import type { PageSource } from "./pages.ts";
import { type Averages, recencyFrom, scoreSegment, weigh, type Weighed } from "./scoring.ts";
import type { Segment } from "./segment.ts";
import { sifted } from "./sift.ts";
import { type Candidate, inOrder, Top } from "./top.ts";

/** The best so many are looked at closely: how near the query's words stand to one another. */
const LOOKED_AT = 200;

/** The index in one state. */
export interface Searched {
  segments: readonly Segment[];
  deleted: readonly (Deleted | undefined)[];
  averages: Averages;
  read: PageSource;
  context: ConditionContext;
}

/** The documents of a dossier in each segment, in the order of segments. */
export type DossierDocuments = { listed: ReadonlySet<number>; events: readonly string[] }[];

export interface Ranked {
  /** In order, one more than asked for when there are more. */
  candidates: Candidate[];
  total: number;
  facets: Partial<Record<Facet, Count[]>>;
  unknown: string[];
  weighed: Weighed[];
  terms: SegmentTerms[];
}

/** Finds, counts and orders what answers a query. */
export async function rank(
  query: Query,
  question: SearchQuestion,
  { index, dossier, deadline }: { index: Searched; dossier: DossierDocuments | undefined; deadline: Deadline },
): Promise<Ranked> {
  const { context, read, segments, deleted, averages } = index;
  const { conditions, unknown } = conditionsOf(query, context);
  const { filed, unknown: unknownFiled } = filedOf(query, context);
  unknown.push(...unknownFiled);
  const tested = conditions.flatMap(({ anyOf }) => anyOf.flatMap(alternativesOf));
  const lookUp = async (wanted: readonly Wanted[]) => {
    const terms = await readTerms(
      segments,
      wanted.flatMap(({ alternatives }) => alternatives),
      read,
      deadline,
      tested,
    );
    findFiled(filed, terms);
    return { terms, weighed: weigh(wanted, terms, deleted, averages) };
  };
  let wanted = withFiled(Compiler.wanted(query, context, false), filed);
  let { terms, weighed } = await lookUp(wanted);
  if (weighed.length === 0) {
    // « aujourd’hui »: a stop word by itself, or beside words that no article holds.
    wanted = withFiled(Compiler.wanted(query, context, true), filed);
    if (wanted.length > 0) ({ terms, weighed } = await lookUp(wanted));
  }
  const known = conditions.filter((condition) => {
    const isKnown = condition.anyOf.some(
      (test) => test.kind !== "byline" || test.keys.every((key) => terms.some((segment) => segment.terms.has(key))),
    );
    const asked = query.parts[condition.part];
    if (!isKnown && asked) unknown.push(bylineOf(asked));
    return isKnown;
  });
  const places = await placesOf(question, segments);
  const collected = collect(query, question, {
    index,
    dossier,
    deadline,
    conditions: known,
    hasWanted: wanted.length > 0,
    weighed,
    terms,
    places,
  });
  const candidates = await putInOrder(collected, question, { index, weighed, terms, places });
  return { candidates, total: collected.total, facets: collected.facets, unknown, weighed, terms };
}

/** What a condition looks up. */
function alternativesOf(test: Test): Alternative[] {
  if (test.kind === "words") return test.alternatives;
  return test.kind === "byline" ? test.keys.map((key) => ({ kind: "subject", key })) : [];
}

function bylineOf(part: QueryPart): string {
  const wish = part.kind === "without" ? part.wish : part;
  return wish.kind === "field" ? wish.value : "";
}

/** The place to go on after, in each segment: how many documents stand before it, and whether the one there is it. */
interface Place {
  before: number;
  isThere: boolean;
}

async function placesOf({ after }: SearchQuestion, segments: readonly Segment[]): Promise<Place[] | undefined> {
  if (!after) return undefined;
  const day = dayNumber(after.publishedOn);
  const places: Place[] = [];
  for (const segment of segments) {
    const before = await segment.placeOf(day, after.slug);
    const [slug] = segment.documents.days[before] === day ? await segment.slugs([before]) : [];
    places.push({ before, isThere: slug === after.slug });
  }
  return places;
}

interface Collected {
  /** The best of all, wherever the page begins. */
  best: Candidate[];
  /** The best after the place to go on after; the same when there is none. */
  next: Candidate[];
  total: number;
  facets: Ranked["facets"];
}

interface Collecting {
  index: Searched;
  dossier: DossierDocuments | undefined;
  deadline: Deadline;
  conditions: readonly Condition[];
  hasWanted: boolean;
  weighed: readonly Weighed[];
  terms: readonly SegmentTerms[];
  places: readonly Place[] | undefined;
}

/** Goes through the documents of all segments: scores, filters, counts, and keeps the best. */
function collect(query: Query, question: SearchQuestion, collecting: Collecting): Collected {
  const { index, dossier, deadline, conditions, hasWanted, weighed, terms, places } = collecting;
  const { after, sort, limit } = question;
  const counts = new FacetCounts(question.facets);
  const recency = recencyFrom(question.recentOn);
  const collected: Collected = { best: [], next: [], total: 0, facets: {} };
  // « ?! » asks for something that cannot be found; an empty question asks for everything.
  const isNothing = query.parts.length === 0 && query.notes.some(({ code, text }) => code === "no-words" && text !== "");
  for (const [number, from] of terms.entries()) {
    if (isNothing || deadline.isOver()) break;
    const { documents } = from.segment;
    const { days } = documents;
    let marks = allowed(from, conditions, index.deleted[number]);
    if (question.event !== undefined) marks = keepDossier(documents, marks, { listed: new Set(), events: [question.event] });
    const ofDossier = dossier?.[number];
    if (ofDossier) marks = keepDossier(documents, marks, ofDossier);
    const filters = filtersOf(documents, question);
    const scored = hasWanted ? scoreSegment(weighed, from, index.averages) : undefined;
    const facets = counts.of(documents);
    const found = sifted(scored?.documents, documents.count, { marks, filters, facets });
    facets.countAll(found);
    counts.add(facets);
    collected.total += found.length;
    const place = places?.[number];
    if (sort !== "relevance") {
      const dated = firstPast(found, place, sort, limit + 1);
      collected.next.push(...dated.map((document) => ({ segment: number, document, score: 0, day: days[document] ?? 0 })));
      continue;
    }
    const best = new Top(LOOKED_AT);
    const next = new Top(after ? limit + 1 + LOOKED_AT : 0);
    let day = -1;
    let factor = 1;
    for (let at = 0; at < found.length; at += 1) {
      const document = found[at] as number;
      // Documents stand newest first: a day's articles follow one another.
      if (recency !== undefined && days[document] !== day) {
        day = days[document] as number;
        factor = recency(day);
      }
      const score = scored === undefined ? 0 : (scored.scores[document] as number) * factor;
      best.add(document, score);
      if (after && place && isAfter(score, document, days[document] as number, { after, place })) next.add(document, score);
    }
    collected.best.push(...best.candidates(number, days));
    collected.next.push(...next.candidates(number, days));
  }
  collected.facets = counts.told();
  return collected;
}

/** The first documents after a place, in the order of a list. @param found ascending */
function firstPast(found: Uint32Array, place: Place | undefined, sort: "newest" | "oldest", most: number): number[] {
  const past: number[] = [];
  for (let at = 0; at < found.length && past.length < most; at += 1) {
    const document = found[sort === "oldest" ? found.length - 1 - at : at] as number;
    if (isPast(document, place, sort)) past.push(document);
  }
  return past;
}

/** Whether a document stands after a place in the order of lists. */
function isPast(document: number, place: Place | undefined, sort: "newest" | "oldest"): boolean {
  if (!place) return true;
  return sort === "newest" ? document >= place.before + (place.isThere ? 1 : 0) : document < place.before;
}

/** The same in the order of scores. */
function isAfter(
  score: number,
  document: number,
  day: number,
  { after, place }: { after: SearchPosition; place: Place },
): boolean {
  const last = after.score ?? 0;
  if (score !== last) return score < last;
  return day <= dayNumber(after.publishedOn) && isPast(document, place, "newest");
}

async function putInOrder(
  { best, next }: Collected,
  { after, sort, limit }: SearchQuestion,
  { index, weighed, terms, places }: Pick<Collecting, "index" | "weighed" | "terms" | "places">,
): Promise<Candidate[]> {
  const slugsOf = (same: readonly Candidate[]): Promise<string[]> => slugsOfAll(same, index.segments);
  if (sort !== "relevance") return (await inOrder(next, slugsOf, sort === "oldest")).slice(0, limit + 1);
  const ranked = await inOrder(best, slugsOf);
  const looked = await lookedAt(ranked.slice(0, LOOKED_AT), { index, weighed, terms });
  const isLooked = new Set(looked.map(numberOf));
  const rest = (after ? next : ranked.slice(LOOKED_AT)).filter((candidate) => !isLooked.has(numberOf(candidate)));
  const place = (candidate: Candidate): Place | undefined => places?.[candidate.segment];
  const left = looked.filter((candidate) => {
    const at = place(candidate);
    return !after || !at || isAfter(candidate.score, candidate.document, candidate.day, { after, place: at });
  });
  return (await inOrder([...left, ...rest], slugsOf)).slice(0, limit + 1);
}

/** One number for a document of all segments. */
const numberOf = ({ segment, document }: Candidate): number => segment * 2 ** 32 + document;

/** Adds to the best what nearness is worth. */
async function lookedAt(
  best: readonly Candidate[],
  { index, weighed, terms }: Pick<Collecting, "index" | "weighed" | "terms">,
): Promise<Candidate[]> {
  const keys = placedKeys(weighed);
  if (keys.size === 0) return [...best];
  const segments = new Set(best.map(({ segment }) => segment));
  await readPositions(
    terms.filter((_, number) => segments.has(number)),
    keys,
    index.read,
  );
  return [...segments].flatMap((segment) => {
    const own = best.filter((candidate) => candidate.segment === segment).sort((a, b) => a.document - b.document);
    const added = nearnessOf(weighed, terms[segment] as SegmentTerms, own);
    return own.map((candidate, index) => ({ ...candidate, score: candidate.score + (added[index] ?? 0) }));
  });
}

/** The slugs of candidates, in their order. */
export async function slugsOfAll(candidates: readonly Candidate[], segments: readonly Segment[]): Promise<string[]> {
  const slugs: string[] = [];
  for (const [number, segment] of segments.entries()) {
    const own = [...candidates.keys()].filter((index) => candidates[index]?.segment === number);
    const found = await segment.slugs(own.map((index) => candidates[index]?.document ?? 0));
    for (const [rank, index] of own.entries()) slugs[index] = found[rank] ?? "";
  }
  return slugs;
}
