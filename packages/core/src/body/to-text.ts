import type { Block, Body, Inline } from "./body.ts";

export interface TextOptions {
  /** What opens an item of a list, and the printed link to a document. "- " unless told; SPIP printed "-\u00a0". */
  bullet?: string;
  /** The words of the printed link to a document; without it, or when it gives none, nothing stands in its place. */
  document?: (id: string) => string | undefined;
  /** How a link is written, given its words and its address; the words alone unless told. */
  link?: (words: string, href: string) => string;
}

/**
 * Writes a body as plain text, nothing set and nothing lost of its words.
 *
 * Blocks are separated by an empty line; items of a tight list follow one another, each after its marker, and what
 * an item holds further is indented under it. Printed links to documents are written as one-item lists. Calls of notes are
 * `[1]`, and the notes follow at the end.
 */
export function toText(body: Body, options: TextOptions = {}): string {
  const parts = [blocksText(body.blocks, options)];
  for (const [index, note] of body.notes.entries()) parts.push(`[${index + 1}] ${blocksText(note, options)}`);
  return parts.filter((part) => part !== "").join("\n\n");
}

/** Writes blocks as plain text, by the same rules as `toText`; an excerpt's words, for instance. */
export function blocksText(blocks: readonly Block[], options: TextOptions = {}): string {
  return blocks
    .map((block) => blockText(block, options))
    .filter((text) => text !== "")
    .join("\n\n");
}

/** Writes a run of text plainly. */
export function inlinesText(inlines: readonly Inline[], options: TextOptions = {}): string {
  return inlines.map((inline) => inlineText(inline, options)).join("");
}

function blockText(block: Block, options: TextOptions): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return inlinesText(block.children, options);
    case "list":
      return listText(block, options);
    case "quote":
    case "excerpt":
      return blocksText(block.children, options);
    case "document": {
      const words = options.document?.(block.id);
      return words === undefined || words === "" ? "" : `${options.bullet ?? "- "}${words}`;
    }
    case "code":
      return block.text;
    case "rule":
      return "* * *";
    case "table":
      return [block.header, ...block.rows].map((row) => row.map((cell) => inlinesText(cell, options)).join(" | ")).join("\n");
  }
}

function listText(list: Extract<Block, { type: "list" }>, options: TextOptions): string {
  const items = list.items.map((item, index) => {
    const marker = list.ordered ? `${(list.start ?? 1) + index}. ` : (options.bullet ?? "- ");
    const blocks = item.map((block) => blockText(block, options)).join(list.tight ? "\n" : "\n\n");
    return marker + blocks.replace(/\n(?=[^\n])/g, `\n${" ".repeat(marker.length)}`);
  });
  return items.join(list.tight ? "\n" : "\n\n");
}

function inlineText(inline: Inline, options: TextOptions): string {
  switch (inline.type) {
    case "text":
    case "code":
    case "superscript":
      return inline.text;
    case "emphasis":
    case "strong":
      return inlinesText(inline.children, options);
    case "link": {
      const words = inlinesText(inline.children, options) || inline.href;
      return options.link?.(words, inline.href) ?? words;
    }
    case "image":
      return inline.alternative;
    case "break":
      return "\n";
    case "note":
      return `[${inline.number}]`;
  }
}
