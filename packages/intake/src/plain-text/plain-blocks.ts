import type { Block } from "@revue/core";

const BULLET = /^\s*[-–—•*][ \u00a0\t]+(?=\S)/;

/**
 * Reads plain text as blocks: paragraphs between blank lines, and lists of lines that begin with a dash or a bullet.
 *
 * No markup is looked for: what would be Markdown stays the text it is. Line ends inside a paragraph are spaces.
 */
export function plainBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  for (const lines of paragraphs(text)) {
    const bullets = lines.filter((line) => BULLET.test(line));
    if (bullets.length === lines.length) blocks.push(listOf(lines));
    else blocks.push({ type: "paragraph", children: [{ type: "text", text: lines.map((line) => line.trim()).join(" ") }] });
  }
  return blocks;
}

function listOf(lines: readonly string[]): Block {
  const items = lines.map((line): Block[] => [
    { type: "paragraph", children: [{ type: "text", text: line.replace(BULLET, "").trim() }] },
  ]);
  return { type: "list", ordered: false, tight: true, items };
}

/** The lines of each paragraph: runs of lines with something on them. */
export function paragraphs(text: string): string[][] {
  return text
    .replace(/\r\n?/g, "\n")
    .split(/\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+/)
    .map((paragraph) => paragraph.split("\n").filter((line) => line.trim() !== ""))
    .filter((lines) => lines.length > 0);
}
