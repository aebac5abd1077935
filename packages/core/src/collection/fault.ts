/** One thing wrong in the content folder. */
export interface Fault {
  /** Path inside the content folder, with "/". */
  file: string;
  /** 1-based line in that file, when one line can be named. */
  line?: number;
  /** The field, as a path: "excerpts[1].document"; absent when the whole file is meant. */
  field?: string;
  /** A stable code for programs. */
  code:
    | "unreadable"
    | "not-utf8"
    | "too-big"
    | "bad-yaml"
    | "bad-value"
    | "missing"
    | "unknown-field"
    | "duplicate"
    | "dangling"
    | "bad-markdown"
    | "misplaced"
    | "circular"
    | "overlap"
    | "ambiguous";
  /** What stands there, shortened to one line. */
  found?: string;
  /** What was expected, one English sentence fragment: `a slug of sources/`. */
  expected: string;
}
