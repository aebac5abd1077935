import { expect, test } from "vitest";
import { readBody } from "./read-body.ts";
import { toText } from "./to-text.ts";

const text = (markdown: string, options = {}) => toText(readBody(markdown).body, options);

test("blocks are separated by an empty line, and lists keep their markers", () => {
  expect(text("Un *deux*\n\n- a\n- b\n\n2. c\n3. d\n\n> e\n\n***\n\n`f`")).toBe(
    "Un deux\n\n- a\n- b\n\n2. c\n3. d\n\ne\n\n* * *\n\nf",
  );
});

test("what an item holds further is indented under it", () => {
  expect(text("- a\n  - b\n    - c\n- d\n\n10. e\n\n    f")).toBe("- a\n  - b\n    - c\n- d\n\n10. e\n\n    f");
});

test("the bullet is the caller's, for lists and for printed links to documents", () => {
  const options = { bullet: "-\u00a0", document: (id: string) => (id === "a" ? "Lire l’entretien" : undefined) };
  expect(text('::: document a\n\n::: document b\n\n::: excerpt a\n"Un :\n\n- le Liban.\n\ndeux."\n:::', options)).toBe(
    '-\u00a0Lire l’entretien\n\n"Un :\n\n-\u00a0le Liban.\n\ndeux."',
  );
});

test("links give their words, or what the caller makes of them", () => {
  expect(text("[a](/b) ![c](/d) <https://e.example>")).toBe("a c https://e.example");
  expect(text("[a](/b)", { link: (words: string, href: string) => `${words} (${href})` })).toBe("a (/b)");
});

test("tables, breaks and code keep their lines", () => {
  expect(text("| a | b |\n|---|---|\n| 1 | 2 |\n\nc\\\nd\n\n```\ne\n\nf\n```")).toBe("a | b\n1 | 2\n\nc\nd\n\ne\n\nf");
});
