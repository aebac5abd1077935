import { LEAD_WORDS } from "../article/limits.ts";
import { countWords, cutWords } from "../text/words.ts";
import type { Block, Body } from "./body.ts";
import { withoutCalls } from "./body-words.ts";
import { inlinesText } from "./to-text.ts";

/**
 * The opening of a body as plain text on one line: at most `LEAD_WORDS` words, as kept, closed by "…" when there is more.
 * Paragraphs, lists and quotations; headings, code, tables and printed links are passed over.
 */
export function leadOf(body: Body): string {
  const parts: string[] = [];
  let words = 0;
  for (const paragraph of paragraphsOf(body.blocks)) {
    const text = inlinesText(withoutCalls(paragraph))
      .replace(/[ \t\n]+/g, " ")
      .trim();
    if (text === "") continue;
    parts.push(text);
    words += countWords(text);
    if (words > LEAD_WORDS) break;
  }
  return cutWords(parts.join(" "), LEAD_WORDS);
}

function* paragraphsOf(blocks: readonly Block[]): Generator<Extract<Block, { type: "paragraph" }>["children"]> {
  for (const block of blocks) {
    if (block.type === "paragraph") yield block.children;
    else if (block.type === "list") yield* paragraphsOf(block.items.flat());
    else if (block.type === "quote" || block.type === "excerpt") yield* paragraphsOf(block.children);
  }
}
