import { escapeHtml, toHtml, typeset, typesetBody } from "@revue/core";
import type { ArticleRecord } from "../record/article-record.ts";
import { documentReference, subjectName } from "../record/document-reference.ts";

/**
 * The body alone as safe HTML, typography set. Excerpts are figures that name their speakers and their document;
 * undefined when nothing of the body may be shown.
 */
export function bodyHtml(record: ArticleRecord): string | undefined {
  const { article, text } = record;
  if (text.body === undefined) return undefined;
  const documentOf = (id: string) => article.documents.find((document) => document.id === id);

  function documentHtml(id: string): string {
    const document = documentOf(id);
    if (document === undefined) return "";
    const words = escapeHtml(typeset(document.label ?? documentReference(record, document), article.language));
    return `<p class="document" id="document-${id}">${linked(words, document.url ?? document.archivedUrl)}</p>`;
  }

  function excerptHtml(id: string, inside: string): string {
    const excerpt = article.excerpts.find((one) => one.id === id);
    const document = excerpt && documentOf(excerpt.document);
    if (excerpt === undefined || document === undefined) return `<blockquote>${inside}</blockquote>`;
    const cite = document.url === undefined ? "" : ` cite="${escapeHtml(document.url)}"`;
    const speakers = excerpt.speakers.map((slug) => subjectName(record, slug)).join(", ");
    // Named once: a caption that repeats its speakers reads as a mistake.
    const reference = documentReference(record, speakers === "" ? document : { ...document, speakers: [] });
    const caption = [escapeHtml(speakers), `<cite>${escapeHtml(reference)}</cite>`];
    return (
      `<figure class="excerpt" id="excerpt-${id}"><blockquote${cite}>${inside}</blockquote>` +
      `<figcaption>${caption.filter((part) => part !== "").join(" — ")}</figcaption></figure>`
    );
  }

  return toHtml(typesetBody(text.body, article.language), { document: documentHtml, excerpt: excerptHtml });
}

/** Words that are already HTML, as a link when there is somewhere to go. */
export function linked(words: string, url: string | undefined): string {
  return url === undefined ? words : `<a href="${escapeHtml(url)}">${words}</a>`;
}
