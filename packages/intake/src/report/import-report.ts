/** What an import did with one thing of its source: the file it wrote, or did not. */
export type Fate =
  /** Its file was not there before. */
  | "added"
  /** Its file was the import's own, and the source says something new. */
  | "updated"
  /** Its file already says all of it. */
  | "unchanged"
  /** An editor changed its file, or wrote one in its place: left as it stands. */
  | "kept"
  /** Nothing was written: a remark says why. */
  | "left-out";

/** One line of a report: something changed on the way, or something a person must look at. */
export interface Remark {
  /** `changed`: done, nothing to do. `attention`: a person should look. */
  level: "changed" | "attention";
  /** A stable code for programs, in lower case with hyphens: "date-unknown". */
  code: string;
  /** What it is about, in the source's words: "article 12", "page /spip.php?article12", "line 40". */
  item: string;
  /** The content file concerned, when there is one: a path inside the content folder. */
  file?: string;
  /** What stood there, shortened to one line. */
  found?: string;
  /** What was done about it and why, one English sentence without full stop. */
  done: string;
}

/**
 * What an import did, as data: what came in, what was changed on the way and why, what needs a person.
 *
 * Plain JSON. `counts` and `codes` are exact; `remarks` holds at most `REMARKS_KEPT` of each code, so that a report on
 * a million articles stays readable, and `remarksLeft` says how many more there were.
 */
export interface ImportReport {
  source: { kind: "spip" | "pages" | "feed"; name: string };
  /** By kind of thing ("article", "section", "image"…): how many met each fate. */
  counts: Record<string, Partial<Record<Fate, number>>>;
  /** How many remarks of each code. */
  codes: Record<string, { level: Remark["level"]; count: number }>;
  remarks: Remark[];
  remarksLeft: number;
}

/** How far a long work is. `total` is absent when nobody knows it yet; the unit is the phase's own: bytes, articles, files. */
export interface Progress {
  /** A stable code: "reading", "sections", "articles", "images". */
  phase: string;
  done: number;
  total?: number;
}
