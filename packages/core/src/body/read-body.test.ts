import { describe, expect, test } from "vitest";
import { BODY_MAX } from "../article/limits.ts";
import { Body, type Block } from "./body.ts";
import { DEPTH_MAX } from "./markdown.ts";
import { readBody } from "./read-body.ts";
import { toHtml } from "./to-html.ts";
import { toText } from "./to-text.ts";

const paragraph = (text: string): Block => ({ type: "paragraph", children: [{ type: "text", text }] });

describe("containers", () => {
  test("an excerpt holds its blocks, a document holds nothing and needs no closing line", () => {
    const { body, faults } = readBody('::: document entretien\n\n::: excerpt entretien\n"Un\n\n- deux\n:::\ntrois\n');
    expect(faults).toEqual([]);
    expect(body.blocks.map((block) => block.type)).toEqual(["document", "excerpt", "paragraph"]);
    expect(body.blocks[1]).toMatchObject({ id: "entretien", children: [paragraph('"Un'), { type: "list" }] });
  });

  test("a container may follow a paragraph without an empty line", () => {
    expect(readBody("Un\n::: document a\ndeux").body.blocks.map((block) => block.type)).toEqual([
      "paragraph",
      "document",
      "paragraph",
    ]);
  });

  test("an excerpt never closed is a fault at its line, and keeps what follows", () => {
    const { body, faults } = readBody("Un\n\n::: excerpt a\ndeux\n\ntrois");
    expect(faults).toEqual([{ line: 3, code: "container", found: "::: excerpt a", expected: "a closing line `:::`" }]);
    expect(body.blocks[1]).toEqual({ type: "excerpt", id: "a", children: [paragraph("deux"), paragraph("trois")] });
  });

  test.for(["::: warning", "::: excerpt Pas_Un_Slug", "::: excerpt", ":::", ":::excerpt a b"])(
    "%j is a fault and stays visible",
    (line) => {
      const { body, faults } = readBody(`Un\n\n${line}`);
      expect(faults).toMatchObject([{ line: 3, code: "container", found: line }]);
      expect(toText(body)).toContain(line);
    },
  );
});

describe("what is never read into a tree", () => {
  test.for([
    "<script>alert(1)</script>",
    "a <img src=x onerror=alert(1)> b",
    "<!-- caché -->",
    "<div>\n\n*a*\n\n</div>",
    "<a href='https://a.example'>a</a>",
    "<?php x ?>",
    "<![CDATA[x]]>",
  ])("HTML is a fault and stays visible: %j", (markdown) => {
    const { body, faults } = readBody(markdown);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.every(({ code }) => code === "html")).toBe(true);
    expect(toHtml(body).replaceAll(/<\/?(?:p|em)>/g, "")).not.toContain("<");
    expect(toText(body).replaceAll(/\s+/g, " ")).toBe(markdown.replaceAll("*", "").replaceAll(/\s+/g, " "));
  });

  test("the fault names the line inside its paragraph", () => {
    expect(readBody("Un\n\ndeux\ntrois <b>quatre").faults).toMatchObject([{ line: 4, code: "html", found: "<b>" }]);
  });

  test.for([
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "//ailleurs.example",
    "page.html",
    "ftp://a.example",
    "https://",
    "&#106;avascript:alert(1)",
    "java&#10;script:alert(1)",
  ])("the address %j is a fault, and the link stays as text", (address) => {
    const { body, faults } = readBody(`[mot](<${address}>) et ![image](<${address}>)`);
    expect(faults).toMatchObject([{ code: "address" }, { code: "address" }]);
    expect(toHtml(body)).not.toMatch(/<(a|img)\b/);
    expect(toText(body)).toMatch(/^\[mot\]\(.*\) et !\[image\]\(.*\)$/);
  });

  test.for(["<javascript:alert(1)>", "[a][r]\n\n[r]: javascript:x"])(
    "nor through an autolink or a definition: %j",
    (markdown) => {
      const { body, faults } = readBody(markdown);
      expect(faults).toMatchObject([{ code: "address" }]);
      expect(toHtml(body)).not.toContain("<a");
    },
  );

  test("a backslash, which browsers read as a slash, is encoded", () => {
    expect(toHtml(readBody("[mot](</\\ailleurs.example>)").body)).toBe('<p><a href="/%5Cailleurs.example">mot</a></p>');
  });

  test.for(["https://a.example/é?b=c&d", "http://a.example", "mailto:a@b.example", "/articles/x", "#note"])(
    "%j is a good address",
    (address) => {
      expect(readBody(`[mot](${address})`)).toMatchObject({
        faults: [],
        body: { blocks: [{ children: [{ type: "link", href: address }] }] },
      });
    },
  );
});

describe("notes", () => {
  test("are numbered in the order of calls, and one may call another", () => {
    const { body, faults } = readBody("a[^z] b[^y] c[^z]\n\n[^y]: Y[^x]\n[^x]: X\n[^z]: Z\n");
    expect(faults).toEqual([]);
    expect(toText(body)).toBe("a[1] b[2] c[1]\n\n[1] Z\n\n[2] Y[3]\n\n[3] X");
  });

  test("a call without its note and a note without its call are faults, and lose nothing", () => {
    const { body, faults } = readBody("a[^x]\n\n[^y]: Y");
    expect(faults).toMatchObject([
      { line: 1, code: "note", found: "[^x]" },
      { line: 3, code: "note", found: "[^y]:" },
    ]);
    expect(toText(body)).toBe("a[^x]\n\n[1] Y");
  });
});

describe("the text as kept", () => {
  test("quotes, no-break spaces and capitals do not change; a line ending is a space", () => {
    expect(readBody('A M.\u00a0X : "l\'oui"...\n-- fin').body.blocks).toEqual([paragraph('A M.\u00a0X : "l\'oui"... -- fin')]);
  });

  test("a heading's level is its number of hashes, and the headline's own is read as 2", () => {
    expect(readBody("# a\n\n## b\n\n### c").body.blocks.map((block) => block.type === "heading" && block.level)).toEqual([
      2, 2, 3,
    ]);
  });

  test("a list keeps its start and its looseness", () => {
    expect(readBody("3. a\n4. b").body.blocks).toEqual([
      { type: "list", ordered: true, start: 3, tight: true, items: [[paragraph("a")], [paragraph("b")]] },
    ]);
    expect(readBody("- a\n\n- b").body.blocks).toMatchObject([{ tight: false }]);
  });

  test("emphasis inside emphasis is read once", () => {
    expect(readBody("*a _b_ c*").body.blocks).toEqual([
      { type: "paragraph", children: [{ type: "emphasis", children: [{ type: "text", text: "a b c" }] }] },
    ]);
  });
});

describe("input without measure", () => {
  test(`beyond ${DEPTH_MAX} blocks in one another the rest is text, and a fault`, () => {
    const { body, faults } = readBody(`${">".repeat(50_000)} fond`);
    expect(faults).toMatchObject([{ line: 1, code: "too-deep" }]);
    expect(toText(body)).toMatch(/> fond$/);
    expect(Body.safeParse(body).success).toBe(true);
  });

  test("a text of 5 MB is read up to its limit", () => {
    const { body, faults } = readBody("mot ".repeat(1_300_000));
    expect(faults).toMatchObject([{ line: 1, code: "too-long", found: "5200000 characters" }]);
    expect(toText(body).length).toBeLessThanOrEqual(BODY_MAX);
  });

  test.for([
    "*a **b ",
    "[",
    "![[",
    "`a ``",
    "<a ",
    "[^a]",
    "::: excerpt a\n",
    ":::\n",
    "- a\n  ",
    "|a",
    "_a_",
    "<!--",
    "&",
    "a\n\n",
  ])("%j repeated is read in seconds", (piece) => {
    expect(() => readBody(piece.repeat(100_000 / piece.length))).not.toThrow();
  });
});

test("colons in a heading or a cell are no container gone wrong", () => {
  expect(readBody("## :::\n\n| ::: | b |\n| --- | --- |\n| c | ::: |").faults).toEqual([]);
  expect(readBody(":::").faults).toHaveLength(1);
  expect(readBody("\u00a0:::").faults).toEqual([]);
});
