import type { Block, Body, Inline } from "./body.ts";
import { writeInlines } from "./write-inlines.ts";

/**
 * Writes a body as canonical Markdown: what `readBody` reads back as the same tree.
 *
 * One form for each thing: `##` headings, `-` and `1.` lists, `*` and `**`, ``` fences, `***` rules, one line per
 * paragraph, notes at the end numbered in order. Text that looks like markup is escaped, and nothing else of it changes.
 * A tree that Markdown cannot say (emphasis inside emphasis, two paragraphs in an item of a tight list) is
 * written as the nearest one it can. Superscript letters are written plain.
 */
export function toMarkdown(body: Body): string {
  const notes = body.notes.map((note, index) => {
    const [first = "", ...lines] = writeBlocks(note).split("\n");
    return [
      `[^${index + 1}]:${first === "" ? "" : ` ${first}`}`,
      ...lines.map((line) => (line === "" ? "" : `    ${line}`)),
    ].join("\n");
  });
  const text = [writeBlocks(body.blocks), ...notes].filter((part) => part !== "").join("\n\n");
  return text === "" ? "" : `${text}\n`;
}

function writeBlocks(blocks: readonly Block[], separator: "\n" | "\n\n" = "\n\n"): string {
  let out = "";
  let previous: Block | undefined;
  let list: ListMark | undefined;
  for (const block of blocks) {
    // Two lists that touch are told apart by their marks alone.
    const follows = previous?.type === "list" && block.type === "list" && previous.ordered === block.ordered;
    list = block.type === "list" ? markOf(block.ordered, follows ? list : undefined) : undefined;
    if (previous !== undefined) out += separator === "\n" && mayFollow(previous, block) ? "\n" : "\n\n";
    out += writeBlock(block, list);
    previous = block;
  }
  return out;
}

function writeBlock(block: Block, list: ListMark | undefined): string {
  switch (block.type) {
    case "paragraph":
      return writeInlines(block.children, "paragraph");
    case "heading":
      return [`${"#".repeat(block.level)}`, ...(block.children.length > 0 ? [writeInlines(block.children, "heading")] : [])].join(
        " ",
      );
    case "list":
      return writeList(block, list ?? markOf(block.ordered, undefined));
    case "quote":
      return writeBlocks(block.children).replace(/^/gm, "> ").replace(/^> $/gm, ">");
    case "excerpt":
      return writeExcerpt(block.id, writeBlocks(block.children));
    case "document":
      return `::: document ${block.id}`;
    case "code": {
      const fence = "`".repeat(Math.max(3, longest(/^ {0,3}`+/gm, block.text) + 1));
      return `${fence}${block.language ?? ""}\n${block.text === "" ? "" : `${block.text}\n`}${fence}`;
    }
    case "rule":
      return "***";
    case "table":
      return writeTable(block);
  }
}

function writeExcerpt(id: string, inside: string): string {
  // The closing line has as many colons as the opening one, and more than any line inside.
  const colons = ":".repeat(Math.max(3, longest(/^[\s>]*:+/gm, inside) + 1));
  return `${colons} excerpt ${id}\n${inside === "" ? "" : `${inside}\n`}${colons}`;
}

type ListMark = "-" | "+" | "." | ")";

function markOf(ordered: boolean, before: ListMark | undefined): ListMark {
  if (ordered) return before === "." ? ")" : ".";
  return before === "-" ? "+" : "-";
}

function writeList(list: Extract<Block, { type: "list" }>, mark: ListMark): string {
  const items = list.items.map((item, index) => {
    const marker = list.ordered ? `${(list.start ?? 1) + index}${mark}` : mark;
    const inside = writeBlocks(item, list.tight ? "\n" : "\n\n");
    return inside === "" ? marker : `${marker} ${inside.replace(/\n(?=[^\n])/g, `\n${" ".repeat(marker.length + 1)}`)}`;
  });
  return items.join(list.tight ? "\n" : "\n\n");
}

/** Whether a block can stand on the line right after another, as in a tight list, and still be read as itself. */
function mayFollow(previous: Block, block: Block): boolean {
  if (previous.type === "quote" && block.type === "quote") return false;
  if (!endsOpen(previous)) return true;
  if (block.type === "list") {
    // Only a list that begins at 1, with something in its first item, may interrupt a paragraph (CommonMark 0.31, 5.2).
    return (!block.ordered || (block.start ?? 1) === 1) && (block.items[0]?.length ?? 0) > 0;
  }
  return block.type !== "paragraph" && (block.type !== "table" || previous.type === "paragraph");
}

/** Whether a line of text right after a block would be taken into it. */
function endsOpen(block: Block): boolean {
  if (block.type === "paragraph" || block.type === "table") return true;
  const inside = block.type === "list" ? block.items.at(-1) : block.type === "quote" ? block.children : undefined;
  const last = inside?.at(-1);
  return last !== undefined && endsOpen(last);
}

function writeTable(table: Extract<Block, { type: "table" }>): string {
  const rule = { left: ":--", right: "--:", centre: ":-:", none: "---" };
  const align = table.header.map((_, column) => rule[table.align[column] ?? "none"]);
  const rows = table.rows.map((cells) => writeRow(table.header.map((_, column) => cells[column] ?? [])));
  return [writeRow(table.header), `| ${align.join(" | ")} |`, ...rows].join("\n");
}

function writeRow(cells: readonly Inline[][]): string {
  return `| ${cells.map((cell) => writeInlines(cell, "cell")).join(" | ")} |`;
}

/** Length of the longest run of the mark that ends a match. */
function longest(pattern: RegExp, text: string): number {
  return (text.match(pattern) ?? []).reduce((most, match) => Math.max(most, match.trimStart().replace(/^[\s>]*/, "").length), 0);
}
