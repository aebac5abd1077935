import { markLists } from "./lists.ts";
import { markTables } from "./tables.ts";
import type { TextContext } from "./text-context.ts";
import { BULLET, type Vault } from "./vault.ts";

/** Characters that a backslash makes plain, and the control characters that stand for them meanwhile. */
const ESCAPABLE = String.raw`{}_-[]|<>\*#+~`;
const FIRST_ESCAPE = 0x0e;
const ESCAPE = /\\([{}_\-[\]|<>\\*#+~])/g;
// oxlint-disable-next-line no-control-regex
const ESCAPED = /[\u000e-\u001b]/g;

const plain = (character: string): string => String.fromCharCode(FIRST_ESCAPE + ESCAPABLE.indexOf(character));

/** Gives back the characters that `markShortcuts` set apart. */
export const unescapeCharacters = (text: string): string =>
  text.replace(ESCAPED, (character) => ESCAPABLE[character.charCodeAt(0) - FIRST_ESCAPE] ?? "");

/** `\{`, `\-`… before any rule. Source: SPIP's `echappe-raccourcis`. */
export const escapeCharacters = (text: string): string =>
  text.includes("\\") ? text.replace(ESCAPE, (_, character: string) => plain(character)) : text;

/**
 * Turns SPIP's shortcuts into tags, rule after rule in SPIP's own order, so that what is nested, crossed or never closed
 * comes out as SPIP has it. Links, notes and blocks to protect are already aside.
 *
 * Source: textwheel's `spip.yaml`.
 */
export function markShortcuts(source: string, vault: Vault, context: TextContext): string {
  let text = `\n${source.trim()}`;
  if (text.includes(" \n") || text.includes("\t\n")) text = text.replace(/^[ \t]+$/gm, "");
  const hasTags = text.includes("<");
  if (hasTags) text = markPoems(text);
  text = markTables(text);
  if (text.includes("\n-")) text = markLists(text);
  if (text.includes("<")) text = protectTags(text, vault);
  if (context.escapes) text = escapeCharacters(text);
  text = markLines(text);
  if (text.includes("|") && text.includes("[")) text = markAbbreviations(text, context);
  if (text.includes("{")) text = markBraces(text);
  text = markParagraphs(text);
  if (text.includes("<quote>")) text = text.replaceAll("<quote>", "<blockquote><p>").replaceAll("</quote>", "</blockquote>");
  return text.includes("intro>") ? text.replace(/<\/?intro>/g, "") : text;
}

/** Tags with signs in them that are shortcuts elsewhere: `<span style="x:{y}">`, `<my-tag>`. */
function protectTags(text: string, vault: Vault): string {
  return text.replace(/<\/?[a-z!][^<>]*>/gi, (tag) =>
    /[{}]|\n[_-]|--/.test(tag) ? vault.keep({ type: "tag", source: tag }) : tag,
  );
}

function markLines(text: string): string {
  let out = text;
  if (out.includes("\n----") || out.includes("\n____")) out = out.replace(/\n(?:-{4,}|_{4,})/g, "\n\n\n<hr>\n\n\n");
  if (out.includes("\n--")) out = out.replace(/\n-- */g, "\n<br>—\u00a0");
  if (out.includes("\n-")) out = out.replace(/\n- */g, `\n${BULLET}`);
  if (out.includes("_ ")) out = out.replace(/(^\n|\n\n)_ +/g, "$1").replace(/\n_ +/g, "<br>");
  return out;
}

/** `[NATO|North Atlantic Treaty Organization{en}]`. What a page shows on hover stands in brackets. */
function markAbbreviations(text: string, context: TextContext): string {
  return text.replace(/\[([^|[\]>]{1,200})\|([^|\]{>]{1,500})(?:\{([a-z]+)\})?\]/g, (source, short: string, long: string) => {
    context.remark("abbreviation", source);
    return `${short} (${long})`;
  });
}

function markBraces(text: string): string {
  let out = text;
  // Headings of lower levels, as the most used of SPIP's plugins for headings write them.
  if (out.includes("{{{**")) {
    out = out.replace(/\{\{\{(\*{2,5})([^{}*]{1,500})\1\}\}\}/g, (_, stars: string, words: string) => {
      const level = Math.min(6, stars.length + 1);
      return `\n\n\n<h${level}>${words}</h${level}>\n\n\n`;
    });
  }
  if (out.includes("}}}}")) {
    out = out.replace(/(^|[^{])\{\{\{/g, "$1\n\n\n<h2>").replace(/\}\}\}($|[^}])/g, "</h2>\n\n\n$1");
  }
  // Each rule looks for its opening braces: without any, closing ones are signs like others.
  if (out.includes("{{{")) out = out.replaceAll("{{{", "\n\n\n<h2>").replaceAll("}}}", "</h2>\n\n\n");
  if (out.includes("{{")) out = out.replaceAll("{{}}", plain("{") + plain("{") + plain("}") + plain("}"));
  if (out.includes("{{")) out = out.replaceAll("{{", "<strong>").replaceAll("}}", "</strong>");
  if (out.includes("{")) out = out.replaceAll("{}", plain("{") + plain("}"));
  if (out.includes("{")) out = out.replaceAll("{", "<i>").replaceAll("}", "</i>");
  return out;
}

function markParagraphs(text: string): string {
  let out = text;
  if (out.includes("\n\n") || out.includes(" \n")) out = out.replace(/\n(?: *\n)+(?:<br ?\/?>)*/g, "<p>");
  if (out.includes("<br")) {
    out = out
      .replace(/(?:<br\b[^<>]*>){2,}\s*/g, "<p>")
      .replace(/(<p\b[^<>]*>)\n*(?:<br ?\/?>\n*)+/g, "$1")
      .replace(/^\n<br>/, "");
  }
  return out;
}

/** `<poesie>`: a quotation whose line ends count. Source: textwheel's `spip-poesie.yaml`. */
function markPoems(text: string): string {
  if (!/<poe(?:sie|try)>/i.test(text)) return text;
  let out = "";
  let from = 0;
  const opening = /<poe(?:sie|try)>/gi;
  const closing = /<\/poe(?:sie|try)>/gi;
  for (let open = opening.exec(text); open; open = opening.exec(text)) {
    closing.lastIndex = opening.lastIndex;
    const close = closing.exec(text);
    if (!close) break;
    const verses = text.slice(opening.lastIndex, close.index).trim();
    const lines = verses.replace(/\n\s*\n\s*/g, "<p>").replace(/\n/g, "<br>");
    out += `${text.slice(from, open.index)}<blockquote><p>${lines}</blockquote>\n\n`;
    from = closing.lastIndex;
    opening.lastIndex = from;
  }
  return out + text.slice(from);
}
