import type { Block } from "@revue/core";

/**
 * Gives headings levels that never skip one, below the level of the text's own title: PDF/UA allows no gap.
 * Rule: ISO 14289-1, 7.4.2. The order of levels stays: a heading deeper than another in the text is deeper on paper.
 *
 * @param above level of the heading the text stands under, from 1
 * @returns the level of each heading, in the order in which they stand
 */
export function headingLevels(blocks: readonly Block[], above: number): number[] {
  const open: number[] = [];
  return rawLevels(blocks).map((level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return above + open.length;
  });
}

function rawLevels(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block) => {
    if (block.type === "heading") return [block.level];
    if (block.type === "list") return block.items.flatMap(rawLevels);
    return block.type === "quote" || block.type === "excerpt" ? rawLevels(block.children) : [];
  });
}
