import type { Block, Inline } from "@revue/client";

const RARE = new Set<string>(["heading", "code", "table", "rule", "note"]);

/** Whether a text has something whose rules stand in a sheet of their own, `rare.css`, since few texts do. */
export function hasRare(parts: readonly (Block | Inline)[]): boolean {
  return parts.some(
    (part) =>
      RARE.has(part.type) ||
      ("children" in part && hasRare(part.children)) ||
      ("items" in part && part.items.some((item) => hasRare(item))),
  );
}
