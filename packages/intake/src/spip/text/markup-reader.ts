import { decodeHTML, decodeHTMLAttribute } from "entities";
import { BodyBuilder } from "./body-builder.ts";
import { addressTarget, fileName, wholeAddress } from "./link-target.ts";
import { EMPHASIS, STRONG, type LinkSpan } from "./runs.ts";
import { unescapeCharacters } from "./shortcuts.ts";
import { attributesOf, BLOCKS, isElement } from "./tags.ts";
import type { TextContext } from "./text-context.ts";
import { DRAWN_TABLE } from "./tables.ts";
import { BULLET, MARK, MARK_END, type Kept, type Vault } from "./vault.ts";

// oxlint-disable-next-line no-control-regex
const SIGN = /[<\u0002\u0004]/g;
// Quotes are followed to the next "<" at most: one never closed must not be looked for again and again.
const TAG = /<(\/?)([a-z][a-z0-9:-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|<(\/?)([a-z][a-z0-9:-]*)([^<>]*)>|<![^<>]*>/iy;

/** Reads text, tags and marks into blocks: the reader of what `markShortcuts` wrote and authors typed. */
export class MarkupReader {
  private readonly builder: BodyBuilder;
  private readonly vault: Vault;
  private readonly context: TextContext;
  /** Line ends show as breaks inside paragraphs and items alone, as in SPIP. */
  private lineBreaks: boolean;
  /** What is being taken as plain text, until its closing tag. */
  private raw: { name: string; text: string } | undefined;
  /** `sup` or `sub`, while inside one. */
  private script: "sup" | "sub" | undefined;
  /** What the abbreviations that are open stand for, outermost first; "" when they do not say. */
  private readonly expansions: string[] = [];
  private markup = "";
  private position = 0;
  /** Names of closing tags that the rest of a markup does not hold. */
  private readonly neverClosed = new Set<string>();

  constructor(vault: Vault, context: TextContext) {
    this.vault = vault;
    this.context = context;
    this.builder = new BodyBuilder(context);
    this.lineBreaks = context.lineBreaks;
  }

  finish(): ReturnType<BodyBuilder["finish"]> {
    if (this.raw) this.closeRaw();
    return this.builder.finish();
  }

  read(markup: string): void {
    let from = 0;
    SIGN.lastIndex = 0;
    for (let sign = SIGN.exec(markup); sign; sign = SIGN.exec(markup)) {
      const at = sign.index;
      const end = this.endOf(markup, at);
      if (end === -1) continue;
      if (at > from) this.text(markup.slice(from, at));
      this.markup = markup;
      this.position = end;
      this.sign(markup, at, end);
      from = end;
      // Reading what a mark keeps uses the same pattern.
      SIGN.lastIndex = end;
    }
    if (from < markup.length) this.text(markup.slice(from));
  }

  /** Where the tag or mark at a place ends; -1 when it is a lone "<". */
  private endOf(markup: string, at: number): number {
    if (markup[at] === BULLET) return at + 1;
    if (markup[at] === MARK) return markup.indexOf(MARK_END, at) + 1;
    // Most tags are our own, without attributes: they are known at sight.
    const head = markup.slice(at, at + PLAIN_MAX);
    const close = head.indexOf(">");
    if (close !== -1 && PLAIN.has(head.slice(0, close + 1))) return at + close + 1;
    TAG.lastIndex = at;
    const tag = TAG.exec(markup);
    if (!tag) return -1;
    const name = (tag[2] ?? tag[5])?.toLowerCase();
    if (name === undefined || isElement(name)) return TAG.lastIndex;
    // "<word>" that no browser knows would vanish from a page: it is words.
    this.context.remark("unknown-tag", tag[0]);
    return -1;
  }

  private sign(markup: string, at: number, end: number): void {
    const source = markup.slice(at, end);
    if (source === BULLET) this.builder.bullet();
    else if (source.startsWith(MARK)) this.kept(this.vault.at(Number(source.slice(1, -1))));
    else this.tag(source);
  }

  private kept(kept: Kept | undefined): void {
    if (this.raw) {
      if (kept && "text" in kept) this.raw.text += kept.text;
      else if (kept?.type === "tag") this.tag(kept.source);
      return;
    }
    switch (kept?.type) {
      case "code":
        this.builder.code(kept.text);
        break;
      case "code-block":
        this.codeBlock(kept.text, kept.language);
        break;
      case "html": {
        const before = this.lineBreaks;
        this.lineBreaks = false;
        this.read(kept.text);
        this.lineBreaks = before;
        break;
      }
      case "link":
        this.builder.openLink(linkSpan(kept.href, kept.title));
        break;
      case "image":
        this.builder.image(kept.src, kept.alternative, kept.title);
        break;
      case "note":
        this.builder.inline({ type: "note", number: kept.number }, "note");
        break;
      case "text":
        this.builder.text(kept.text);
        break;
      case "tag":
        this.tag(kept.source);
        break;
      default:
    }
  }

  private codeBlock(text: string, language?: string): void {
    if (text.trim() === "") return;
    this.builder.block({ type: "code", ...(language !== undefined && { language }), text });
    this.lineBreaks = false;
  }

  private text(source: string): void {
    const text = this.script ? raised(plainText(source), this.script) : plainText(source);
    if (this.raw) {
      this.raw.text += text;
      return;
    }
    if (!this.lineBreaks || !text.includes("\n")) {
      this.builder.text(text);
      return;
    }
    for (const [at, line] of text.split("\n").entries()) {
      if (at > 0) this.builder.lineBreak("line-end");
      if (line !== "") this.builder.text(line);
    }
  }

  private tag(source: string): void {
    const match = PLAIN.get(source) ?? nameOf(source);
    if (!match) return; // A comment or a declaration: nothing to read.
    const { name, closes } = match;
    if (this.raw) {
      if (closes && name === this.raw.name) this.closeRaw();
      else if (name === "br") this.raw.text += "\n";
      return;
    }
    // A paragraph begins after the end of any block; inside one that just began, none does.
    if (BLOCKS.has(name)) this.lineBreaks = this.context.lineBreaks && (closes || name === "p" || name === "li");
    if (closes) this.closeTag(name);
    else this.openTag(name, source);
  }

  private openTag(name: string, source: string): void {
    const { builder } = this;
    switch (name) {
      case "p":
        builder.paragraph();
        break;
      case "br":
        builder.lineBreak("break");
        break;
      case "b":
      case "strong":
        builder.mark(STRONG, 1);
        break;
      case "i":
      case "em":
      case "cite":
      case "dfn":
      case "var":
        builder.mark(EMPHASIS, 1);
        break;
      case "a":
        this.anchor(source);
        break;
      case "img":
        this.image(source);
        break;
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        builder.heading(Number(name[1]));
        break;
      case "ul":
      case "menu":
      case "dir":
      case "ol":
        builder.list(name === "ol");
        break;
      case "li":
        builder.item();
        break;
      case "blockquote":
        builder.quote();
        break;
      case "hr":
        builder.block({ type: "rule" });
        break;
      case "table":
        builder.table(source === DRAWN_TABLE);
        break;
      case "tr":
        builder.row();
        break;
      case "td":
      case "th": {
        const attributes = source.length > "<td>".length ? attributesOf(source) : undefined;
        const span = (key: string) => Math.max(1, Number.parseInt(attributes?.get(key) ?? "1", 10) || 1);
        builder.cell(name === "th", { columns: span("colspan"), rows: span("rowspan") });
        break;
      }
      case "caption":
        builder.caption();
        break;
      case "thead":
      case "tbody":
      case "tfoot":
      case "colgroup":
      case "col":
        break;
      case "pre":
      case "code":
      case "kbd":
      case "samp":
      case "tt":
      case "script":
      case "style":
      case "svg":
        if (this.isClosed(name)) this.raw = { name, text: "" };
        break;
      case "sup":
      case "sub":
        this.script = name;
        break;
      case "iframe":
      case "embed":
      case "object":
      case "video":
      case "audio":
      case "source":
        this.embedded(source);
        break;
      case "input":
        this.context.remark("form", source);
        break;
      case "q":
        builder.text("“");
        break;
      case "abbr":
      case "acronym":
        this.expansions.push(plainTitle(decodeHTMLAttribute(attributesOf(source).get("title") ?? "")));
        break;
      case "dt":
        builder.edge();
        builder.mark(STRONG, 1);
        break;
      case "s":
      case "strike":
      case "del":
        this.context.remark("strike", source);
        break;
      case "form":
        this.context.remark("form", source);
        builder.edge();
        break;
      default:
        if (BLOCKS.has(name)) builder.edge();
    }
  }

  private closeTag(name: string): void {
    const { builder } = this;
    switch (name) {
      case "b":
      case "strong":
        builder.mark(STRONG, -1);
        break;
      case "i":
      case "em":
      case "cite":
      case "dfn":
      case "var":
        builder.mark(EMPHASIS, -1);
        break;
      case "sup":
      case "sub":
        this.script = undefined;
        break;
      case "a":
        builder.openLink(undefined);
        break;
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6":
        builder.closeFrame("heading");
        break;
      case "ul":
      case "menu":
      case "dir":
      case "ol":
        builder.closeFrame("list");
        break;
      case "li":
        builder.closeFrame("item");
        break;
      case "blockquote":
        builder.closeFrame("quote");
        break;
      case "table":
        builder.closeTable();
        break;
      case "td":
      case "th":
        builder.closeFrame("cell");
        break;
      case "caption":
        builder.closeFrame("caption");
        break;
      case "br":
        builder.lineBreak("break");
        break;
      case "q":
        builder.text("”");
        break;
      case "abbr":
      case "acronym": {
        // What a page shows on hover stands in brackets, as it does for `[NATO|…]`.
        const expansion = this.expansions.pop() ?? "";
        if (expansion !== "") {
          this.context.remark("abbreviation", expansion);
          builder.text(` (${expansion})`);
        }
        break;
      }
      case "dt":
        builder.mark(STRONG, -1);
        builder.edge();
        break;
      case "tr":
      case "thead":
      case "tbody":
      case "tfoot":
        break;
      default:
        if (BLOCKS.has(name)) builder.edge();
    }
  }

  /** One that is never closed would take the rest of the article. */
  private isClosed(name: string): boolean {
    if (this.neverClosed.has(name)) return false;
    const closing = new RegExp(`</${name}\\s*>`, "gi");
    closing.lastIndex = this.position;
    if (closing.test(this.markup)) return true;
    this.neverClosed.add(name);
    return false;
  }

  private closeRaw(): void {
    const { name, text } = this.raw ?? { name: "", text: "" };
    this.raw = undefined;
    if (name === "pre") this.codeBlock(text.replace(/^\n|\s+$/g, ""));
    else if (name === "script" || name === "style") this.context.remark("script", text);
    else if (name !== "svg") this.builder.code(text);
  }

  private anchor(source: string): void {
    const attributes = attributesOf(source);
    const written = decodeHTMLAttribute(attributes.get("href") ?? "").trim();
    if (written === "") {
      if (attributes.has("name") || attributes.has("id")) this.context.remark("anchor", source);
      return;
    }
    const found = addressTarget(written, this.context);
    this.builder.openLink(found && linkSpan(found.href, decodeHTMLAttribute(attributes.get("title") ?? "")));
  }

  private image(source: string): void {
    const attributes = attributesOf(source);
    const src = decodeHTMLAttribute(attributes.get("src") ?? "").trim();
    if (src === "") return;
    const alternative = decodeHTMLAttribute(attributes.get("alt") ?? "");
    const title = plainTitle(decodeHTMLAttribute(attributes.get("title") ?? ""));
    this.builder.image(wholeAddress(src, this.context), alternative, title === "" ? undefined : title);
  }

  /** What plays or shows another page: a link to it. */
  private embedded(source: string): void {
    const attributes = attributesOf(source);
    const written = decodeHTMLAttribute(attributes.get("src") ?? attributes.get("data") ?? "").trim();
    this.builder.edge();
    if (written === "") return;
    this.context.remark("embedded", written);
    const target = addressTarget(written, this.context);
    if (!target) return;
    this.builder.openLink({ href: target.href });
    this.builder.text(decodeHTMLAttribute(attributes.get("title") ?? "") || fileName(target.href));
    this.builder.openLink(undefined);
    this.builder.edge();
  }
}

/** Text as readers see it: references read, escaped characters back, `~` and `--` as SPIP's typography has them. */
function plainText(source: string): string {
  let text = source;
  if (text.includes("~")) text = text.replace(/ *~+ */g, "\u00a0");
  if (text.includes("--")) text = text.replace(/(?<![-\n]|^)--(?!-)/g, "—");
  if (text.includes("&")) text = decodeHTML(text);
  // oxlint-disable-next-line no-control-regex
  return /[\u000e-\u001b]/.test(text) ? unescapeCharacters(text) : text;
}

function nameOf(tag: string): { name: string; closes: boolean } | undefined {
  const match = /^<(\/?)([a-z][a-z0-9:-]*)/i.exec(tag);
  return match ? { name: (match[2] ?? "").toLowerCase(), closes: match[1] === "/" } : undefined;
}

/** The tags that `markShortcuts` writes. */
const PLAIN = new Map(
  "p strong /strong i /i h2 /h2 br hr ul /ul ol /ol li /li blockquote /blockquote table /table tr /tr td /td th /th a /a"
    .split(" ")
    .map((words) => [`<${words}>`, { name: words.replace("/", ""), closes: words.startsWith("/") }]),
);
const PLAIN_MAX = "</blockquote>".length;

/** A link whose title says nothing once it is plain (a lone "~") has none. */
function linkSpan(href: string, written = ""): LinkSpan {
  const title = plainTitle(written);
  return title === "" ? { href } : { href, title };
}

const plainTitle = (title: string): string => plainText(title).replace(/\s+/g, " ").trim();

const RAISED: Record<string, string> = Object.fromEntries(
  [..."0123456789+-=()"].map((sign, at) => [sign, [..."⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾"][at] ?? ""]),
);
const LOWERED: Record<string, string> = Object.fromEntries(
  [..."0123456789+-=()"].map((sign, at) => [sign, [..."₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎"][at] ?? ""]),
);

/** "10<sup>6</sup>" must not become "106"; letters ("1<sup>er</sup>") stand as they are, and are raised when shown. */
function raised(text: string, name: "sup" | "sub"): string {
  const signs = name === "sup" ? RAISED : LOWERED;
  return /^[\d+\-=()]+$/.test(text) ? [...text].map((sign) => signs[sign] ?? sign).join("") : text;
}
