import type { ArticleRecord } from "../record/article-record.ts";
import { citationNote } from "./note.ts";
import { inverted } from "./person-name.ts";
import { workOf, type WorkKind } from "./work.ts";

const TYPES: Record<WorkKind, string> = { newspaper: "NEWS", magazine: "MGZN", journal: "JOUR", broadcast: "ELEC", web: "ELEC" };

/**
 * An article's reference in RIS. Rule: RIS specification of Research Information Systems, 2011; "DP" and "C1" as Zotero and
 * EndNote read them. A field is one line: line ends inside a value become spaces, so that no value can begin a field.
 */
export function toRis(record: ArticleRecord): string {
  const work = workOf(record);
  const fields: [tag: string, value: string | undefined][] = [
    ["TY", TYPES[work.kind]],
    ["ID", work.slug],
    ["TI", work.title],
    ...work.authors.map((name) => ["AU", inverted(name)] as [string, string]),
    ["T2", work.source],
    ["PY", work.issued.slice(0, 4)],
    ["DA", slashed(work.issued)],
    ["AB", work.abstract],
    ...work.subjects.map((subject) => ["KW", subject] as [string, string]),
    ["LA", work.language],
    ["UR", work.url],
    ["Y2", slashed(work.accessed)],
    ["DP", work.review],
    ["N1", citationNote(work, record.readers)],
    ["C1", `sha256:${work.digest}`],
    ["ER", ""],
  ];
  return fields.flatMap(([tag, value]) => (value === undefined ? [] : `${tag}  - ${oneLine(value)}\r\n`)).join("");
}

/** A day as RIS writes it: "2008/03/11/", with room for a season. */
const slashed = (day: string): string => `${day.replaceAll("-", "/")}/`;

/** Any text on one line: every line end and control character becomes a space. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .trim();
}
