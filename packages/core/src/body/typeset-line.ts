import { rulesOf, typeset } from "../text/typeset.ts";
import type { Inline } from "./body.ts";

/**
 * Sets one line that is not part of a body (a name, a headline, a date in words) as `typesetBody` sets its text: by
 * `typeset`, with the letters of French ordinals as `superscript` ("7e session", "1er octobre 2009").
 */
export function typesetLine(line: string, language: string): Inline[] {
  return raiseOrdinals(typeset(line, language), rulesOf(language)?.ordinals);
}

/** Parts a text already set where letters of ordinals begin and end; no ordinals, one text. */
export function raiseOrdinals(text: string, ordinals: RegExp | undefined): Inline[] {
  if (!ordinals) return [{ type: "text", text }];
  const inlines: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(ordinals)) {
    const raised = match.slice(1).findLast((group) => group !== undefined) ?? "";
    const end = match.index + match[0].length;
    inlines.push({ type: "text", text: text.slice(at, end - raised.length) }, { type: "superscript", text: raised });
    at = end;
  }
  if (at < text.length) inlines.push({ type: "text", text: text.slice(at) });
  return inlines;
}
