import type { Coverage } from "./coverage.ts";

/** Letters without a place to break after which one is made: longer ones would leave the page. */
const UNBROKEN_MAX = 32;
const UNBROKEN = new RegExp(`[^\\s\\u00ad\\u200b\\u2010\\u2013\\u2014-]{${UNBROKEN_MAX + 1},}`, "gu");

// Drawn by shapers without a glyph of their own: spaces, the no-break hyphen, and what is never drawn
// (Unicode, Default_Ignorable_Code_Point).
const WITHOUT_GLYPH = /^[\p{Default_Ignorable_Code_Point}\u0020\u00a0\u2000-\u200a\u2011\u202f\u205f\u3000]$/u;

/**
 * Makes texts ready for a press, and remembers what it cannot draw.
 *
 * A character no font has is shown by its code, `[U+4E2D]`, so that nothing vanishes and nothing is taken for another.
 * Line feeds become spaces; a run too long for a line gets places to break (U+200B). No other character changes.
 */
export class ComposingStick {
  private readonly coverage: Coverage;
  private readonly lacking = new Set<number>();
  private readonly known = new Map<string, boolean>();

  constructor(coverage: Coverage) {
    this.coverage = coverage;
  }

  /** Characters met so far that no font has, as "U+4E2D", in order. */
  get missing(): string[] {
    return [...this.lacking].sort((a, b) => a - b).map(codeOf);
  }

  set(text: string): string {
    const clean = text.toWellFormed().replaceAll(/[\t\n\r\u2028\u2029]/g, " ");
    return this.drawable(clean).replaceAll(UNBROKEN, breakable);
  }

  /** As `set`, with the line feeds and tabs that code is made of; a tab is four spaces. */
  setLines(text: string): string {
    const lines = text.toWellFormed().replaceAll(/\r\n?/g, "\n").replaceAll("\t", "    ").split("\n");
    return lines.map((line) => this.drawable(line).replaceAll(UNBROKEN, breakable)).join("\n");
  }

  private drawable(text: string): string {
    // oxlint-disable-next-line no-control-regex
    if (/^[\u0020-\u007e\u00a0-\u00ff]*$/.test(text)) return text;
    return [...text].map((character) => (this.draws(character) ? character : this.shown(character))).join("");
  }

  private draws(character: string): boolean {
    let draws = this.known.get(character);
    if (draws === undefined) {
      draws = WITHOUT_GLYPH.test(character) || this.coverage.has(character.codePointAt(0) ?? 0);
      this.known.set(character, draws);
    }
    return draws;
  }

  private shown(character: string): string {
    const code = character.codePointAt(0) ?? 0;
    this.lacking.add(code);
    return `[${codeOf(code)}]`;
  }
}

const codeOf = (code: number): string => `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;

/** Breaks after signs where there are some, as in addresses, else after so many characters (never inside one). */
function breakable(run: string): string {
  const pieces = run.split(/(?<=[/?&=_.,;:|)\]}])/u);
  return pieces.map((piece) => [...piece.matchAll(new RegExp(`.{1,${UNBROKEN_MAX}}`, "gsu"))].join("\u200b")).join("\u200b");
}
