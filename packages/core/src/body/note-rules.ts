import type { Env, StateBlock, StateInline } from "markdown-it";

/** The call of a note or the start of its text: a label without space or bracket, at most 40 characters. */
const LABEL = /\[\^([^\s[\]^]{1,40})\]/y;

/** Labels of the notes whose text stands in the document being parsed. */
export function noteLabels(env: Env): Set<string> {
  return (env["notes"] ??= new Set<string>()) as Set<string>;
}

/**
 * `[^label]: text`, as a rule of markdown-it's block parser: at the top of the document only; what is indented by
 * four columns below belongs to it. The second text of one label is left to the other rules, and stays visible.
 */
export function noteTextRule(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
  if ((state.sCount[startLine] ?? 0) >= 4) return false;
  const lineStart = state.bMarks[startLine] ?? 0;
  const indent = state.tShift[startLine] ?? 0;
  LABEL.lastIndex = lineStart + indent;
  const match = LABEL.exec(state.src);
  if (!match || state.src[LABEL.lastIndex] !== ":" || LABEL.lastIndex >= (state.eMarks[startLine] ?? 0)) return false;
  const textStart = LABEL.lastIndex + 1;
  const [, label = ""] = match;
  const labels = noteLabels(state.env);
  if (labels.has(label)) return false;
  if (silent) return true; // Ends whatever paragraph, list or note comes before.
  if (state.level > 0 || state.blkIndent > 0) return false;
  labels.add(label);

  const open = state.push("note_text_open", "", 1);
  open.info = label;
  const before = { sCount: state.sCount[startLine] ?? 0, parentType: state.parentType };
  const spaces = state.skipSpaces(textStart) - textStart;
  // The first line is shown to the parser from after the colon, as if indented like the following ones.
  state.bMarks[startLine] = textStart;
  state.tShift[startLine] = spaces;
  state.blkIndent += 4;
  state.sCount[startLine] = state.blkIndent;
  state.parentType = "note";
  state.md.block.tokenize(state, startLine, endLine);
  state.parentType = before.parentType;
  state.blkIndent -= 4;
  state.bMarks[startLine] = lineStart;
  state.tShift[startLine] = indent;
  state.sCount[startLine] = before.sCount;
  open.map = [startLine, state.line];
  state.push("note_text_close", "", -1);
  if (state.line === startLine) state.line = startLine + 1;
  return true;
}

/** `[^label]`, as a rule of markdown-it's inline parser: a call where the note exists, else a token to report. */
export function noteCallRule(state: StateInline, silent: boolean): boolean {
  if (state.src[state.pos] !== "[" || state.src[state.pos + 1] !== "^" || state.linkLevel > 0) return false;
  LABEL.lastIndex = state.pos;
  const match = LABEL.exec(state.src);
  if (!match || LABEL.lastIndex > state.posMax) return false;
  if (!silent) {
    const [source, label = ""] = match;
    const token = state.push(noteLabels(state.env).has(label) ? "note_call" : "note_unknown", "", 0);
    token.info = label;
    token.content = source;
  }
  state.pos += match[0].length;
  return true;
}
