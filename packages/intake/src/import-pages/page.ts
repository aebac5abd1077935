import type { Day } from "@revue/core";

/** One page of an archive, as it was kept. */
export interface Page {
  /** Where it stands in the archive, for reports: a path, an address. */
  name: string;
  bytes: Uint8Array;
  /** What kind of file it was said to be: "text/html; charset=iso-8859-1", or by the end of its name. */
  contentType: string;
  /** The address it was captured from. */
  url?: string;
  capturedOn?: Day;
}

/** Something of an archive that is no page we can read, and why. */
export interface Unreadable {
  name: string;
  code: string;
  found?: string;
  done: string;
}

/** Largest page read. */
export const PAGE_MAX_BYTES = 20_000_000;

export const tooBig = (name: string, size: number): Unreadable => ({
  name,
  code: "page-too-big",
  found: `${size} bytes`,
  done: `left out: no page is larger than ${PAGE_MAX_BYTES} bytes`,
});
