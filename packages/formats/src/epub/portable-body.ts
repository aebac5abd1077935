import type { Block, Body, Inline } from "@revue/core";

/** How addresses of a text are carried over into a book. */
export interface Carry {
  /** Where a link leads from a book; undefined for what only leads somewhere on the site, when nobody knows it. */
  link(href: string): string | undefined;
  /** The image's place in the book; undefined when it is not there. */
  image(src: string): string | undefined;
  /** Stands for an image that is not there. */
  words(alternative: string, src: string): string;
}

/** A body whose links and images are right inside a book: no address from a root that is not there. */
export function portableBody(body: Body, carry: Carry): Body {
  const run = (inlines: readonly Inline[]): Inline[] => inlines.flatMap(inline);

  function inline(one: Inline): Inline[] {
    if (one.type === "image") {
      const src = carry.image(one.src);
      if (src !== undefined) return [{ ...one, src }];
      const words = { type: "text" as const, text: carry.words(one.alternative, one.src) };
      const href = carry.link(one.src);
      return [href === undefined ? words : { type: "link", href, children: [words] }];
    }
    if (one.type === "link") {
      const href = carry.link(one.href);
      const children = one.children.length === 0 ? [{ type: "text" as const, text: one.href }] : run(one.children);
      // An image that became a link does not stand inside another link.
      return href === undefined ? children : [{ ...one, href, children: children.flatMap(withoutLinks) }];
    }
    return ["children" in one ? { ...one, children: run(one.children) } : one];
  }

  function block(one: Block): Block {
    switch (one.type) {
      case "paragraph":
      case "heading":
        return { ...one, children: run(one.children) };
      case "list":
        return { ...one, items: one.items.map((item) => item.map(block)) };
      case "quote":
      case "excerpt":
        return { ...one, children: one.children.map(block) };
      case "table":
        return { ...one, header: one.header.map(run), rows: one.rows.map((row) => row.map(run)) };
      default:
        return one;
    }
  }

  return { blocks: body.blocks.map(block), notes: body.notes.map((note) => note.map(block)) };
}

function withoutLinks(inline: Inline): Inline[] {
  if (inline.type === "link") return inline.children.flatMap(withoutLinks);
  return ["children" in inline ? { ...inline, children: inline.children.flatMap(withoutLinks) } : inline];
}
