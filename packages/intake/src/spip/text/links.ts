import { addressTarget, findTarget } from "./link-target.ts";
import type { TextContext } from "./text-context.ts";
import type { Vault } from "./vault.ts";

/** Where something may begin that this pass understands. */
const START = /\[|<|(?<![\p{L}\p{N}_])(?:https?:\/|www\.)/giu;
const TAG = /<[/a-z!][^<>]*>/iy;
const PAIR_OR_END = /\[[^\][>-]*\]|[[\]]|->/g;
const ANCHOR = /\[#?([^\][\n]*)<-\]/y;
const GLOSSARY = /\[\?+\s*([^\][<>]+)\]/y;
// oxlint-disable-next-line no-control-regex
const ADDRESS = /[^"'\s[\])}<>\u0002\u0003]{0,2000}/y;
const DOMAIN =
  /^(?:(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[a-z0-9]{2,}|localhost|\d+(?:\.\d+){3})(?![\p{L}\p{N}_])/iu;

/**
 * Understands links, in the order of the text: `[words->target]`, `[?word]`, `[anchor<-]`, addresses written bare.
 *
 * Source: SPIP's `expanser_liens`, `traiter_raccourci_glossaire`, `tw_autoliens`. What is no link stays as it is.
 * Each opening bracket is followed to the next lone bracket at most, so the time is linear.
 */
export function expandLinks(text: string, vault: Vault, context: TextContext): string {
  START.lastIndex = 0;
  if (!START.test(text)) return text;
  const reader = new LinkReader(text, vault, context);
  return reader.read();
}

class LinkReader {
  private readonly text: string;
  private readonly vault: Vault;
  private readonly context: TextContext;
  private noClosing = false;

  constructor(text: string, vault: Vault, context: TextContext) {
    this.text = text;
    this.vault = vault;
    this.context = context;
  }

  read(): string {
    const { text } = this;
    let out = "";
    let from = 0;
    START.lastIndex = 0;
    for (let match = START.exec(text); match; match = START.exec(text)) {
      const at = match.index;
      const [sign] = match;
      const found = sign === "[" ? this.bracket(at) : sign === "<" ? this.tag(at) : this.bareAddress(at);
      if (found) {
        out += text.slice(from, at) + found.markup;
        from = found.end;
        START.lastIndex = found.end;
      }
    }
    return from === 0 ? text : out + text.slice(from);
  }

  private bracket(at: number): Found | undefined {
    const { text } = this;
    if (text[at + 1] === "?") {
      const entry = sticky(GLOSSARY, text, at);
      if (entry && /[\p{L}\p{N}]/u.test(entry[1] ?? ""))
        return { markup: this.glossary(entry[1] ?? ""), end: GLOSSARY.lastIndex };
    }
    const anchor = sticky(ANCHOR, text, at);
    if (anchor) {
      this.context.remark("anchor", anchor[1] ?? "");
      // It leaves a mark without words: braces around it are not the empty braces that stand for themselves.
      return { markup: this.vault.keep({ type: "text", text: "" }), end: ANCHOR.lastIndex };
    }
    return this.link(at);
  }

  private link(at: number): Found | undefined {
    const { text } = this;
    PAIR_OR_END.lastIndex = at + 1;
    let end: RegExpExecArray | null;
    do end = PAIR_OR_END.exec(text);
    while (end && end[0].length > 1 && end[0] !== "->");
    if (end?.[0] !== "->" || this.noClosing) return undefined;
    const targetFrom = end.index + (text[end.index + 2] === ">" ? 3 : 2);
    const close = text.indexOf("]", targetFrom);
    if (close === -1) {
      this.noClosing = true;
      return undefined;
    }
    const { words, title, language } = readWords(text.slice(at + 1, end.index));
    return { markup: this.linkMarkup({ words, title, language, target: text.slice(targetFrom, close) }), end: close + 1 };
  }

  private linkMarkup(link: Words & { target: string }): string {
    // An address already made a link by hand: `[words-><a href="x">x</a>]`.
    const written = /^\s*<a\s[^<>]*?href=["']?([^"'\s<>]+)/i.exec(link.target)?.[1] ?? link.target;
    const found = findTarget(written, this.context, link.language);
    if (!found)
      return link.words === "" && isWritten(written) ? this.vault.keep({ type: "text", text: written.trim() }) : link.words;
    const words =
      link.words === ""
        ? this.vault.keep({ type: "text", text: found.title ?? shortAddress(written.trim()) })
        : wordsInLink(link.words, this.vault);
    const title = link.title?.replace(/\s+/g, " ").trim();
    return `${this.vault.keep({ type: "link", href: found.href, ...(title && { title }) })}${words}</a>`;
  }

  /** `[?word|title{fr}#glossary]`: Wikipedia, as SPIP has it out of the box. Source: `glossaire_std`. */
  private glossary(entry: string): string {
    const gloss = /^([^|#{]*[\p{L}\p{N}][^|#{]*)([^#]*)(?:#[^|{}]*)?(.*)$/su.exec(entry);
    if (!gloss) return entry;
    const { words, title, language } = readWords(`${gloss[1] ?? ""}${gloss[2] ?? ""}${gloss[3] ?? ""}`);
    const wiki = (language ?? this.context.language).slice(0, 2);
    const href = `https://${wiki}.wikipedia.org/wiki/${encodeURIComponent(words.replace(/\s+/g, "_"))}`;
    return `${this.vault.keep({ type: "link", href, ...(title && { title }) })}${words}</a>`;
  }

  /** Tags are passed over, links written in HTML with what they hold: no address inside is bare. */
  private tag(at: number): Found | undefined {
    const tag = sticky(TAG, this.text, at);
    if (!tag) return undefined;
    const [source] = tag;
    if (/^<https?:/i.test(source)) return undefined; // An address between angle brackets is no tag.
    if (!/^<a[\s>]/i.test(source)) return { markup: source, end: at + source.length };
    const from = at + source.length;
    const close = this.text.slice(from, from + LINK_WORDS_MAX).search(/<\/a\s*>|<a\s/i);
    const end = close === -1 ? from : from + close;
    return { markup: source + wordsInLink(this.text.slice(from, end), this.vault), end };
  }

  private bareAddress(at: number): Found | undefined {
    const match = sticky(ADDRESS, this.text, at);
    const whole = (match?.[0] ?? "").replace(/[,.;?|]$/, "");
    const rest = whole.replace(/^https?:\/+/i, "");
    if (!DOMAIN.test(rest)) return undefined;
    const protocol = /^https/i.test(whole) ? "https" : "http";
    const target = addressTarget(`${protocol}://${rest}`, this.context);
    if (!target) return undefined;
    const words = this.vault.keep({ type: "text", text: whole.replaceAll("&amp;", "&") });
    return {
      markup: `${this.vault.keep({ type: "link", href: target.href.replaceAll("&amp;", "&") })}${words}</a>`,
      end: at + whole.length,
    };
  }
}

interface Found {
  markup: string;
  end: number;
}

interface Words {
  words: string;
  title: string | undefined;
  language: string | undefined;
}

/** A link's words are looked at this far, in characters: one never closed must not be read again and again. */
const LINK_WORDS_MAX = 5_000;

/** Inside a link nothing is a link; an address that stands for words keeps its own signs. */
function wordsInLink(words: string, vault: Vault): string {
  return /^(?:https?:\/\/|www\.)[^\s<>]*$/i.test(words.trim())
    ? vault.keep({ type: "text", text: words.trim().replaceAll("&amp;", "&") })
    : words;
}

/** Reads `words|title{fr}`. Source: SPIP's `traiter_raccourci_lien_atts`. */
function readWords(source: string): Words {
  let rest = source;
  let language: string | undefined;
  let title: string | undefined;
  const code = /\{([a-z_]*)\}$/.exec(rest);
  const bar = titleStart(code ? rest.slice(0, code.index) : rest);
  if (code && (code[1] === "" || isLanguage(code[1] ?? ""))) {
    if (code[1] !== "") [, language] = code;
    rest = rest.slice(0, code.index);
  }
  if (bar !== -1) {
    title = rest.slice(bar + 1).replace(/[{}]/g, "");
    if (language === undefined && isLanguage(title)) language = title;
    rest = rest.slice(0, bar);
  }
  return { words: rest.trim(), title: title === "" ? undefined : title, language };
}

/** Where "|title" begins: no tag after it, and no bracket around it. */
function titleStart(words: string): number {
  const bar = words.indexOf("|");
  return bar === -1 ||
    /[<>]/.test(words.slice(bar)) ||
    words.slice(0, bar).split("[").length > words.slice(0, bar).split("]").length
    ? -1
    : bar;
}

const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });
const isLanguage = (code: string): boolean =>
  /^[a-z]{2,3}(_[a-z]+)*$/.test(code) && names.of(code.slice(0, code.indexOf("_") === -1 ? 3 : code.indexOf("_"))) !== undefined;

/** Whether a target says more than where an address would begin. */
const isWritten = (target: string): boolean => !/^\s*(?:https?:?\/{0,2}|mailto:?)?\s*$/i.test(target);

/** An address that stands for the words of its link: as typed, cut when it is long. Source: SPIP's `lien_court`. */
const shortAddress = (address: string): string =>
  address.length > ADDRESS_SHOWN_MAX ? `${address.slice(0, ADDRESS_SHOWN_CUT)}...` : address;
const ADDRESS_SHOWN_MAX = 40;
const ADDRESS_SHOWN_CUT = 35;

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
