import { anArticle, aSource } from "@revue/core/fixtures";
import { permission, summarise, toText, type Rights } from "@revue/core";
import { countWords } from "@revue/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { shownSummary } from "./shown-summary.ts";
import { shownText } from "./shown-text.ts";

const allowed = (rights: Rights) => permission({ article: {}, source: aSource({ rights }), channel: "page", on: "2026-11-23" });
const words = (from: number, count: number) => Array.from({ length: count }, (_, index) => `mot${from + index}`).join(" ");

test("a free text is whole", () => {
  const article = anArticle({ standfirst: words(0, 5), body: words(5, 100) });
  const shown = shownText(article, allowed({ preset: "cc-by", version: "4.0" }));
  expect(shown).toMatchObject({ complete: true, words: 100, standfirst: words(0, 5) });
});

test("standfirst and body together never exceed the words and the share allowed", () => {
  fc.assert(
    fc.property(fc.nat(120), fc.nat(400), fc.nat(80), (lead, long, limit) => {
      const article = anArticle({ body: words(1000, long), ...(lead > 0 && { standfirst: words(0, lead) }) });
      const right = allowed({ preset: "press", excerptWords: limit });
      const most = Math.min(limit, Math.floor(long * 0.2));
      const text = shownText(article, right);
      expect(text.complete).toBe(false);
      const shown = countWords(text.standfirst ?? "") + (text.body === undefined ? 0 : countWords(toText(text.body)));
      expect(shown).toBeLessThanOrEqual(most);
      const summary = shownSummary(summarise(article), right);
      expect(countWords(summary.standfirst ?? "") + countWords(summary.teaser ?? "")).toBeLessThanOrEqual(most);
    }),
  );
});

test("where no word may be quoted there is neither standfirst nor body", () => {
  const shown = shownText(anArticle({ standfirst: "Un chapô." }), allowed({ preset: "press", excerptWords: 0 }));
  expect(shown.standfirst).toBeUndefined();
  expect(shown.body).toBeUndefined();
});
