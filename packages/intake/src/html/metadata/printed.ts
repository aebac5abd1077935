import { isInAside } from "../aside.ts";
import { isDateLine } from "../date-line.ts";
import { findAll } from "../find-all.ts";
import { line, lineOf } from "../text-of.ts";
import { noClaims, type Claims } from "./claims.ts";

const AUTHOR =
  "[rel='author'], .byline, .by-line, .author-name, .article-author, .article__author, .post-author, .auteur, .signature, .c-byline, .author, .article-byline, .meta-author";
const DATE =
  "time[datetime], time[pubdate], .date, .published, .article-date, .article__date, .post-date, .date-publication, .published-date, .dateline, .entry-date, .timestamp, .meta-date, .meta, .info, .infos";
const BREADCRUMB =
  "nav.breadcrumb, .breadcrumb, .breadcrumbs, .fil-ariane, .filariane, #fil-ariane, #breadcrumb, #hierarchie, .hierarchie, .ariane, [aria-label='breadcrumb'], [aria-label=\"fil d'ariane\" i]";

/** Reads what a page prints for its readers: the byline, the date, the path of sections, its links to its own address and licence. */
export function printedClaims(document: Document): Claims {
  const claims = noClaims();
  const add = (field: keyof Claims, value: string | null | undefined, from: string): void => {
    const text = line(value);
    if (text !== undefined) claims[field].push({ value: text, from });
  };
  add("url", findAll(document, "link[rel~='canonical']")[0]?.getAttribute("href"), "<link rel=canonical>");
  add(
    "language",
    document.documentElement?.getAttribute("lang") ?? document.documentElement?.getAttribute("xml:lang"),
    "<html lang>",
  );
  for (const link of findAll(document, "a[rel~='license'], link[rel~='license']"))
    add("licence", link.getAttribute("href"), "rel=license");
  for (const element of findAll(document, AUTHOR)) {
    const text = lineOf(element);
    if (text !== undefined && text.length < 200 && !isInAside(element)) add("authors", text, "printed byline");
  }
  for (const text of shortLines(document)) {
    const [, names] = SIGNED.exec(text) ?? [];
    if (names !== undefined) add("authors", names, "line under the headline");
  }
  for (const element of findAll(document, DATE)) {
    if (isInAside(element)) continue;
    if (element.localName === "time") add("publishedOn", element.getAttribute("datetime") ?? element.textContent, "<time>");
    const text = lineOf(element);
    if (text !== undefined && text.length < 200 && isDateLine(text)) add("publishedOn", text, "printed date");
  }
  const [path] = findAll(document, BREADCRUMB);
  if (path) for (const name of stepsOf(path)) add("sections", name, "breadcrumb");
  for (const tag of findAll(document, "a[rel~='tag']")) add("keywords", lineOf(tag), "rel=tag");
  return claims;
}

/** « Mis en ligne le 10/03/15 par Jeanne Dupuis et Marc Hélias »: names only, or a line of the text would do. */
const SIGNED =
  /^(?:[^.!?]{0,80}\s)?(?:par|by|автор:?)\s+((?:\p{Lu}[\p{L}'’.-]+\s+){1,3}\p{Lu}[\p{L}'’-]+(?:(?:,| et| and| и)\s+(?:\p{Lu}[\p{L}'’.-]+\s+){1,3}\p{Lu}[\p{L}'’-]+){0,4})\s*$/iu;
const LINES = 40;

/** The first short lines of a page that print a date or a signature. */
function shortLines(document: Document): string[] {
  const lines: string[] = [];
  for (const element of findAll(document, "small, font, span, p, div, td, em, address, time")) {
    const text = shortText(element);
    if (text === undefined || !isDateLine(text)) continue;
    lines.push(text);
    if (lines.length >= LINES) break;
  }
  return lines;
}

const LONGEST = 160;
const BOXES = new Set(["p", "div", "td", "table"]);

/** The text of an element on one line; nothing when it is long, or holds boxes: left as soon as that is seen. */
function shortText(element: Element): string | undefined {
  let text = "";
  const queue: Node[] = Array.from(element.childNodes).reverse();
  for (let node = queue.pop(); node; node = queue.pop()) {
    if (node.nodeType === 3) {
      text += node.textContent ?? "";
      // White space between tags is not counted: it goes.
      if (text.length > LONGEST && (text = text.replace(/[ \t\r\n\f]+/g, " ")).length > LONGEST + 2) return undefined;
    } else if (node.nodeType === 1) {
      if (BOXES.has((node as Element).localName)) return undefined;
      const { childNodes } = node;
      for (let at = childNodes.length - 1; at >= 0; at--) queue.push(childNodes[at] as Node);
    }
  }
  const short = line(text);
  return short === undefined || short.length > LONGEST ? undefined : short;
}

/** The names of a breadcrumb: its links or items, else its text cut at its signs. */
export function stepsOf(path: Element): string[] {
  const items = [...path.querySelectorAll("li")];
  const links = [...path.querySelectorAll("a")];
  const texts = (items.length > 0 ? items : links.length > 1 ? links : []).map((item) => lineOf(item) ?? "");
  const names = texts.length > 0 ? texts : (lineOf(path) ?? "").split(/\s+[>›»/→|]\s+/);
  return names.map((name) => name.replace(/^[>›»/→|\s]+|[>›»/→|\s]+$/g, "")).filter((name) => name !== "" && name.length < 120);
}
