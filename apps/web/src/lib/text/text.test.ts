import { expect, test } from "vitest";
import { plural } from "./plural.ts";
import { textIn } from "./text.ts";

test("French counts in millions with « de »", () => {
  const { articles } = textIn("fr");
  expect(articles(0)).toBe("0\u00a0article");
  expect(articles(1)).toBe("1\u00a0article");
  expect(articles(12_345)).toBe("12\u202f345\u00a0articles");
  expect(articles(1_000_000)).toBe("1\u202f000\u202f000\u00a0d’articles");
});

test("English counts one and many", () => {
  expect(textIn("en").articles(0)).toBe("0\u00a0articles");
  expect(textIn("en").words(1)).toBe("1\u00a0word");
});

test("a language without a form of its own for millions uses the common one", () => {
  expect(plural("fr")(2_000_000, { one: "page", other: "pages" })).toBe("2\u202f000\u202f000\u00a0pages");
});

/** Every plain sentence of a language, with its place. */
function sentences(texts: object, path = ""): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[`${path}${key}`, value] as [string, string]]
      : typeof value === "object"
        ? sentences(value as object, `${path}${key}.`)
        : [],
  );
}

test.for(sentences(textIn("fr")))("French typography of %s", ([, sentence]) => {
  expect(sentence).not.toMatch(/['"]/u);
  expect(sentence).not.toMatch(/ [;:!?»]|« /u);
});
