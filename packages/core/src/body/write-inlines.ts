import { tidyAddress } from "./address.ts";
import type { Inline } from "./body.ts";
import { entity, escapeText, escapeTitle, guardLineStart, isPunctuation, isWhite, isWord } from "./markdown-escapes.ts";

/** Where a run of text stands: text at the start of a paragraph's line must not look like a block; the others are one line. */
export type Place = "paragraph" | "heading" | "cell";

/** The shape of an autolink, `<https://…>`: CommonMark 0.31, section 6.5, narrowed to the schemes a body may hold. */
const AUTOLINK = /^(?:https?:\/\/|mailto:)[^\s<>]*$/i;
const MAIL = /^[\w.!#$%&'*+/=?^`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

/** Writes a run of text as Markdown that reads back as the same inlines. */
export function writeInlines(inlines: readonly Inline[], place: Place): string {
  const writer = new InlineWriter(place);
  writer.all(inlines);
  return writer.finish();
}

class InlineWriter {
  private readonly place: Place;
  /** What is written, but for its end: only the end is ever looked at, and looking at a long string costs its length. */
  private done = "";
  private end = "";
  /** The span just closed asks that a letter after it be written as an entity: beside a letter it would not close. */
  private guardNext = false;
  /** The marker of the span that ends what is written, if one does. */
  private closed: "*" | "_" | undefined;
  /** The marker of the span being written, if any. */
  private marker: "*" | "_" | undefined;
  private inLink = false;
  /** Spans and links around: their own marks stand at the start of the line. */
  private depth = 0;

  constructor(place: Place) {
    this.place = place;
  }

  all(inlines: readonly Inline[]): void {
    for (const inline of inlines) this.one(inline);
  }

  finish(): string {
    // Spaces at the end of a line are cut when read; in cells no-break spaces are too.
    this.guardEnd(this.place === "cell" ? isWhite : isBlank);
    // A closing run of hashes would be taken for the heading's own.
    const written = this.done + this.end;
    if (this.place === "heading") return written.replace(/(^|[ \t])(#+)$/, String.raw`$1\$2`);
    return this.place === "cell" ? written.replaceAll("|", String.raw`\|`) : written;
  }

  private one(inline: Inline): void {
    switch (inline.type) {
      case "text":
      case "superscript":
        this.text(inline.text);
        break;
      case "emphasis":
      case "strong":
        this.span(inline);
        break;
      case "code":
        this.raw(codeSpan(inline.text));
        break;
      case "link":
        this.link(inline);
        break;
      case "image":
        this.raw(`![${escapeText(inline.alternative, { inLink: true })}](${destination(inline.src, inline.title)})`);
        break;
      case "break":
        this.break();
        break;
      case "note":
        this.bracket(`[^${inline.number}]`);
        break;
    }
  }

  private text(text: string): void {
    let rest = text;
    const first = firstOf(rest);
    if (this.guardNext && isWord(first)) {
      this.raw(entity(first));
      rest = rest.slice(first.length);
    }
    if (rest === "") return;
    const escaped = escapeText(rest, { inLink: this.inLink });
    const atLineStart = this.end.endsWith("\n") || (this.end === "" && this.depth === 0);
    if (atLineStart && this.place === "paragraph") this.raw(guardLineStart(escaped));
    else if (atLineStart && isWhite(firstOf(rest)))
      this.raw(entity(firstOf(rest)) + escapeText(rest.slice(1), { inLink: this.inLink }));
    // "[^1]:" would be a note's text, "](" a link.
    else if (this.end.endsWith("]") && /^[:([]/.test(escaped)) this.raw(`\\${escaped}`);
    else this.raw(escaped);
  }

  private break(): void {
    if (this.place !== "paragraph") {
      this.raw(" ");
      return;
    }
    this.guardEnd(isBlank);
    this.raw("\\\n");
  }

  private span(span: Extract<Inline, { type: "emphasis" | "strong" }>): void {
    if (span.children.length === 0) return;
    // Two spans that touch, or one inside another, must not melt into one run of markers.
    const mark = this.marker === "*" || (this.marker === undefined && this.closed === "*") ? "_" : "*";
    const delimiter = span.type === "strong" ? mark + mark : mark;
    const inside = guardStart(
      this.inside(mark, () => {
        this.all(span.children);
        this.guardEnd(isWhite);
      }),
    );
    // A marker opens or closes only when what stands on its two sides lets it (CommonMark 0.31, section 6.2).
    const needsGuard = (edge: string) => mark === "_" || isPunctuation(edge);
    if (needsGuard(firstOf(inside))) this.guardLast();
    this.raw(delimiter + inside + delimiter);
    this.guardNext = needsGuard(lastOf(inside));
    this.closed = mark;
  }

  private link(link: Extract<Inline, { type: "link" }>): void {
    const [only] = link.children;
    if (link.children.length === 1 && only?.type === "text" && link.title === undefined) {
      const isAddress = only.text === link.href && AUTOLINK.test(link.href);
      if (isAddress || (link.href === `mailto:${only.text}` && MAIL.test(only.text))) {
        this.raw(`<${only.text}>`);
        return;
      }
    }
    const words = this.inside(undefined, () => {
      this.inLink = true;
      this.all(link.children);
      this.inLink = false;
    });
    this.bracket(`[${words}](${destination(link.href, link.title)})`);
  }

  /** What a span or a link holds, written apart. */
  private inside(marker: "*" | "_" | undefined, write: () => void): string {
    const around = { done: this.done, end: this.end, marker: this.marker };
    this.done = "";
    this.end = "";
    this.marker = marker;
    this.guardNext = false;
    this.closed = undefined;
    this.depth++;
    write();
    const inside = this.done + this.end;
    this.depth--;
    this.done = around.done;
    this.end = around.end;
    this.marker = around.marker;
    return inside;
  }

  /** Adds what begins with "[": a "!" before it would make an image of it. */
  private bracket(markdown: string): void {
    if (this.end.endsWith("!")) this.end = String.raw`${this.end.slice(0, -1)}\!`;
    this.raw(markdown);
  }

  private raw(markdown: string): void {
    if (this.end.length > 100) {
      this.done += this.end;
      this.end = "";
    }
    this.end += markdown;
    this.guardNext = false;
    this.closed = undefined;
  }

  /** Writes the last letter or digit as an entity, so that the marker after it can open. */
  private guardLast(): void {
    const last = lastOf(this.end);
    if (isWord(last)) this.end = this.end.slice(0, -last.length) + entity(last);
  }

  private guardEnd(isCut: (character: string) => boolean): void {
    const last = lastOf(this.end);
    if (isCut(last)) this.end = this.end.slice(0, -last.length) + entity(last);
  }
}

/** White space right after an opening marker would keep it from opening. */
function guardStart(inside: string): string {
  const first = firstOf(inside);
  return isWhite(first) ? entity(first) + inside.slice(first.length) : inside;
}

const isBlank = (character: string): boolean => character === " " || character === "\t";
const firstOf = (text: string): string => (text === "" ? "" : String.fromCodePoint(text.codePointAt(0) ?? 0));
const lastOf = (text: string): string => Array.from(text.slice(-2)).at(-1) ?? "";

function codeSpan(text: string): string {
  const line = text.replaceAll("\n", " ");
  const runs = new Set((line.match(/`+/g) ?? []).map((run) => run.length));
  let length = 1;
  while (runs.has(length)) length++;
  const fence = "`".repeat(length);
  // A space on both sides is taken off when read; a backtick at an edge would lengthen the fence.
  const padded = /^`|`$|^ .*[^ ].* $/.test(line) ? ` ${line} ` : line;
  return fence + padded + fence;
}

function destination(address: string, title: string | undefined): string {
  const href = escapeTitle(tidyAddress(address));
  const written = /^[^()]+$/.test(href) ? href : `<${href}>`;
  return title === undefined ? written : `${written} "${escapeTitle(title)}"`;
}
