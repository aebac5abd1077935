import { writeRecord } from "@revue/core";
import { CORE_SCHEMA, load } from "js-yaml";
import type { Draft } from "../draft/draft.ts";

/** A draft waiting for an editor, and where it came from. */
export interface InboxItem {
  id: string;
  /** The feed or archive that brought it. */
  from: string;
  receivedOn: string;
  /** The first item of the same story; absent when it is the only one. */
  group?: string;
  /** The agency that wrote it. */
  wire?: string;
  draft: Draft;
}

/** Writes an item as a file that an editor can read and change: fields, then the text. */
export function writeInboxItem(item: InboxItem): string {
  const { from, receivedOn, group, wire } = item;
  const { body, ...draft } = item.draft;
  return `---\n${writeRecord({ from, receivedOn, group, wire, draft })}---\n${body}\n`;
}

/** Reads it back. Nothing when the file is no such thing. */
export function readInboxItem(id: string, text: string): InboxItem | undefined {
  const [, yaml, body] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(text.replace(/\r\n/g, "\n")) ?? [];
  if (yaml === undefined || body === undefined) return undefined;
  try {
    const fields = load(yaml, { schema: CORE_SCHEMA }) as Partial<Omit<InboxItem, "draft">> & { draft?: Partial<Draft> };
    if (typeof fields?.from !== "string" || typeof fields.draft !== "object") return undefined;
    // Lists that are empty are not written.
    const draft: Draft = { documents: [], excerpts: [], evidence: {}, dropped: [], ...fields.draft, body: body.trim() };
    return { receivedOn: "", ...fields, id, from: fields.from, draft };
  } catch {
    return undefined;
  }
}
