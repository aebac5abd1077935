/** One thing in a Markdown text that cannot stand in a body. What it marks stays visible, as plain text. */
export interface BodyFault {
  /** 1-based line of the Markdown given, counted from the start of its paragraph: exact but inside spans that cross lines. */
  line: number;
  code:
    /** An HTML tag or comment. */
    | "html"
    /** An address that is neither web, mail, root-relative nor a fragment: `javascript:`, `data:`, `page.html`. */
    | "address"
    /** A container that is never closed, closed twice, unknown, or whose id is not a slug. */
    | "container"
    /** `[^x]` without its note, or a note that nothing calls. */
    | "note"
    /** Blocks inside blocks inside blocks, beyond `DEPTH_MAX`. */
    | "too-deep"
    /** Longer than `BODY_MAX`; only that many characters were read. */
    | "too-long";
  /** What stands there, on one line, at most 80 characters. */
  found: string;
  /** What was expected, an English sentence fragment. */
  expected: string;
}
