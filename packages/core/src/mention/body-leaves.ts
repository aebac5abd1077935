import type { Block, Body, Inline } from "../body/body.ts";

/** A run of text of a body: its rank in reading order, and where it stands. */
export interface Leaf {
  rank: number;
  text: string;
  /** Inside a quotation: its words are the document's. */
  quoted: boolean;
  /** Where a link may stand: not in a heading, nor in a link. */
  linkable: boolean;
}

/** The runs of text of a body, notes left out, in reading order. */
export function bodyLeaves({ blocks }: Pick<Body, "blocks">): Leaf[] {
  const leaves: Leaf[] = [];
  mapLeaves(blocks, (text, place) => {
    leaves.push({ rank: leaves.length, text, ...place });
    return undefined;
  });
  return leaves;
}

type Place = Pick<Leaf, "quoted" | "linkable">;

/** What a run of text becomes; nothing leaves it as it is. */
export type Rewrite = (text: string, place: Place) => Inline[] | undefined;

/** Copies blocks with their runs of text rewritten, in reading order. */
export function mapLeaves(blocks: readonly Block[], rewrite: Rewrite, place: Place = { quoted: false, linkable: true }): Block[] {
  const inlines = (runs: readonly Inline[], here: Place): Inline[] =>
    runs.flatMap((run): Inline[] => {
      if (run.type === "text") return rewrite(run.text, here) ?? [run];
      if (run.type === "link") return [{ ...run, children: inlines(run.children, { ...here, linkable: false }) }];
      if (run.type === "emphasis" || run.type === "strong") return [{ ...run, children: inlines(run.children, here) }];
      return [run];
    });
  return blocks.map((block): Block => {
    switch (block.type) {
      case "paragraph":
        return { ...block, children: inlines(block.children, place) };
      case "heading":
        return { ...block, children: inlines(block.children, { ...place, linkable: false }) };
      case "list":
        return { ...block, items: block.items.map((item) => mapLeaves(item, rewrite, place)) };
      case "quote":
      case "excerpt":
        return { ...block, children: mapLeaves(block.children, rewrite, { ...place, quoted: true }) };
      case "table":
        return {
          ...block,
          header: block.header.map((cell) => inlines(cell, { ...place, linkable: false })),
          rows: block.rows.map((row) => row.map((cell) => inlines(cell, place))),
        };
      default:
        return block;
    }
  });
}
