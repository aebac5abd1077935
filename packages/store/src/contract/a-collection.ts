import type { Article, Collection, Vocabulary } from "@revue/core";
import * as fixtures from "@revue/core/fixtures";

/** A valid article with an invented text; name only what the test is about. */
export const anArticle = (given: Partial<Article> = {}): Article =>
  fixtures.anArticle({ slug: "un-accord", headline: "Un accord", section: "defense", publishedOn: "2008-03-11", ...given });

/** A collection of these articles, in the order of lists. */
export const aCollection = (articles: readonly Article[], vocabulary: Partial<Vocabulary> = {}): Collection =>
  fixtures.aCollection({ subjects: [], ...vocabulary, articles: [...articles].sort(newestFirst) });

export const newestFirst = (a: Article, b: Article): number => {
  const [left, right] = [`${a.publishedOn} ${a.slug}`, `${b.publishedOn} ${b.slug}`];
  return left < right ? 1 : left > right ? -1 : 0;
};

/** The moment of most syncs in tests. */
export const AT = "2026-03-02T06:30:00+01:00";
