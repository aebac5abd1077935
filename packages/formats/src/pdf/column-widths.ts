import type { Block, Inline } from "@revue/core";

/** Letters in a line of a table, about; the longest word a column is made wide enough for; letters counted of a cell at the most. */
const LINE = 100;
const WORD_MAX = 15;
const CELL_MAX = 150;

/**
 * The width of each column of a table, in parts of the whole: room for its longest word, then a share of what is left by how much
 * its cells hold, the long ones counting for more. A column of numbers does not take the room of one of sentences.
 */
export function columnWidths({ header, rows }: Extract<Block, { type: "table" }>): number[] {
  const columns = header.map((head, column) => [head, ...rows.map((row) => row[column] ?? [])].map(textOf));
  const words = columns.map((texts) => Math.min(WORD_MAX, 1 + Math.max(...texts.flatMap(wordLengths))));
  const held = columns.map((texts) => Math.sqrt(texts.reduce((sum, { length }) => sum + Math.min(length, CELL_MAX) ** 2, 1)));
  const left = Math.max(0, LINE - total(words));
  return columns.map((_, column) => (words[column] ?? 0) + (left * (held[column] ?? 0)) / total(held));
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const wordLengths = (text: string): number[] => text.split(/[ \n]/).map(({ length }) => length);
const textOf = (runs: readonly Inline[]): string => runs.map(said).join("");

function said(run: Inline): string {
  if ("children" in run) return textOf(run.children);
  if ("text" in run) return run.text;
  return run.type === "break" ? "\n" : " ";
}
