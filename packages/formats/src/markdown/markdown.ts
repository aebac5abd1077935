import { toMarkdown as bodyMarkdown } from "@revue/core";
import { dump } from "js-yaml";
import { articleUrl, sectionUrl } from "../record/addresses.ts";
import type { ArticleRecord } from "../record/article-record.ts";
import { plainBody } from "./plain-body.ts";

/**
 * An article as a Markdown file: YAML front matter with its provenance, then the text in plain CommonMark with
 * tables and notes. The headline is in the front matter and heads the text.
 */
export function toMarkdownFile(record: ArticleRecord): string {
  const { text } = record;
  const body = text.body === undefined ? "" : bodyMarkdown(plainBody(record, text.body));
  const parts = [`# ${oneLine(record.article.headline)}`, text.standfirst, body].filter(
    (part) => part !== undefined && part !== "",
  );
  return `---\n${dump(frontMatter(record), { lineWidth: -1 })}---\n\n${parts.join("\n\n").trimEnd()}\n`;
}

/** A headline as Markdown that is read back as these very characters. */
function oneLine(headline: string): string {
  return bodyMarkdown({ blocks: [{ type: "paragraph", children: [{ type: "text", text: headline }] }], notes: [] }).trim();
}

function frontMatter({
  article,
  source,
  curator,
  permission,
  publication,
  trail,
  text,
  addresses,
  subjects,
  lookup,
  digest,
}: ArticleRecord) {
  const known = {
    headline: article.headline,
    overline: article.overline,
    subheadline: article.subheadline,
    language: article.language,
    source: { name: source.name, url: source.url },
    byline: article.byline?.kind === "signed" ? article.byline.line : undefined,
    publishedOn: article.publishedOn,
    selection: { on: article.selection.on, by: curator.name },
    capturedOn: article.capturedOn,
    originalUrl: article.originalUrl,
    archivedUrl: article.archivedUrl,
    section: trail.at(-1) && sectionUrl(addresses, article.section),
    subjects: subjects.map(({ slug }) => slug),
    events: article.events.filter((slug) => lookup.event(slug) !== undefined),
    review: publication.name,
    url: articleUrl(addresses, article.slug),
    digest,
    complete: text.complete,
    credit: permission.credit.text,
    licence: permission.licence,
    notice: permission.notice,
    note: article.note,
  };
  // Nothing known means no key.
  return JSON.parse(JSON.stringify(known)) as object;
}
