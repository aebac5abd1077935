import type { Article, Collection, Dossier, Vocabulary } from "@revue/core";
import { articleOf, type Setting } from "./article.ts";
import { buildLexicon } from "./lexicon.ts";
import { random } from "./random.ts";
import { vocabularyOf } from "./vocabulary.ts";

export interface Wish {
  /** The same seed and sizes give the same collection, to the letter. */
  seed: number | string;
  articles: number;
  /** 15 unless told. */
  sections?: number;
  /** 24 unless told. */
  sources?: number;
  /** 300 unless told. */
  subjects?: number;
  /** First and last year of publication, both included: 2000 and 2020 unless told. */
  fromYear?: number;
  toYear?: number;
}

export interface Synthesis {
  vocabulary: Vocabulary;
  /** Every article, newest first as in a collection, made one by one. Can be asked again. */
  articles(): Iterable<Article>;
  /** All of it in memory. */
  collection(): Collection;
}

/** Invents a collection: valid, linked, French-looking and meaningless. */
export function synthesise(wish: Wish): Synthesis {
  const { seed, articles: count, sections = 15, sources = 24, subjects = 300, fromYear = 2000, toYear = 2020 } = wish;
  const vocabulary = vocabularyOf({ seed, sections, sources, subjects, fromYear, toYear });
  const people = vocabulary.subjects.filter(({ kind }) => kind === "person");
  const setting: Setting = { seed, lexicon: buildLexicon(), vocabulary, people };
  const days = daysBetween(fromYear, toYear);

  function* articles(): Generator<Article> {
    for (let day = 0; day < days.length; day++) {
      const first = Math.floor((count * day) / days.length);
      const end = Math.floor((count * (day + 1)) / days.length);
      const ofDay: Article[] = [];
      for (let rank = first; rank < end; rank++) ofDay.push(articleOf(setting, rank, days[day] as string));
      yield* ofDay.sort((a, b) => (a.slug < b.slug ? 1 : -1));
    }
  }
  const whole: Vocabulary = { ...vocabulary, dossiers: dossiersOf(setting, count, days) };
  return { vocabulary: whole, articles, collection: () => ({ ...whole, articles: [...articles()] }) };
}

/** One dossier per series, with ten articles each as far as there are so many. */
function dossiersOf(setting: Setting, count: number, days: readonly string[]): Dossier[] {
  return setting.vocabulary.series.map((series): Dossier => {
    const draw = random(setting.seed, "dossier", series.slug);
    const ranks = new Set(Array.from({ length: Math.min(10, count) }, () => draw.below(count)));
    // The day of an article follows from its rank: the last day that begins at or before it.
    const dayOf = (rank: number): string => days[Math.ceil(((rank + 1) * days.length) / count) - 1] as string;
    return {
      slug: series.slug,
      title: series.name,
      series: [series.slug],
      subjects: setting.vocabulary.subjects.slice(0, 3).map(({ slug }) => slug),
      articles: [...ranks].map((rank) => articleOf(setting, rank, dayOf(rank)).slug),
      questions: {},
      claims: [],
    };
  });
}

/** Every day of those years, the last one first. */
function daysBetween(fromYear: number, toYear: number): string[] {
  const days: string[] = [];
  const first = Date.UTC(fromYear, 0, 1);
  for (let at = Date.UTC(toYear, 11, 31); at >= first; at -= 86_400_000) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}
