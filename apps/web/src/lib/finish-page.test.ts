import { expect, test } from "vitest";
import { finishPage } from "./finish-page.ts";

test("says the language and drops the marks of hydration", () => {
  expect(finishPage('<html lang="%lang%"><!--[--><p>a<!----> b</p><!--]--></html>', "en")).toBe(
    '<html lang="en"><p>a b</p></html>',
  );
});

test("text that speaks of comments stays", () => {
  expect(finishPage("<p>&lt;!-- a --></p>", "fr")).toBe("<p>&lt;!-- a --></p>");
});

test("drops the spaces nobody sees, and keeps those between words, links and signs", () => {
  const given =
    '<ul class="a">\n  <li><a href="/">Un</a> <a href="/2">deux</a></li> <li>trois <b>mots</b> <i>ici</i></li>\n</ul>';
  expect(finishPage(given, "fr")).toBe(
    '<ul class="a"><li><a href="/">Un</a> <a href="/2">deux</a></li><li>trois <b>mots</b> <i>ici</i></li></ul>',
  );
});

test("lines of code keep their spaces", () => {
  expect(finishPage("<pre><code>\n  a =&gt; b\n</code></pre>", "fr")).toBe("<pre><code>\n  a =&gt; b\n</code></pre>");
});
