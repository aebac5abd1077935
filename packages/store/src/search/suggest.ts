import { localised } from "@revue/core";
import { fold, namesOf, readQuery } from "@revue/core/search";
import type { Suggestion } from "../search.ts";
import { type Alternative, Compiler } from "./compile.ts";
import type { Condition } from "./conditions.ts";
import { Deadline } from "./deadline.ts";
import { readTerms } from "./dictionary.ts";
import { hitsOf } from "./hits.ts";
import type { IndexReader } from "./index-store.ts";
import { FILED_SUBJECT, LEXICONS } from "./lexicon.ts";
import { allowed } from "./marks.ts";
import { printedForm } from "./printed-form.ts";
import { slugsOfAll } from "./rank.ts";
import type { State } from "./state.ts";
import { type Candidate, inOrder } from "./top.ts";

/** Longest text that is looked at. */
const TYPED_MAX = 100;
const WITHIN_MS = 100;
/** Words and headlines offered beside subjects, at most this part of all. */
const SHARE = 0.4;

/** What may be meant by what is being typed: subjects called so, headlines with those words, words that begin like the last one. */
export async function suggestFor(typed: string, limit: number, state: State, reader: IndexReader): Promise<Suggestion[]> {
  const words = fold(typed.slice(0, TYPED_MAX).toWellFormed())
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
  const last = words.at(-1);
  if (last === undefined || [...words.join("")].length < 2) return [];
  const share = Math.max(1, Math.round(limit * SHARE));
  const subjects = await suggestSubjects(words, state);
  const headlines = await suggestHeadlines(words, limit, state, reader);
  const begun = [...last].length < 2 ? [] : await suggestWords(words, share, state, reader);
  const [firsts, others] = [subjects.slice(0, share), subjects.slice(share)];
  const rest = limit - firsts.length - Math.min(begun.length, share);
  return [...firsts, ...headlines.slice(0, Math.max(0, rest)), ...begun, ...others].slice(0, limit);
}

/** Subjects with a name in which each word typed begins a word; those most written about first. */
async function suggestSubjects(typed: readonly string[], state: State): Promise<Suggestion[]> {
  const named = [...state.vocabulary.subjects.values()].filter((subject) =>
    namesOf(subject).some((name) => {
      const words = fold(name).split(/[^\p{L}\p{N}]+/u);
      return typed.every((start) => words.some((word) => word.startsWith(start)));
    }),
  );
  const alternatives = named.map(({ slug }): Alternative => ({ kind: "subject", key: FILED_SUBJECT + slug }));
  const terms = await readTerms(state.segments, alternatives, state.read, new Deadline(WITHIN_MS));
  const counted = named.map((subject, rank) => {
    let count = 0;
    for (const [index, from] of terms.entries()) {
      const hits = hitsOf(alternatives[rank] as Alternative, from);
      for (let at = 0; at < hits.count; at += 1) if (!state.deleted[index]?.has(hits.documents[at] as number)) count += 1;
    }
    return { subject, count };
  });
  const language = state.vocabulary.vocabulary?.publication.languages[0] ?? "fr";
  return counted
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || (a.subject.slug < b.subject.slug ? -1 : 1))
    .map(({ subject, count }) => {
      const { text } = localised(subject.name, language);
      return { kind: "subject", text, slug: subject.slug, subjectKind: subject.kind, count };
    });
}

/** The newest headlines with all the words typed, the last one being perhaps unfinished. */
async function suggestHeadlines(
  typed: readonly string[],
  limit: number,
  state: State,
  reader: IndexReader,
): Promise<Suggestion[]> {
  const deadline = new Deadline(WITHIN_MS);
  const conditions: Condition[] = typed.map((word, index) => {
    const isLast = index === typed.length - 1;
    const { parts } = readQuery(word);
    const whole = parts.flatMap((part) => (part.kind === "word" ? Compiler.alternatives(part, state.context) : []));
    const begun = state.context.lexicons.map((lexicon): Alternative => ({ kind: "prefix", prefix: LEXICONS[lexicon] + word }));
    return {
      part: index,
      isNot: false,
      anyOf: [{ kind: "words", alternatives: isLast ? [...whole, ...begun] : whole, inHeadline: true }],
    };
  });
  const alternatives = conditions.flatMap(({ anyOf }) =>
    anyOf.flatMap((test) => (test.kind === "words" ? test.alternatives : [])),
  );
  const terms = await readTerms(state.segments, alternatives, state.read, deadline);
  const candidates: Candidate[] = [];
  for (const [segment, from] of terms.entries()) {
    if (deadline.isOver()) break;
    const marks = allowed(from, conditions, state.deleted[segment]) ?? new Uint8Array(0);
    let found = 0;
    for (let document = 0; document < marks.length && found < limit; document += 1) {
      if (marks[document] === 0) continue;
      candidates.push({ segment, document, score: 0, day: from.segment.documents.days[document] ?? 0 });
      found += 1;
    }
  }
  const best = (await inOrder(candidates, (same) => slugsOfAll(same, state.segments))).slice(0, limit);
  const articles = await reader.articles(await slugsOfAll(best, state.segments));
  return articles.map(({ article }) => ({ kind: "headline", text: article.headline, slug: article.slug }));
}

/** The commonest words that begin like the last one typed, after the others. */
async function suggestWords(typed: readonly string[], limit: number, state: State, reader: IndexReader): Promise<Suggestion[]> {
  const last = typed.at(-1) ?? "";
  const counts = new Map<string, number>();
  for (const segment of state.segments) {
    for (const lexicon of state.context.lexicons) {
      for (const { key, count } of await segment.forms(LEXICONS[lexicon] + last)) {
        const form = key.slice(1);
        if (/^\p{L}+$/u.test(form)) counts.set(form, (counts.get(form) ?? 0) + count);
      }
    }
  }
  const best = [...counts].sort(([a, count], [b, other]) => other - count || (a < b ? -1 : 1)).slice(0, limit);
  const before = typed.slice(0, -1).join(" ");
  const suggestions: Suggestion[] = [];
  for (const [form, count] of best) {
    const text = await printedForm(form, state, reader);
    suggestions.push({ kind: "word", text: before === "" ? text : `${before} ${text}`, count });
  }
  return suggestions;
}
