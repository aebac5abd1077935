import { expect, test } from "vitest";
import { parsePage } from "./parse-page.ts";
import { isMatch, simpleSelector } from "./simple-selector.ts";

const page = parsePage(
  `<nav id="path" class="main breadcrumb" aria-label="Fil d’Ariane"><a rel="license nofollow" href="/l" property="schema:license">x</a></nav>`,
);
if (!page.ok) throw new Error(page.failure.code);

test.for<[string, string, boolean]>([
  ["nav", "nav", true],
  ["nav", "nav.breadcrumb", true],
  ["nav", "nav.breadcrumb.main", true],
  ["nav", ".bread", false],
  ["nav", "#path", true],
  ["nav", "#pa", false],
  ["nav", "div#path", false],
  ["nav", "[aria-label='fil d’ariane' i]", true],
  ["nav", "[aria-label='fil d’ariane']", false],
  ["a", "a[rel~='license']", true],
  ["a", "a[rel='license']", false],
  ["a", "[property^='schema:']", true],
  ["a", "[property^='chema']", false],
  ["a", "a[href]", true],
  ["a", "a[hidden]", false],
])("<%s> and %s", ([name, selector, expected]) => {
  const element = page.value.querySelector(name) as Element;
  expect(isMatch(element, simpleSelector(selector))).toBe(expected);
  expect(element.matches(selector)).toBe(expected);
});

test.for(["a b", "a > b", "p:first-child", "a, b", "[x|='y']"])("%s is no simple selector", (selector) => {
  expect(() => simpleSelector(selector)).toThrow(selector);
});
