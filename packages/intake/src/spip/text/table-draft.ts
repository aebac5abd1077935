import type { Block, Inline } from "@revue/core";
import type { TextRemark } from "./text-context.ts";

/** A cell as it is being read. */
export interface Cell {
  heading: boolean;
  blocks: Block[];
  columns: number;
  rows: number;
}

export interface TableDraft {
  /** Written between bars: SPIP's own shortcut, which nobody lays a page out with. */
  drawn: boolean;
  caption: Block[];
  rows: Cell[][];
}

interface Grid {
  drawn: boolean;
  caption: Block[];
  rows: (Cell | undefined)[][];
  width: number;
}

/** Most columns written: an attribute may claim any number. */
const WIDTH_MAX = 200;

/** Lays cells on a grid: the places that a longer or higher cell covers stay empty. */
export function gridOf(draft: TableDraft): Grid {
  const rows: (Cell | undefined)[][] = [];
  const covered: number[] = [];
  let width = 0;
  for (const cells of draft.rows) {
    const row: (Cell | undefined)[] = [];
    const skip = () => {
      while ((covered[row.length] ?? 0) > 0) {
        covered[row.length] = (covered[row.length] ?? 1) - 1;
        row.push(undefined);
      }
    };
    for (const cell of cells) {
      skip();
      const columns = Math.max(1, Math.min(cell.columns, WIDTH_MAX - row.length));
      for (let column = 0; column < columns; column++) {
        if (cell.rows > 1) covered[row.length] = Math.min(cell.rows, draft.rows.length) - 1;
        row.push(column === 0 ? cell : undefined);
      }
    }
    skip();
    width = Math.max(width, row.length);
    rows.push(row);
  }
  return { drawn: draft.drawn, caption: draft.caption, rows, width };
}

/**
 * Writes a grid as a table of Markdown; as its cells' blocks one after the other where it only laid out a page.
 *
 * Markdown's cells hold one line: paragraphs and items are joined there.
 */
export function tableBlocks(grid: Grid, remark: (code: TextRemark, found: string) => void): Block[] {
  const cells = grid.rows.flat().filter((cell) => cell !== undefined);
  const full = cells.filter(({ blocks }) => blocks.length > 0);
  if (full.length === 0) return grid.caption;
  const isLayout =
    full.some(({ blocks }) => blocks.some(({ type }) => type !== "paragraph" && type !== "list")) ||
    (grid.width <= 1 && full.some(({ blocks }) => blocks.length > 1)) ||
    (full.length === 1 && !grid.drawn);
  if (isLayout) {
    remark("layout-table", `${grid.rows.length} × ${grid.width}`);
    return [...grid.caption, ...full.flatMap(({ blocks }) => blocks)];
  }
  if (cells.some(({ columns, rows }) => columns > 1 || rows > 1)) remark("table-span", `${grid.rows.length} × ${grid.width}`);
  if (full.some(({ blocks }) => blocks.length > 1 || blocks[0]?.type === "list")) {
    remark("table-cell", `${grid.rows.length} × ${grid.width}`);
  }
  const rows = grid.rows
    .filter((row) => row.some((cell) => cell !== undefined && cell.blocks.length > 0))
    .map((row) => Array.from({ length: grid.width }, (_, column) => cellInlines(row[column])));
  const first = grid.rows.find((row) => row.some((cell) => cell !== undefined && cell.blocks.length > 0)) ?? [];
  const headed = first.every((cell) => cell === undefined || cell.heading);
  const [header, others] = headed ? [rows[0] ?? [], rows.slice(1)] : [Array.from({ length: grid.width }, () => []), rows];
  return [
    ...grid.caption,
    { type: "table", align: Array.from({ length: grid.width }, () => "none" as const), header, rows: others },
  ];
}

function cellInlines(cell: Cell | undefined): Inline[] {
  return cell ? oneLine(cell.blocks) : [];
}

function oneLine(blocks: readonly Block[]): Inline[] {
  const lines = blocks.flatMap((block): Inline[][] => {
    if (block.type === "paragraph" || block.type === "heading") return [block.children];
    if (block.type !== "list") return [];
    return block.items.map((item) => joined([[{ type: "text", text: "–\u00a0" }], oneLine(item)], ""));
  });
  return joined(lines, " ");
}

/** Puts runs one after the other, texts that touch made one; breaks, which a cell cannot hold, are spaces. */
function joined(lines: readonly Inline[][], between: string): Inline[] {
  const out: Inline[] = [];
  for (const [at, line] of lines.entries()) {
    if (at > 0 && between !== "") append(out, { type: "text", text: between });
    for (const inline of line) append(out, inline.type === "break" ? { type: "text", text: " " } : flattened(inline));
  }
  return out;
}

const flattened = (inline: Inline): Inline =>
  "children" in inline ? { ...inline, children: joined([inline.children], "") } : inline;

function append(into: Inline[], inline: Inline): void {
  const last = into.at(-1);
  if (inline.type === "text" && last?.type === "text") into[into.length - 1] = { type: "text", text: last.text + inline.text };
  else if ((inline.type === "strong" || inline.type === "emphasis") && last?.type === inline.type) {
    into[into.length - 1] = { ...last, children: joined([last.children, inline.children], "") };
  } else into.push(inline);
}
