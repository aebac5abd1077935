import { writeJson } from "../json/write-json.ts";
import type { ArticleRecord } from "../record/article-record.ts";
import { toBibTex } from "./bibtex.ts";
import { cslItem } from "./csl-json.ts";
import { toRis } from "./ris.ts";

/**
 * How a file of references is made, one article after the other, so that a long one need not be held in memory:
 * `open`, then each article, `between` two of them, then `close`.
 */
export interface CitationFile {
  type: string;
  open: string;
  one(record: ArticleRecord): string;
  between: string;
  close: string;
}

/** The formats of reference managers, by the ending of their files. */
export const CITATION_FILES = {
  ris: { type: "application/x-research-info-systems; charset=utf-8", open: "", one: toRis, between: "\r\n", close: "" },
  bib: { type: "application/x-bibtex; charset=utf-8", open: "", one: toBibTex, between: "\n", close: "" },
  "csl.json": {
    type: "application/vnd.citationstyles.csl+json",
    open: "[",
    one: (record) => writeJson(cslItem(record)),
    between: ",\n",
    close: "]\n",
  },
} as const satisfies Record<string, CitationFile>;
export type CitationFormat = keyof typeof CITATION_FILES;

/** One article as a file of references. */
export function toCitationFile(record: ArticleRecord, format: CitationFormat): string {
  const { open, one, close }: CitationFile = CITATION_FILES[format];
  return `${open}${one(record)}${close}`;
}
