import { paragraphs, plainBlocks } from "../plain-text/plain-blocks.ts";
import type { Draft } from "../draft/draft.ts";
import { readSpipBlocks, type SpipContext } from "./read-spip-blocks.ts";

/**
 * Reads the text of a SPIP page, as a browser's « copy all » or a text capture gives it.
 *
 * @returns nothing when it is some other text
 */
export function readSpipText(text: string, context: SpipContext = {}): Draft | undefined {
  const parts = paragraphs(text.replace(/^\ufeff/, "")).map((lines) => lines.join("\n"));
  return readSpipBlocks(plainBlocks(parts.join("\n\n")), context);
}
