import { markLists } from "./lists.ts";

// A cell that makes its row a heading: nothing, "{{words}}", or "<" for a cell that goes on.
const HEADING_CELL = /^(?:\s*(?:\{\{[^{}]+\}\}\s*)?|<)$/;

/** The tag that opens a table drawn with bars; a hand-written one has no such attribute. */
export const DRAWN_TABLE = "<table data-drawn>";

/**
 * Makes tables of the lines between bars: `|{{a}}|{{b}}|`, `|c|d|`.
 *
 * Source: SPIP's `tableaux` rules and `traiter_tableau`. A row ends at a bar that ends a line, so that a cell may hold
 * several lines; `||caption|summary||` comes first; `<` lengthens the cell before, `^` the cell above.
 */
export function markTables(text: string): string {
  if (!text.includes("\n|")) return text;
  const lines = text.split("\n");
  const out: string[] = [];
  // The last line that closes a row: nothing after it can be a table.
  const last = lines.findLastIndex((line) => line.trimEnd().endsWith("|"));
  for (let at = 0; at < lines.length;) {
    const line = lines[at] ?? "";
    // A bar that ends the line before holds the first bar back.
    const begins = line.startsWith("|") && at <= last && !(lines[at - 1] ?? "").endsWith("|");
    const end = begins ? tableEnd(lines, at, last) : -1;
    if (end === -1) {
      out.push(line);
      at++;
      continue;
    }
    out.push("", "", tableMarkup(lines.slice(at, end)), "", "");
    at = end;
  }
  return out.join("\n");
}

/** The line after a table that begins at a line: it ends with a bar, and the next line begins with none. */
function tableEnd(lines: readonly string[], from: number, last: number): number {
  for (let at = from; at <= last; at++) {
    const closes = (lines[at] ?? "").trimEnd().endsWith("|") && (at > from || (lines[at] ?? "").trim().length > 1);
    if (closes && !(lines[at + 1] ?? "").startsWith("|")) return at + 1;
  }
  return -1;
}

function tableMarkup(lines: readonly string[]): string {
  const rows = rowsOf(lines);
  let head = "";
  let at = 0;
  for (; at < rows.length; at++) {
    const row = rows[at] ?? "";
    const caption = /^\|\|([^|]*)(?:\|([\s\S]*))?$/.exec(row.replace(/\|+$/, ""));
    const cells = row.slice(1).split("|");
    if (caption) {
      if (caption[1]?.trim()) head += `<caption>${caption[1].trim().replace(/\n/g, " ")}</caption>`;
    } else if (cells.every((cell) => HEADING_CELL.test(cell))) head += rowMarkup(cells.map(withoutBraces), "th");
    else break;
  }
  const body = rows.slice(at).map((row) => row.slice(1).split("|"));
  const named = body.length > 0 && body.every(([first = ""]) => HEADING_CELL.test(first));
  const written = body.map((cells) => rowMarkup(named ? [withoutBraces(cells[0] ?? ""), ...cells.slice(1)] : cells, "td"));
  return `${DRAWN_TABLE}${head}${written.join("")}</table>`;
}

/** Each row from its first bar to the bar that ends it, without that one. */
function rowsOf(lines: readonly string[]): string[] {
  const rows: string[] = [];
  let row: string[] = [];
  for (const line of lines) {
    const trimmed = line.trimEnd();
    row.push(trimmed);
    if (!trimmed.endsWith("|") || (row.length === 1 && trimmed.length === 1)) continue;
    rows.push(row.join("\n").slice(0, -1));
    row = [];
  }
  return rows;
}

function rowMarkup(cells: readonly string[], tag: "td" | "th"): string {
  return `<tr>${cells.map((cell) => `<${tag}>${cellMarkup(cell)}</${tag}>`).join("")}</tr>`;
}

/** The cells that only lengthen another stand empty: Markdown knows no other way. */
function cellMarkup(cell: string): string {
  const words = cell.trim();
  if (words === "<" || words === "^") return "";
  // A list in a cell is its own, even where it begins right after the bar.
  return oneLine(/(?:^|\n)-[*#]/.test(words) ? markLists(`\n${words}`) : words);
}

const oneLine = (cell: string): string =>
  cell
    .trim()
    .replace(/\n{2,}/g, "<br> <br>")
    .replace(/\n/g, "<br>\n"); // The line end stays: "_ " and "- " are shortcuts in a cell too.
const withoutBraces = (cell: string): string => cell.replace(/[{}]/g, "");
