import { cutWords } from "../text/words.ts";
import type { Block, Body, Inline } from "./body.ts";
import { countBodyWords, countInlineWords, withoutCalls } from "./body-words.ts";
import { inlinesText } from "./to-text.ts";

/**
 * The opening of a body, within what a permission allows.
 *
 * Text is cut after a word, and closed by "…". Code and tables are taken whole or not at all. An opening that is not the
 * whole has no image, no note and no call, and does not end on a heading: none of them is a short quotation.
 *
 * @param limit the most words, and the largest share of the whole (0 to 1), whichever is less; see `Permission.limit`
 * @returns the opening, and whether it is the whole body
 */
export function limitBody(body: Body, limit: { words: number; share: number }): { body: Body; complete: boolean } {
  const total = countBodyWords(body);
  const allowed = Math.min(limit.words, Math.floor(total * limit.share));
  if (total <= allowed) return { body, complete: true };
  const opening = new Opening(allowed);
  const blocks = opening.blocks(body.blocks);
  while (blocks.at(-1)?.type === "heading" || blocks.at(-1)?.type === "document") blocks.pop();
  return { body: { blocks, notes: [] }, complete: false };
}

class Opening {
  private left: number;

  constructor(words: number) {
    this.left = words;
  }

  blocks(blocks: readonly Block[]): Block[] {
    const kept: Block[] = [];
    for (const block of blocks) {
      if (this.left <= 0) break;
      const opening = this.block(block);
      if (opening) kept.push(opening);
    }
    return kept;
  }

  private block(block: Block): Block | undefined {
    switch (block.type) {
      case "paragraph":
      case "heading": {
        const children = this.inlines(block.children);
        return children.length > 0 ? { ...block, children } : undefined;
      }
      case "list": {
        const items = block.items.map((item) => this.blocks(item)).filter((item) => item.length > 0);
        return items.length > 0 ? { ...block, items } : undefined;
      }
      case "quote":
      case "excerpt": {
        const children = this.blocks(block.children);
        return children.length > 0 ? { ...block, children } : undefined;
      }
      case "document":
      case "rule":
        return block;
      case "code":
      case "table": {
        this.left -= countBodyWords({ blocks: [block], notes: [] });
        return this.left >= 0 ? block : undefined;
      }
    }
  }

  private inlines(inlines: readonly Inline[]): Inline[] {
    const run = withoutImages(withoutCalls(inlines));
    const words = countInlineWords(run);
    if (words <= this.left) {
      this.left -= words;
      return run;
    }
    // Counted over the whole run: a word may cross the edges of an emphasis.
    const cut = cutWords(inlinesText(run), this.left);
    this.left = 0;
    return cut === "" ? [] : firstCharacters(run, cut);
  }
}

function withoutImages(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => {
    if (inline.type === "image") return [];
    return "children" in inline ? [{ ...inline, children: withoutImages(inline.children) }] : [inline];
  });
}

/** The start of a run of which `opening` is the plain text, its mark of omission included. */
function firstCharacters(inlines: readonly Inline[], opening: string): Inline[] {
  const text = opening.replace(/\u00a0?…$/, "");
  const omission = opening.slice(text.length);
  let left = text.length;
  const take = (run: readonly Inline[]): Inline[] => {
    const kept: Inline[] = [];
    for (const inline of run) {
      if (left <= 0) break;
      if ("children" in inline) {
        kept.push({ ...inline, children: take(inline.children) });
      } else if ("text" in inline) {
        kept.push({ ...inline, text: inline.text.slice(0, left) });
        left -= inline.text.length;
      } else {
        kept.push(inline);
        left -= inlinesText([inline]).length;
      }
    }
    return kept;
  };
  const kept = take(inlines);
  const last = kept.at(-1);
  if (last?.type === "text") last.text += omission;
  else kept.push({ type: "text", text: omission });
  return kept;
}
