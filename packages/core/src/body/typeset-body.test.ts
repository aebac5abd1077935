import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readBody } from "./read-body.ts";
import { toHtml } from "./to-html.ts";
import { toText } from "./to-text.ts";
import { typesetBody } from "./typeset-body.ts";

const set = (markdown: string, language = "fr") =>
  toHtml(typesetBody(readBody(markdown).body, language))
    .replaceAll("\u00a0", "~")
    .replaceAll("\u202f", "·");

/** What no typography may change: a text without spaces, quotes and dashes. */
const bare = (text: string) => text.replaceAll("…", "...").replace(/[\s"'«»“”’–—-]/g, "");

test("a quotation opens in one paragraph and closes in another of its excerpt", () => {
  expect(set('Avant "un.\n\n::: excerpt a\n"Deux :\n\n- trois,\n- quatre.\n\ncinq."\n:::\n')).toBe(
    '<p>Avant "un.</p>'.replace('"', "&quot;") +
      '<blockquote data-excerpt="a"><p>«~Deux~:</p><ul><li>trois,</li><li>quatre.</li></ul><p>cinq.~»</p></blockquote>',
  );
});

test("text is set as a whole, whatever cuts it", () => {
  expect(set('"*Le mot*": [un lien](/b) ; **fin**"')).toBe(
    '<p>&quot;<em>Le mot</em>&quot;~: <a href="/b">un lien</a>·; <strong>fin</strong>&quot;</p>',
  );
  expect(set('"*Le mot*" : [un lien](/b) ; l\'*ONU*, M. *X* **!**')).toBe(
    '<p>«~<em>Le mot</em>~»~: <a href="/b">un lien</a>·; l’<em>ONU</em>, M.~<em>X</em>·<strong>!</strong></p>',
  );
  expect(set("un *deux.*.. trois")).toBe("<p>un <em>deux…</em> trois</p>");
});

test("ordinals are raised, in French alone", () => {
  expect(set("le 1er juillet, la 1re, la 2e, le XXIe siècle, 7ème, 2nd, la Ve République")).toBe(
    "<p>le 1<sup>er</sup>~juillet, la 1<sup>re</sup>, la 2<sup>e</sup>, le XXI<sup>e</sup>~siècle, 7<sup>ème</sup>, 2<sup>nd</sup>, la V<sup>e</sup>~République</p>",
  );
  expect(set("Le, De, Vie, 2e5, A1e, 3.1e, 12exemplaires, Me")).not.toContain("<sup>");
  expect(set("the 1st and 2nd", "en")).toBe("<p>the 1st and 2nd</p>");
});

test("code and addresses stay as they are", () => {
  expect(set('`a ? "b"` et <https://a.example/?b--c>\n\n```\nd ?\n```')).toBe(
    '<p><code>a ? &quot;b&quot;</code> et <a href="https://a.example/?b--c">https://a.example/?b--c</a></p><pre><code>d ?</code></pre>',
  );
});

test("the alternative text and titles are set too", () => {
  expect(set("![l'un ?](/a \"l'autre\")")).toBe('<p><img src="/a" alt="l’un·?" title="l’autre"></p>');
});

test("a body in a language without rules comes back itself", () => {
  const { body } = readBody('"a"');
  expect(typesetBody(body, "de")).toBe(body);
});

test("setting twice changes nothing more, and never the body given", () => {
  const piece = fc.constantFrom(
    '"',
    '"',
    "a",
    "1er",
    " ",
    " ",
    ":",
    "!",
    "*",
    "**",
    "`x`",
    "[",
    "](/a)",
    "\n\n",
    "\n\n> ",
    "- ",
    "'",
    "...",
    "« ",
    " »",
    " - ",
    "M. X",
    "\\\n",
    "\n\n::: excerpt a\n",
    "\n:::\n",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { body } = readBody(pieces.join(""));
      const before = structuredClone(body);
      const once = typesetBody(body, "fr");
      expect(body).toEqual(before);
      expect(typesetBody(once, "fr")).toEqual(once);
      expect(bare(toText(once))).toBe(bare(toText(body)));
    }),
    { numRuns: 1000 },
  );
});
