import { blocksText, type Block, type Body } from "@revue/core";

/** The words of an excerpt as plain text, as kept; undefined when the body does not hold it. */
export function quoteOf(body: Body, id: string): string | undefined {
  const found = findExcerpt(body.blocks, id);
  return found === undefined ? undefined : blocksText(found);
}

function findExcerpt(blocks: readonly Block[], id: string): Block[] | undefined {
  for (const block of blocks) {
    if (block.type === "excerpt" && block.id === id) return block.children;
    const inside = block.type === "quote" ? [block.children] : block.type === "list" ? block.items : [];
    for (const children of inside) {
      const found = findExcerpt(children, id);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
