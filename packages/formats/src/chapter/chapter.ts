import type { Block, Body, Inline } from "@revue/core";

/** What a booklet says in the review's own words before its articles: a timeline, a table, claims. */
export interface Chapter {
  title: string;
  body: Body;
}

/** Words as a run of text. */
export const words = (text: string): Inline => ({ type: "text", text });

/** Words that lead somewhere. */
export const link = (text: string, href: string): Inline => ({ type: "link", href, children: [words(text)] });

export const strong = (text: string): Inline => ({ type: "strong", children: [words(text)] });

export const paragraph = (...children: Inline[]): Block => ({ type: "paragraph", children });

export const heading = (text: string, level: 2 | 3 = 2): Block => ({ type: "heading", level, children: [words(text)] });

/** A list of one paragraph each. */
export const list = (items: readonly Inline[][], ordered = false): Block => ({
  type: "list",
  ordered,
  tight: true,
  items: items.map((item) => [paragraph(...item)]),
});

/** A table of which each column has a header. */
export const table = (header: readonly string[], rows: readonly Inline[][][]): Block => ({
  type: "table",
  align: header.map(() => "left"),
  header: header.map((text) => [words(text)]),
  rows: rows.map((row) => [...row]),
});

/** Runs with something between them. */
export const joined = (runs: readonly Inline[][], between: Inline): Inline[] =>
  runs.flatMap((run, place) => (place === 0 ? run : [between, ...run]));

/** A chapter, or none when nothing is in it. */
export const chapter = (title: string, blocks: readonly Block[]): Chapter[] =>
  blocks.length === 0 ? [] : [{ title, body: { blocks: [...blocks], notes: [] } }];
