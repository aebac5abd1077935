import type { Image } from "@revue/core";
import type { ArticleRecord } from "./article-record.ts";

/** The image that stands for an article: its own, else its source's, else that of the nearest section that has one. */
export function imageOf({ article, source, trail }: Pick<ArticleRecord, "article" | "source" | "trail">): Image | undefined {
  return article.image ?? source.image ?? trail.findLast((section) => section.image !== undefined)?.image;
}

const TYPES: Record<string, string> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
};

/** The media type of an image, by the ending of its file's name. */
export function imageType(file: string): string {
  return TYPES[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}
