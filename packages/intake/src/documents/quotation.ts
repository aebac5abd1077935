import { blocksText, type Block } from "@revue/core";

const MARKS: Record<string, RegExp> = { '"': /["”][.!?]?$/, "“": /["”][.!?]?$/, "«": /»[.!?]?$/, "„": /[“”"][.!?]?$/ };
/** Longest quotation looked for, in blocks: a mark that is never closed must not swallow the article. */
const LONGEST = 40;

/**
 * The quotation that begins at a block: blocks from an opening mark to the one that closes it, or one quoted block.
 *
 * @returns the blocks of the quotation and how many were taken; nothing when none begins there, or when it never ends
 */
export function quotationAfter(
  blocks: readonly Block[],
  start: number,
): { blocks: readonly Block[]; length: number } | undefined {
  const first = blocks[start];
  if (first?.type === "quote") return { blocks: first.children, length: 1 };
  if (first?.type !== "paragraph") return undefined;
  const opening = textOf(first)[0] ?? "";
  const closing = MARKS[opening];
  if (!closing) return undefined;
  for (let at = start; at < Math.min(blocks.length, start + LONGEST); at++) {
    const text = textOf(blocks[at] as Block);
    // A quotation goes on over paragraphs that open again without having been closed.
    if (closing.test(text) && (at > start || text.length > 1))
      return { blocks: blocks.slice(start, at + 1), length: at + 1 - start };
  }
  return undefined;
}

const textOf = (block: Block): string => blocksText([block]).trim();
