import { expect, test } from "vitest";
import type { Article } from "./article.ts";
import { LEAD_WORDS } from "./limits.ts";
import { summarise } from "./summarise.ts";
import { Summary } from "./summary.ts";

const article: Article = {
  slug: "un-article",
  headline: "Un article",
  section: "defense",
  source: "une-source",
  publishedOn: "2008-03-11",
  selection: { on: "2008-03-11", by: "revue" },
  language: "fr",
  body: 'Un *deux*.\n\n## Intertitre\n\n::: document a\n\n::: excerpt a\n"Trois[^1]\n\n- quatre"\n:::\n\n[^1]: cinq',
  documents: [],
  excerpts: [],
  subjects: [],
  events: [],
  translations: [],
};

test("keeps the opening as plain text on one line and counts the whole", () => {
  const summary = summarise(article);
  expect(summary).toMatchObject({ slug: "un-article", lead: 'Un deux. "Trois quatre"', words: 6 });
  expect(summary).not.toHaveProperty("body");
  expect(Summary.safeParse(summary).success).toBe(true);
});

test(`the lead has at most ${LEAD_WORDS} words`, () => {
  const { lead, words } = summarise({ ...article, body: "mot ".repeat(500) });
  expect(lead).toBe(`${"mot ".repeat(LEAD_WORDS - 1)}mot…`);
  expect(words).toBe(500);
});
