import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readBody } from "./read-body.ts";
import { escapeHtml, toHtml } from "./to-html.ts";

const html = (markdown: string, options = {}) => toHtml(readBody(markdown).body, options);

test.for([
  ["*a* **b** `c<d`", "<p><em>a</em> <strong>b</strong> <code>c&lt;d</code></p>"],
  ["## a", "<h2>a</h2>"],
  ["- a\n- b", "<ul><li>a</li><li>b</li></ul>"],
  ["- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"],
  ["4. a", '<ol start="4"><li>a</li></ol>'],
  ["> a", "<blockquote><p>a</p></blockquote>"],
  ["a\\\nb", "<p>a<br>b</p>"],
  ["***", "<hr>"],
  ["```ts\na<b\n```", '<pre><code class="language-ts">a&lt;b</code></pre>'],
  ["[a](/b 'c')", '<p><a href="/b" title="c">a</a></p>'],
  ["[](/b)", '<p><a href="/b">/b</a></p>'],
  ["![a](/b.png)", '<p><img src="/b.png" alt="a"></p>'],
  [
    "|a|b|\n|:--|:-:|\n|1|2|",
    '<table><thead><tr><th scope="col" class="align-left">a</th><th scope="col" class="align-centre">b</th></tr></thead><tbody><tr><td class="align-left">1</td><td class="align-centre">2</td></tr></tbody></table>',
  ],
])("%j", ([markdown, expected]) => {
  expect(html(markdown ?? "")).toBe(expected);
});

test("an excerpt and a document are what the caller makes of them", () => {
  const markdown = "::: document a\n\n::: excerpt a\nb\n:::";
  expect(html(markdown)).toBe('<blockquote data-excerpt="a"><p>b</p></blockquote>');
  const options = {
    document: (id: string) => `<cite>${id}</cite>`,
    excerpt: (id: string, inside: string) => `<q id="${id}">${inside}</q>`,
  };
  expect(html(markdown, options)).toBe('<cite>a</cite><q id="a"><p>b</p></q>');
});

test("notes link both ways, with ids that are unique and prefixed", () => {
  expect(html("a[^1] b[^1]\n\n[^1]: c", { noteIds: "x-", backLabel: (number: number) => `Retour à l’appel ${number}` })).toBe(
    '<p>a<sup><a id="x-call-1" href="#x-note-1" role="doc-noteref">1</a></sup> b<sup><a href="#x-note-1" role="doc-noteref">1</a></sup></p>' +
      '<section role="doc-endnotes"><ol><li id="x-note-1"><p>c <a href="#x-call-1" role="doc-backlink" aria-label="Retour à l’appel 1">↩</a></p></li></ol></section>',
  );
});

test("no text becomes markup, whatever it holds", () => {
  const hostile = fc
    .array(
      fc.constantFrom("<", ">", '"', "'", "&", "script", "onload=", "`", "[a](", ")", "javascript:", "![", "]", "\n", "<b>", "*"),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(hostile, (markdown) => {
      const tags = html(markdown).match(/<[^>]*>/g) ?? [];
      for (const tag of tags)
        expect(tag).toMatch(
          /^<(?:\/?(?:p|em|strong|code|pre|blockquote|ul|ol|li|h2)|hr|a href="[^"]*"|\/a|img src="[^"]*" alt="[^"]*")>$/,
        );
    }),
    { numRuns: 300 },
  );
});

test("escapes the five characters", () => {
  expect(escapeHtml(`<a b="c" d='e'>&`)).toBe("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
});
