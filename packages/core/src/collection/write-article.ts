import type { Article } from "../article/article.ts";
import { toYaml } from "./write-record.ts";

/**
 * Writes an article as its file: front matter in the schema's order, then the body.
 *
 * `readCollection` gives the same record back, its body without blank lines before and after. The file belongs at
 * `articlePath(article)`.
 */
export function writeArticle(article: Article): string {
  const { slug: _, body, ...fields } = article;
  return `---\n${toYaml(fields)}---\n${body}\n`;
}

/** Where an article's file belongs in the content folder: under the month of its publication. */
export function articlePath({ slug, publishedOn }: Pick<Article, "slug" | "publishedOn">): string {
  return `articles/${publishedOn.slice(0, 4)}/${publishedOn.slice(5, 7)}/${slug}.md`;
}
