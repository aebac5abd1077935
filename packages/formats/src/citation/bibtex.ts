import type { ArticleRecord } from "../record/article-record.ts";
import { citationNote } from "./note.ts";
import { inverted, type PersonName } from "./person-name.ts";
import { oneLine } from "./ris.ts";
import { workOf, type Work } from "./work.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Babel's names, which `langid` takes. */
const LANGUAGES: Record<string, string> = {
  fr: "french",
  en: "english",
  ru: "russian",
  de: "german",
  es: "spanish",
  it: "italian",
};

/**
 * An article's reference in BibTeX, for BibTeX and biblatex alike. Rule: "BibTeXing", Oren Patashnik, 1988; biblatex manual 3.20
 * for `url`, `urldate`, `langid`. Text is UTF-8; the ten characters that TeX gives a meaning are written by their names.
 */
export function toBibTex(record: ArticleRecord): string {
  const work = workOf(record);
  const [year = "", month = "", day = ""] = work.issued.split("-");
  const inPress = work.kind === "newspaper" || work.kind === "magazine" || work.kind === "journal";
  const fields: [name: string, value: string | undefined][] = [
    // Twice braced: styles must not take the capitals of a title for their own to change.
    ["title", `{{${texed(work.title)}}}`],
    ["author", work.authors.length === 0 ? undefined : `{${work.authors.map(authorOf).join(" and ")}}`],
    [inPress ? "journal" : "howpublished", `{${texed(work.source)}}`],
    ["year", `{${year}}`],
    ["month", MONTHS[Number(month) - 1]],
    ["day", `{${Number(day)}}`],
    ["url", `{${urlOf(work.url)}}`],
    ["urldate", `{${work.accessed}}`],
    ["langid", `{${LANGUAGES[work.language.slice(0, 2)] ?? work.language}}`],
    [
      "keywords",
      work.subjects.length === 0 ? undefined : `{${work.subjects.map((name) => texed(name.replaceAll(",", " "))).join(", ")}}`,
    ],
    ["abstract", work.abstract === undefined ? undefined : `{${texed(work.abstract)}}`],
    ["note", `{${noteOf(work, record)}}`],
    ["digest", `{sha256:${work.digest}}`],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : `  ${name} = ${value},\n`));
  return `@${inPress ? "article" : "misc"}{${work.slug},\n${lines.join("")}}\n`;
}

/** A name that does not divide is braced, so that no "and" or comma in it is one of BibTeX's. */
function authorOf(name: PersonName): string {
  return "literal" in name ? `{${texed(name.literal)}}` : texed(inverted(name));
}

function noteOf(work: Work, record: ArticleRecord): string {
  return texed(citationNote(work, record.readers));
}

const NAMES: Record<string, string> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "{": "\\{",
  "}": "\\}",
  "#": "\\#",
  $: "\\$",
  "%": "\\%",
  "&": "\\&",
  _: "\\_",
};

/** A text inside a braced field: whatever it holds, the field ends where it should. */
function texed(text: string): string {
  return oneLine(text).replaceAll(/[\\~^{}#$%&_]/g, (character) => NAMES[character] ?? character);
}

/** `url` is read to the letter; what could end the field is written as an escape of the address. */
const urlOf = (url: string): string => oneLine(url).replaceAll(/[\\{} ]/g, (character) => encodeURIComponent(character));
