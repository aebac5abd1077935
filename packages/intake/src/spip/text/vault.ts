/** What later rules must not touch: kept aside, with a mark in its place. */
export type Kept =
  | { type: "code"; text: string }
  | { type: "code-block"; text: string; language?: string }
  /** HTML in which shortcuts mean nothing. */
  | { type: "html"; text: string }
  /** Opens a link; `</a>` closes it. */
  | { type: "link"; href: string; title?: string }
  | { type: "image"; src: string; alternative: string; title?: string }
  | { type: "note"; number: number }
  /** Text as it stands: neither shortcut nor HTML. */
  | { type: "text"; text: string }
  /** A tag of the author's, with signs in it that are shortcuts elsewhere. */
  | { type: "tag"; source: string };

export const MARK = "\u0002";
export const MARK_END = "\u0003";
/** A bare bullet, `- `, where the text had it. */
export const BULLET = "\u0004";

/** Keeps things aside. Marks are control characters, which no text holds: `cleanCharacters` took them out. */
export class Vault {
  readonly #kept: Kept[] = [];

  keep(kept: Kept): string {
    return `${MARK}${this.#kept.push(kept) - 1}${MARK_END}`;
  }

  at(index: number): Kept | undefined {
    return this.#kept[index];
  }
}
