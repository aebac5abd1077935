import type { TextContext } from "./text-context.ts";
import type { Vault } from "./vault.ts";

/** A note as typed, with the vault that its marks are of. */
export interface NoteText {
  source: string;
  vault: Vault;
}

/** The notes of one article, over all its fields: number n is at n - 1. A named one may get its text in parts. */
export class NoteBook {
  readonly notes: NoteText[][] = [];
  readonly #named = new Map<string, number>();
  /** Notes that nothing calls: `[[<> text]]`. */
  readonly uncalled: NoteText[] = [];

  add(note: NoteText): number {
    return this.notes.push([note]);
  }

  /** The number of a note with a name of its own; its text may come with any of its calls. */
  named(name: string, note: NoteText): number {
    const number = this.#named.get(name) ?? this.notes.push([]);
    this.#named.set(name, number);
    const parts = this.notes[number - 1] ?? [];
    if (note.source !== "" && !parts.some(({ source }) => source === note.source)) parts.push(note);
    return number;
  }
}

/**
 * Takes the notes out of a text: `[[note]]`, `[[<name> note]]`, `[[<name>]]` again, `[[<> note]]` without a call.
 *
 * Source: SPIP's `traiter_raccourci_notes`. A note ends at the first `]]`.
 */
export function takeNotes(text: string, notes: NoteBook, vault: Vault, context: TextContext): string {
  let start = text.indexOf("[[");
  if (start === -1) return text;
  let out = "";
  let from = 0;
  for (; start !== -1; start = text.indexOf("[[", from)) {
    const end = text.indexOf("]]", start + 2);
    if (end === -1) break;
    const call = noteCall(text.slice(start + 2, end), notes, vault, context);
    const before = text.slice(from, start);
    // The space before a call is part of the call.
    out += call === "" ? before : withoutSpacesAtEnd(before) + call;
    from = end + 2;
  }
  return out + text.slice(from);
}

/** Looks at the end alone: what stands before a note may be the whole text. */
function withoutSpacesAtEnd(text: string): string {
  let end = text.length;
  for (;;) {
    if (text[end - 1] === " " || text[end - 1] === "\u00a0") end--;
    else if (text.endsWith("&nbsp;", end)) end -= "&nbsp;".length;
    else return text.slice(0, end);
  }
}

function noteCall(inside: string, notes: NoteBook, vault: Vault, context: TextContext): string {
  const name = /^\s*<([^<>'"]*)>/.exec(inside);
  const called = name?.[1] ?? "";
  const rest = inside.slice(name?.[0].length ?? 0);
  // "[[<i>word</i>]]" begins with a tag, not with a name.
  const isName = name !== null && !rest.includes(`</${called}>`);
  if (!isName && inside.trim() === "") return "";
  if (!isName) return vault.keep({ type: "note", number: notes.add({ source: inside.trim(), vault }) });
  if (called.trim() === "") {
    if (rest.trim() === "") return "";
    context.remark("note-without-call", rest);
    notes.uncalled.push({ source: rest.trim(), vault });
    return "";
  }
  context.remark("note-name", called);
  return vault.keep({ type: "note", number: notes.named(called, { source: rest.trim(), vault }) });
}
