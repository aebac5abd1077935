import type { StateBlock } from "markdown-it";

/** Opens a container, or stands for a document: three colons or more, a name, an id. */
const OPENING = /^(:{3,})[ \t]*(excerpt|document)[ \t]+([a-z0-9]+(?:-[a-z0-9]+)*)[ \t]*$/;
const CLOSING = /^(:{3,})[ \t]*$/;
const COLON = 0x3a;

/**
 * The two containers of a body, as a rule of markdown-it's block parser.
 *
 * `::: excerpt <id>` opens a quotation, closed by a line of at least as many colons and nothing else.
 * `::: document <id>` stands alone on its line and is never closed: it holds nothing.
 * What does not match either is left to the other rules, and so stays visible text.
 */
export function containerRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if (indentOf(state, startLine) >= 4) return false;
  const opening = state.src.charCodeAt(startOf(state, startLine)) === COLON && OPENING.exec(lineAt(state, startLine));
  if (!opening) return false;
  if (silent) return true;
  const [, colons = "", name = "", id = ""] = opening;
  if (name === "document") {
    const token = state.push("document", "", 0);
    token.map = [startLine, startLine + 1];
    token.info = id;
    state.line = startLine + 1;
    return true;
  }
  readExcerpt(state, { startLine, endLine, colons: colons.length, id });
  return true;
}

function readExcerpt(state: StateBlock, at: { startLine: number; endLine: number; colons: number; id: string }): void {
  const { startLine, endLine } = at;
  const closing = closingLine(state, at);
  const open = state.push("excerpt_open", "", 1);
  open.map = [startLine, closing];
  open.info = at.id;
  if (closing === endLine) open.meta = { unclosed: true };

  // The parser is shown the inside alone, so that a lazy paragraph cannot swallow the closing line.
  const before = { parentType: state.parentType, lineMax: state.lineMax };
  state.parentType = "excerpt";
  state.lineMax = closing;
  state.md.block.tokenize(state, startLine + 1, closing);
  state.parentType = before.parentType;
  state.lineMax = before.lineMax;

  state.push("excerpt_close", "", -1);
  state.line = closing === endLine ? endLine : closing + 1;
}

/** The line of the closing colons; `endLine` when there is none. */
function closingLine(state: StateBlock, at: { startLine: number; endLine: number; colons: number }): number {
  for (let line = at.startLine + 1; line < at.endLine; line++) {
    if (!state.isEmpty(line) && (state.sCount[line] ?? 0) < state.blkIndent) return at.endLine;
    if (state.src.charCodeAt(startOf(state, line)) !== COLON || indentOf(state, line) >= 4) continue;
    const closing = CLOSING.exec(lineAt(state, line));
    if (closing && (closing[1] ?? "").length >= at.colons) return line;
  }
  return at.endLine;
}

const startOf = (state: StateBlock, line: number): number => (state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0);
const indentOf = (state: StateBlock, line: number): number => (state.sCount[line] ?? 0) - state.blkIndent;
const lineAt = (state: StateBlock, line: number): string => state.src.slice(startOf(state, line), state.eMarks[line]);
