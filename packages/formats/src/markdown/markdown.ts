import { toMarkdown as bodyMarkdown, writeRecord, type Article } from "@revue/core";
import { articleUrl } from "../record/addresses.ts";
import type { ArticleRecord } from "../record/article-record.ts";

/**
 * An article as a Markdown file: the file of a content folder (see `@revue/core`), to the letter where all of it may be shown,
 * with one field more, `revue`, that names what the others point to and says where it stands, under which licence, and from which
 * state of the record it was made. `readMarkdownFile` gives the same record back.
 */
export function toMarkdownFile(record: ArticleRecord): string {
  const { article, text } = record;
  const { slug: _, rights, ...fields } = article;
  const front = {
    ...fields,
    ...(text.standfirst !== undefined && { standfirst: text.standfirst }),
    ...(rights !== undefined && mayBeTold(rights) && { rights }),
    revue: about(record),
  };
  const body = text.kept ?? (text.body === undefined ? "" : bodyMarkdown(text.body));
  return `---\n${writeRecord(front)}---\n${body}\n`;
}

/** Contracts are between the review and the source. */
const mayBeTold = (rights: NonNullable<Article["rights"]>): boolean => rights.preset !== "licensed";

function about({
  article,
  addresses,
  curator,
  digest,
  events,
  permission,
  publication,
  source,
  subjects,
  text,
  trail,
}: ArticleRecord) {
  return {
    slug: article.slug,
    url: articleUrl(addresses, article.slug),
    review: publication.name,
    source: { name: source.name, url: source.url },
    selectedBy: curator.name,
    section: trail.map(({ name }) => name),
    subjects: subjects.map(({ name }) => name),
    events: events.map(({ event }) => event.name),
    credit: permission.credit.text,
    licence: permission.licence,
    notice: permission.notice,
    complete: text.complete,
    rightsWithheld: article.rights !== undefined && !mayBeTold(article.rights) ? true : undefined,
    digest,
  };
}
