// Pages are read as documents; whoever compiles this package knows the types by this line, not by a setting of its own.
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { fail, ok, type Result } from "@revue/core";
import { parseHTML } from "linkedom";

/** Largest page understood, in characters: the longest report of a newspaper has a tenth of it. */
export const PAGE_MAX = 5_000_000;
/** Deepest nesting understood. Real pages stay below 100; extraction costs the square of it. */
const DEPTH_MAX = 400;
/** Tags whose end may not be left out: only these tell a depth before parsing. */
const CLOSED = /<(\/?)(?:div|section|article|aside|main|table|ul|ol|blockquote|span|center|form)\b/gi;

export type PageFailure = { code: "too-big"; characters: number } | { code: "too-deep"; depth: number };

/** Parses a page of any quality. `base` makes its relative addresses absolute. */
export function parsePage(html: string, base?: string): Result<Document, PageFailure> {
  if (html.length > PAGE_MAX) return fail({ code: "too-big", characters: html.length });
  const claimed = claimedDepth(html);
  if (claimed > DEPTH_MAX * 5) return fail({ code: "too-deep", depth: claimed });
  // linkedom makes a document without <html> of a fragment's first element.
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(whole) as unknown as { document: Document };
  addImplied(document);
  // Walking costs as much as parsing: only a page that may be deep is walked.
  const depth = claimed > DEPTH_MAX / 2 ? depthOf(document) : claimed;
  if (depth > DEPTH_MAX) return fail({ code: "too-deep", depth });
  if (base !== undefined) addBase(document, base);
  return ok(document);
}

const IN_HEAD = new Set(["title", "meta", "link", "base", "style"]);

/** The `<head>` and `<body>` that HTML lets authors leave out. Rule: HTML Standard, "optional tags"; linkedom makes none. */
function addImplied(document: Document): void {
  const root = document.documentElement;
  const find = (name: string) => [...root.children].find(({ localName }) => localName === name);
  const head = find("head") ?? root.insertBefore(document.createElement("head"), root.firstChild);
  const body = find("body") ?? root.appendChild(document.createElement("body"));
  let isInHead = body.firstChild === null;
  for (const node of Array.from(root.childNodes)) {
    if (node === head || node === body) continue;
    const name = (node as unknown as Element).localName;
    isInHead &&= node.nodeType !== 1 || IN_HEAD.has(name) || name === "script";
    if (isInHead) head.appendChild(node);
    else body.appendChild(node);
  }
}

function claimedDepth(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closing] of html.matchAll(CLOSED)) {
    depth = closing === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

function depthOf(document: Document): number {
  let deepest = 0;
  let depth = 0;
  for (let node: Element | null = document.documentElement; node;) {
    if (node.firstElementChild) {
      node = node.firstElementChild;
      deepest = Math.max(deepest, ++depth);
      continue;
    }
    while (node && !node.nextElementSibling) {
      node = node.parentElement;
      depth--;
    }
    node = node?.nextElementSibling ?? null;
  }
  return deepest;
}

/** Readability resolves addresses against the document's base. A `<base>` of the page itself counts for more. */
function addBase(document: Document, base: string): void {
  // It stands in the head: to look for it through the whole page costs a twentieth of its reading.
  const own = document.head?.querySelector("base[href]")?.getAttribute("href");
  const href = URL.parse(own ?? "", base)?.href ?? base;
  document.head?.querySelector("base")?.remove();
  const element = document.createElement("base");
  element.setAttribute("href", href);
  document.head?.prepend(element);
}
