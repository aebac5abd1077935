import { type Article, localised, type Subject } from "@revue/core";
import { findMatches, type Match, type Matcher, namesOf } from "@revue/core/search";
import type { Explanation, Reason, SearchField } from "../search.ts";
import { FIELD_WEIGHTS, fieldTexts } from "./article-fields.ts";
import type { SegmentTerms } from "./dictionary.ts";
import { hitIn } from "./hits.ts";
import { FREQUENCY_MAX } from "./postings.ts";
import { type Averages, saturated, type Weighed } from "./scoring.ts";
import type { Candidate } from "./top.ts";

const WORDS_MAX = 5;

interface Found {
  article: Article;
  candidate: Candidate;
  from: SegmentTerms;
}

/** Tells why an article was found: its texts are read again, and each part's share of the score divided among the words that earned it. */
export function explain(
  { article, candidate, from }: Found,
  {
    matcher,
    weighed,
    averages,
    subjects,
    recency,
  }: {
    matcher: Matcher;
    weighed: readonly Weighed[];
    averages: Averages;
    subjects: ReadonlyMap<string, Subject>;
    recency: number;
  },
): Explanation {
  const words = from.segment.documents.words[candidate.document] ?? 0;
  const shares = new Map<number, number>();
  for (const { part, alternatives, rarity } of weighed) {
    let frequency = 0;
    for (const alternative of alternatives) frequency += hitIn(alternative, from, candidate.document).frequency;
    const share = rarity * saturated(Math.min(frequency, alternatives.length * FREQUENCY_MAX), words, averages.words);
    shares.set(part, (shares.get(part) ?? 0) + share);
  }
  const reasons = reasonsIn(article, matcher, subjects);
  const sums = new Map<number, number>();
  for (const { part, field, times } of reasons) sums.set(part, (sums.get(part) ?? 0) + times * FIELD_WEIGHTS[field]);
  for (const reason of reasons) {
    const sum = sums.get(reason.part) ?? 1;
    reason.weight = ((shares.get(reason.part) ?? 0) * reason.times * FIELD_WEIGHTS[reason.field]) / sum;
  }
  const told = reasons.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight || a.part - b.part);
  const shared = told.reduce((sum, { weight }) => sum + weight, 0);
  return { reasons: told, together: Math.max(0, candidate.score / recency - shared), recency };
}

function reasonsIn(article: Article, matcher: Matcher, subjects: ReadonlyMap<string, Subject>): Reason[] {
  const reasons = new Map<string, Reason>();
  const add = (field: SearchField, text: string, matches: readonly Match[]): void => {
    for (const { part, by, start, end } of matches) {
      const key = `${part} ${by} ${field}`;
      const reason = reasons.get(key) ?? { part, by, field, words: [], times: 0, weight: 0 };
      reasons.set(key, reason);
      reason.times += 1;
      const printed = text.slice(start, end);
      if (reason.words.length < WORDS_MAX && !reason.words.includes(printed)) reason.words.push(printed);
    }
  };
  for (const { field, text } of fieldTexts(article)) add(field, text, findMatches(text, matcher));
  for (const slug of article.subjects) {
    const subject = subjects.get(slug);
    if (!subject) continue;
    const shown = localised(subject.name, article.language).text;
    // A subject counts once, however many of its names match.
    const parts = new Set<number>();
    for (const name of [shown, ...namesOf(subject)]) {
      const fresh = findMatches(name, matcher).filter(({ part }) => !parts.has(part));
      add("subject", name, fresh);
      for (const { part } of fresh) parts.add(part);
    }
  }
  return [...reasons.values()];
}
