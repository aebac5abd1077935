import { toText as bodyText } from "@revue/core";
import type { ArticleRecord } from "../record/article-record.ts";
import { documentReference } from "../record/document-reference.ts";
import { provenance } from "../record/provenance.ts";
import { wording } from "../record/wording.ts";

/** An article as plain text, as kept: no typography set. Lines are not wrapped; it ends with a line feed. */
export function toPlainText(record: ArticleRecord): string {
  const { head, foot } = provenance(record);
  const { article } = record;
  const titles = [article.overline, article.headline, article.subheadline].filter((line) => line !== undefined);
  const parts = [
    titles.join("\n"),
    head.join("\n"),
    record.text.standfirst,
    textOf(record),
    `--\n${foot.map(({ words, url }) => (url === undefined ? words : `${words} <${url}>`)).join("\n")}\n${digestLine(record)}`,
  ];
  return `${parts.filter((part) => part !== undefined && part !== "").join("\n\n")}\n`;
}

/** Says from which state of the record a text was made. */
function digestLine(record: ArticleRecord): string {
  return `${wording(record.readers).digest} ${record.digest}`;
}

/** The body alone as plain text, with the links to documents as the page printed them. */
export function textOf(record: ArticleRecord): string | undefined {
  const { body } = record.text;
  if (body === undefined) return undefined;
  return bodyText(body, {
    document: (id) => {
      const document = record.article.documents.find((one) => one.id === id);
      return document && (document.label ?? documentReference(record, document));
    },
  });
}
