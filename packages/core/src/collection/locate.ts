import { shown, type Draft } from "./draft.ts";
import type { Fault } from "./fault.ts";
import { fieldLines, fieldOf, type Path } from "./field-lines.ts";
import { splitFrontMatter } from "./front-matter.ts";

/**
 * Finishes faults: names their lines and orders them by file and line.
 *
 * @param texts the files they are about
 */
export function locate(drafts: readonly Draft[], texts: ReadonlyMap<string, string>): Fault[] {
  const linesOf = new Map<string, (path: Path) => number>();
  const lineOf = (file: string, at: Path): number | undefined => {
    const text = texts.get(file);
    if (text === undefined) return undefined;
    const lines = linesOf.get(file) ?? linesIn(file, text);
    linesOf.set(file, lines);
    return lines(at);
  };
  const faults = drafts.map(({ file, at, code, found, expected, line = at && lineOf(file, at) }): Fault => {
    const field = at && fieldOf(at);
    const short = shown(found);
    return {
      file,
      ...(line !== undefined && { line }),
      ...(field !== undefined && field !== "" && { field }),
      code,
      ...(short !== undefined && { found: short }),
      expected,
    };
  });
  return faults.sort((a, b) => compare(a.file, b.file) || (a.line ?? 0) - (b.line ?? 0));
}

function linesIn(file: string, text: string): (path: Path) => number {
  if (!file.endsWith(".md")) return fieldLines(text, 1);
  const parts = splitFrontMatter(text);
  if (!parts) return () => 1;
  const lines = fieldLines(parts.yaml, parts.yamlLine);
  return (path) => (path[0] === "body" ? parts.bodyLine : lines(path));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
