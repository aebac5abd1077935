/** One change to a text: at `at`, in UTF-16 units, `remove` units give way to `insert`. */
export interface Edit {
  at: number;
  remove: number;
  insert: string;
}

/**
 * Puts edits in order and drops those that would change a range twice, touch a protected range, or change nothing.
 * Of two that overlap the one that begins first stays; of two that begin together, the one given first.
 *
 * @param kept ranges that must stay as they are, in order, `[start, end)`
 */
export function settle(text: string, edits: Edit[], kept: readonly (readonly [number, number])[]): Edit[] {
  const settled: Edit[] = [];
  let end = 0;
  let range = 0;
  for (const edit of edits.sort((a, b) => a.at - b.at)) {
    if (edit.at < end || (edit.insert.length === edit.remove && text.startsWith(edit.insert, edit.at))) continue;
    while ((kept[range]?.[1] ?? Infinity) <= edit.at) range++;
    if ((kept[range]?.[0] ?? Infinity) < edit.at + edit.remove) continue;
    end = edit.at + edit.remove;
    settled.push(edit);
  }
  return settled;
}

/** Applies settled edits. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  let out = "";
  let at = 0;
  for (const edit of edits) {
    out += text.slice(at, edit.at) + edit.insert;
    at = edit.at + edit.remove;
  }
  return out + text.slice(at);
}
