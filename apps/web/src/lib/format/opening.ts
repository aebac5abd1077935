import type { Block, Body, Inline } from "@revue/client";

/** Search engines show about this many characters of a description. */
const SHOWN = 160;

/** The first words of a text, as a page's description: whole words, an ellipsis when cut. */
export function opening(body: Body): string {
  const first = body.blocks.find((block) => block.type === "paragraph") as Extract<Block, { type: "paragraph" }> | undefined;
  const text = first === undefined ? "" : first.children.map(wordsOf).join("");
  if (text.length <= SHOWN) return text;
  return `${text.slice(0, text.lastIndexOf(" ", SHOWN)).replace(/[\s,;:(–-]+$/u, "")}…`;
}

function wordsOf(run: Inline): string {
  if ("children" in run) return run.children.map(wordsOf).join("");
  if ("text" in run) return run.text;
  return run.type === "break" ? " " : "";
}
