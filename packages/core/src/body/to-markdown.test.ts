import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Body, Inline } from "./body.ts";
import { readBody } from "./read-body.ts";
import { toMarkdown } from "./to-markdown.ts";

const rewritten = (markdown: string) => toMarkdown(readBody(markdown).body);

test.for([
  "Un paragraphe, d’une ligne.\n",
  "## Un titre\n\nUn *mot* et **un autre**, `code`, [un lien](https://a.example/b) et <https://a.example/>.\n",
  "- le Proche-Orient,\n- le Liban,\n- l’Afghanistan et le Pakistan.\n",
  "1. un\n\n2. deux\n\n   suite\n",
  "3. trois\n4. quatre\n",
  "- un\n  - dans un\n- deux\n",
  '::: document itar-tass\n\n::: excerpt itar-tass\n"Je souhaite\n\n- ceci,\n- cela."\n:::\n',
  "> Cité\n>\n> encore\n",
  "Un vers\\\nun autre\n",
  "```ts\nconst a = 1;\n\nconst b = 2;\n```\n",
  "| a | b |\n| --- | --: |\n| 1 | 2 \\| 3 |\n",
  "Un mot[^1] et un autre[^2].\n\n[^1]: Première note.\n\n[^2]: Seconde\n\n    en deux paragraphes.\n",
  "Il dit : « […] », (sic), R&D, 3 < 4, deux_mots, C:\\\\x, l'ONU...\n",
  'M.\u00a0Kouchner a dit\u00a0: "oui".\n',
])("writes what is canonical as it was: %j", (markdown) => {
  expect(rewritten(markdown)).toBe(markdown);
});

test.for([
  ["# Titre\n", "## Titre\n"],
  ["* a\n* b\n", "- a\n- b\n"],
  ["__a__ et _b_\n", "**a** et *b*\n"],
  ["Une\nligne\n", "Une ligne\n"],
  ["~~~\nx\n~~~\n", "```\nx\n```\n"],
  ["[a][1]\n\n[1]: https://a.example/\n", "[a](https://a.example/)\n"],
  ["a[^x] b[^y]\n\n[^y]: Y\n[^x]: X\n", "a[^1] b[^2]\n\n[^1]: X\n\n[^2]: Y\n"],
])("gives one form to what has several: %j", ([markdown, canonical]) => {
  expect(rewritten(markdown ?? "")).toBe(canonical);
});

test.for([
  "# pas un titre",
  "- pas une liste",
  "12. pas une liste",
  "> pas une citation",
  "*pas* _souligné_ `ni code`",
  "<b>pas une balise</b> &amp; &#65;",
  "[pas un lien](https://a.example/) [^1] ![ni image](/x)",
  "::: excerpt non",
  ":::",
  "--- | ---",
  "| pas | une table |",
  "===",
  "```",
  "~~~",
  "  des espaces  ",
  "\ttabulation",
  "une\nligne",
  "fin d’échappement \\",
  "2008. Une année",
])("escapes text that looks like markup: %j", (text) => {
  const body: Body = { blocks: [{ type: "paragraph", children: [{ type: "text", text }] }], notes: [] };
  expect(readBody(toMarkdown(body))).toEqual({ body, faults: [] });
});

describe("what is written reads back the same", () => {
  test("any tree", () => {
    fc.assert(
      fc.property(bodies(), (body) => {
        expect(readBody(toMarkdown(body)).body).toEqual(body);
      }),
      { numRuns: 300 },
    );
  });

  test("any text, once read", () => {
    fc.assert(
      fc.property(markdownTexts(), (markdown) => {
        const { body } = readBody(markdown);
        expect(readBody(toMarkdown(body)).body).toEqual(body);
      }),
      { numRuns: 1000 },
    );
  });
});

test("writes the nearest tree when Markdown cannot say one", () => {
  const emphasis: Inline = { type: "emphasis", children: [{ type: "emphasis", children: [{ type: "text", text: "a" }] }] };
  expect(toMarkdown({ blocks: [{ type: "paragraph", children: [emphasis] }], notes: [] })).toBe("*_a_*\n");
  const superscript: Inline[] = [
    { type: "text", text: "1" },
    { type: "superscript", text: "er" },
  ];
  expect(toMarkdown({ blocks: [{ type: "heading", level: 2, children: superscript }], notes: [] })).toBe("## 1er\n");
});

/** Pieces of Markdown in any order: what a hurried or hostile hand could type. */
function markdownTexts(): fc.Arbitrary<string> {
  const piece = fc.constantFrom(
    ..."* ** _ __ ` `` ``` ~~~ [ ] ( ) ![ ](/a) ](https://a.b) [a](/b) < > <b> & &amp; &nbsp; \\ ! # ## | || --- *** === : ::: + - 1. 7) [^1] [^1]: a b é « » 0 ' \"".split(
      " ",
    ),
    " ",
    " ",
    "\n",
    "\n",
    "\n\n",
    "\n\n",
    "    ",
    "\t",
    "\u00a0",
    "  \n",
    "\\\n",
    "\n- ",
    "\n> ",
    "\n1. ",
    "\n| a | b |\n|---|:-:|\n",
    "\n::: excerpt x\n",
    "\n:::\n",
    "\n::: document y\n",
    "<https://a.b>",
  );
  return fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(""));
}

function bodies(): fc.Arbitrary<Body> {
  return fc.record({ blocks: blockRuns(2), notes: fc.array(blockRuns(1), { maxLength: 2 }) }).map(({ blocks, notes }): Body => {
    // Notes are called in order, each at least once: uncalled ones are faults.
    const calls: Block = { type: "paragraph", children: notes.map((_, index): Inline => ({ type: "note", number: index + 1 })) };
    return { blocks: notes.length > 0 ? [calls, ...blocks] : blocks, notes };
  });
}

const texts = fc
  .array(
    fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(" ", "a", "é", "mot", "1.", "2)", "- ", "# ", "> ", "«", "»", "\u00a0", "😀", "\t"),
      },
      { weight: 1, arbitrary: fc.constantFrom(..."\\`*_{}[]()#+-.!|<>~:=\"'&;,^$%@/?") },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((pieces) => pieces.join(""));

function spans(depth: number, inside: { emphasis: boolean; strong: boolean; link: boolean }): fc.Arbitrary<Inline[]> {
  const text = texts.map((value): Inline => ({ type: "text", text: value }));
  const kinds: fc.Arbitrary<Inline>[] = [
    text,
    fc.constantFrom<Inline>(
      { type: "code", text: "a`b" },
      { type: "code", text: " x | y " },
      { type: "code", text: "``" },
      { type: "image", src: "/images/a(1).png", alternative: "une [image]", title: 'dite "a"' },
    ),
  ];
  if (depth > 0) {
    const deeper = (type: "emphasis" | "strong") => spans(depth - 1, { ...inside, [type]: true });
    if (!inside.emphasis) kinds.push(deeper("emphasis").map((children): Inline => ({ type: "emphasis", children })));
    if (!inside.strong) kinds.push(deeper("strong").map((children): Inline => ({ type: "strong", children })));
    if (!inside.link) {
      const children = spans(depth - 1, { ...inside, link: true });
      const href = fc.constantFrom("https://a.example/b?c=d&copy=e", "/chemin_(x)", "#fin", "mailto:a@b.example");
      kinds.push(fc.tuple(children, href).map(([words, address]): Inline => ({ type: "link", href: address, children: words })));
    }
  }
  return fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 4 }).map(apart);
}

/** What the reader would make one, kept apart by dropping the second. */
const apart = (inlines: Inline[]): Inline[] =>
  inlines.filter(
    (inline, index) => inline.type !== inlines[index - 1]?.type || inline.type === "link" || inline.type === "image",
  );

const runs = spans(3, { emphasis: false, strong: false, link: false });

function blockRuns(depth: number): fc.Arbitrary<Block[]> {
  const kinds: fc.Arbitrary<Block>[] = [
    runs.map((children): Block => ({ type: "paragraph", children })),
    fc.tuple(runs, fc.constantFrom(2, 3, 6)).map(([children, level]): Block => ({ type: "heading", level, children })),
    fc.constantFrom<Block>(
      { type: "rule" },
      { type: "document", id: "entretien" },
      { type: "code", text: "::: excerpt x\n\n```\n  a" },
      { type: "code", language: "ts", text: "" },
    ),
    fc
      .array(fc.tuple(runs, runs), { minLength: 1, maxLength: 3 })
      .map(([header, ...rows]): Block => ({ type: "table", align: ["none", "centre"], header: header ?? [], rows })),
  ];
  if (depth > 0) {
    const inner = blockRuns(depth - 1);
    kinds.push(
      inner.map((children): Block => ({ type: "quote", children })),
      inner.map((children): Block => ({ type: "excerpt", id: "conference-de-presse", children })),
      fc
        .array(
          runs.map((children): Block[] => [{ type: "paragraph", children }]),
          { minLength: 1, maxLength: 3 },
        )
        .map((items): Block => ({ type: "list", ordered: false, tight: true, items })),
      fc
        .array(
          fc
            .tuple(fc.constant<Block[]>([{ type: "paragraph", children: [{ type: "text", text: "x" }] }]), inner)
            .map((parts) => parts.flat()),
          { minLength: 2, maxLength: 3 },
        )
        .map((items): Block => ({ type: "list", ordered: true, start: 9, tight: false, items })),
    );
  }
  return fc.array(fc.oneof(...kinds), { minLength: 1, maxLength: 3 });
}
