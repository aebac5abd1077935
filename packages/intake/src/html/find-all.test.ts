import { expect, test } from "vitest";
import { findAll } from "./find-all.ts";
import { parsePage } from "./parse-page.ts";

test("finds what the whole list of selectors finds, in the page's order", () => {
  const page = parsePage(
    `<p class="date x">1</p><time datetime="2014-05-06">2</time><nav class="path">3</nav><p class="info">4</p><i id="path">5</i>`,
  );
  if (!page.ok) throw new Error(page.failure.code);
  const selectors = ".info, time[datetime], .absent, nav.path, nav.absent, #path, .x.date, [datetime='2014.05.06']";
  const texts = [...findAll(page.value, selectors)].map(({ textContent }) => textContent);
  expect(texts).toEqual(["1", "2", "3", "4", "5"]);
  expect([...findAll(page.value, ".absent, nav.absent")]).toEqual([]);
});

test("what has left the page since the first question is not found", () => {
  const page = parsePage(`<div class="old"><p class="date">1</p></div><p class="date">2</p>`);
  if (!page.ok) throw new Error(page.failure.code);
  expect(findAll(page.value, ".date")).toHaveLength(2);
  findAll(page.value, ".old")[0]?.remove();
  expect(findAll(page.value, ".date").map(({ textContent }) => textContent)).toEqual(["2"]);
});
