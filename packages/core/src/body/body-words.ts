import { countWords } from "../text/words.ts";
import type { Block, Body, Inline } from "./body.ts";
import { inlinesText } from "./to-text.ts";

/** Counts the words of a body: all its text, notes, excerpts and code included; labels of documents are not in it. */
export function countBodyWords(body: Body): number {
  return body.notes.reduce((words, note) => words + countBlockWords(note), countBlockWords(body.blocks));
}

/** Counts the words of blocks, excerpts and all that they hold included. */
export function countBlockWords(blocks: readonly Block[]): number {
  return blocks.reduce((words, block) => words + wordsOf(block), 0);
}

/** Counts the words of a run of text, calls of notes left out. */
export function countInlineWords(inlines: readonly Inline[]): number {
  return countWords(inlinesText(withoutCalls(inlines)));
}

function wordsOf(block: Block): number {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return countInlineWords(block.children);
    case "list":
      return block.items.reduce((words, item) => words + countBlockWords(item), 0);
    case "quote":
    case "excerpt":
      return countBlockWords(block.children);
    case "code":
      return countWords(block.text);
    case "table":
      return [block.header, ...block.rows].flat().reduce((words, cell) => words + countInlineWords(cell), 0);
    case "document":
    case "rule":
      return 0;
  }
}

/** The same run without calls of notes. */
export function withoutCalls(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === "note") return [];
    return "children" in inline ? [{ ...inline, children: withoutCalls(inline.children) }] : [inline];
  });
}
