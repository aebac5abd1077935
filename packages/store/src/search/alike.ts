import type { Slug } from "@revue/core";
import { analyse, isBeside } from "@revue/core/search";
import { dayNumber } from "../place.ts";
import { FIELD_WEIGHTS, fieldTexts } from "./article-fields.ts";
import type { Wanted } from "./compile.ts";
import { Deadline } from "./deadline.ts";
import { readTerms } from "./dictionary.ts";
import type { IndexReader } from "./index-store.ts";
import { LEXICONS, lexiconOf, stopNumber } from "./lexicon.ts";
import { slugsOfAll } from "./rank.ts";
import { scoreSegment, weigh } from "./scoring.ts";
import type { State } from "./state.ts";
import { type Candidate, inOrder, Top } from "./top.ts";

/** An article like another. `likeness` is 1 for one that has all its telling words as often. */
export interface Alike {
  slug: Slug;
  likeness: number;
}

/** Words of the article looked up, those it uses most; and of these the most telling, by which others are judged. */
const LOOKED_UP = 64;
const TELLING = 12;
/** A word in more articles than this part of all tells too little for what it costs; in few articles any word may tell. */
const COMMON_PART = 0.05;
const COMMON_LEAST = 20;

/** The articles whose texts have most of the telling words of one, the likest first. */
export async function findAlike(slug: Slug, limit: number, state: State, reader: IndexReader): Promise<Alike[]> {
  // What no slug can hold, a database may refuse to be asked for.
  const [kept] = slug.includes("\0") ? [] : await reader.articles([slug]);
  if (!kept) return [];
  const { article } = kept;
  const lexicon = lexiconOf(article.language);
  const uses = new Map<string, { form: string; weight: number }>();
  for (const { field, text } of fieldTexts(article)) {
    for (const { term, form, kind } of analyse(text, article.language)) {
      if (isBeside(kind) || kind === "number" || form.length < 3 || stopNumber(term, lexicon) > 0) continue;
      const use = uses.get(term) ?? { form, weight: 0 };
      use.weight += FIELD_WEIGHTS[field];
      uses.set(term, use);
    }
  }
  const most = [...uses].sort(([a, one], [b, other]) => other.weight - one.weight || (a < b ? -1 : 1)).slice(0, LOOKED_UP);
  const wanted = most.map(([term, { form }], part): Wanted => {
    return { part, alternatives: [{ kind: "term", key: LEXICONS[lexicon] + term, form, isExact: false }], isExtra: false };
  });
  const terms = await readTerms(
    state.segments,
    wanted.flatMap(({ alternatives }) => alternatives),
    state.read,
    new Deadline(Infinity),
  );
  const { articles } = state.averages;
  const least = Math.log(1 + (articles - commonest(articles) + 0.5) / (commonest(articles) + 0.5));
  const weighed = weigh(wanted, terms, state.deleted, state.averages).filter(({ rarity }) => rarity >= least);
  const weightOf = ({ part, rarity }: { part: number; rarity: number }): number =>
    Math.sqrt(most[part]?.[1].weight ?? 0) * rarity;
  const telling = weighed
    .sort((a, b) => weightOf(b) - weightOf(a) || a.part - b.part)
    .slice(0, TELLING)
    .map((one) => ({ ...one, onlyAdds: false }));
  if (telling.length === 0) return [];

  const candidates: Candidate[] = [];
  let own = 0;
  for (const [segment, from] of terms.entries()) {
    const { documents } = from.segment;
    const self = await from.segment.find(dayNumber(article.publishedOn), slug);
    // Nothing is awaited from here on: what was found is good until the next question.
    const found = scoreSegment(telling, from, state.averages);
    const top = new Top(limit);
    for (const document of found.documents) {
      const score = found.scores[document] as number;
      if (state.deleted[segment]?.has(document)) continue;
      if (document === self) own = score;
      else top.add(document, score);
    }
    candidates.push(...top.candidates(segment, documents.days));
  }
  const best = (await inOrder(candidates, (same) => slugsOfAll(same, state.segments))).slice(0, limit);
  const slugs = await slugsOfAll(best, state.segments);
  return best.map(({ score }, index) => ({ slug: slugs[index] ?? "", likeness: own > 0 ? Math.min(1, score / own) : 0 }));
}

const commonest = (articles: number): number => Math.max(COMMON_LEAST, articles * COMMON_PART);
