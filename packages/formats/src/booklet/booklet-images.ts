import type { Block, Inline } from "@revue/core";
import { imageOf } from "../record/image-of.ts";
import { recordsOf, type Booklet } from "./booklet.ts";

/** The file of the content folder that an address in a text leads to; undefined when it is elsewhere on the web. */
export function fileAt(src: string, site: string): string | undefined {
  const path = site !== "" && src.startsWith(`${site}/`) ? src.slice(site.length) : src;
  const [, file] = /^\/images\/([^?#]+)/.exec(path) ?? [];
  return file;
}

/** Files of the content folder's `images/` that pages of a booklet want, logos in the margin included, each once. */
export function imagesWanted(booklet: Booklet): string[] {
  const logos = recordsOf(booklet).flatMap((record) => imageOf(record)?.file ?? []);
  return [...new Set([...logos, ...imagesInText(booklet)])];
}

/** Files of the content folder's `images/` that belong to the articles themselves, each once. */
export function imagesInText(booklet: Booklet): string[] {
  const wanted = new Set<string>();
  const see = (blocks: readonly Block[], site: string) => {
    for (const src of imageAddresses(blocks)) {
      const file = fileAt(src, site);
      if (file !== undefined) wanted.add(file);
    }
  };
  for (const record of recordsOf(booklet)) {
    const { body } = record.text;
    if (record.article.image !== undefined) wanted.add(record.article.image.file);
    if (body !== undefined) for (const blocks of [body.blocks, ...body.notes]) see(blocks, record.addresses.site);
  }
  return [...wanted];
}

function imageAddresses(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    switch (block.type) {
      case "paragraph":
      case "heading":
        return inRun(block.children);
      case "list":
        return block.items.flatMap(imageAddresses);
      case "quote":
      case "excerpt":
        return imageAddresses(block.children);
      case "table":
        return [block.header, ...block.rows].flat().flatMap(inRun);
      default:
        return [];
    }
  });
}

function inRun(run: readonly Inline[]): string[] {
  return run.flatMap((inline) => {
    if (inline.type === "image") return [inline.src];
    return "children" in inline ? inRun(inline.children) : [];
  });
}
