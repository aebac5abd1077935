import type { Block, Inline } from "@revue/core";
import { safeHref } from "./safe-href.ts";

const CONTAINERS = new Set([
  "div",
  "section",
  "article",
  "main",
  "header",
  "footer",
  "aside",
  "center",
  "form",
  "fieldset",
  "details",
  "summary",
  "address",
  "dl",
  "dt",
  "dd",
  "tbody",
  "thead",
  "tfoot",
  "tr",
  "td",
  "th",
  "figure",
  "figcaption",
  "body",
  "html",
  "hgroup",
  "noscript",
  "nav",
  "li",
  "caption",
]);
const DROPPED = new Set([
  "script",
  "style",
  "template",
  "svg",
  "canvas",
  "iframe",
  "object",
  "embed",
  "video",
  "audio",
  "input",
  "button",
  "select",
  "textarea",
  "img",
  "picture",
  "source",
  "link",
  "meta",
  "title",
  "head",
  "map",
  "area",
  "base",
  "figure",
  "wbr",
]);

/**
 * Makes the tree of a body of the elements of a page: paragraphs, headings, lists, quotations, tables, code, emphasis,
 * strength and links; nothing else. White space is one space; two line breaks in a row end a paragraph.
 *
 * Images, scripts, forms and figures are left out. An address that a body may not hold leaves its words.
 */
export function blocksOf(element: Element): Block[] {
  const reader = new BlockReader();
  reader.children(element);
  return reader.finish();
}

class BlockReader {
  readonly #blocks: Block[] = [];
  #line: Inline[] = [];

  finish(): Block[] {
    this.#endLine();
    return this.#blocks;
  }

  children(element: Element): void {
    for (const node of element.childNodes) this.#node(node as ChildNode);
  }

  #node(node: ChildNode): void {
    if (node.nodeType === 3) this.#line.push({ type: "text", text: (node.textContent ?? "").replace(/[ \t\r\n\f]+/g, " ") });
    if (node.nodeType !== 1) return;
    const element = node as unknown as Element;
    const name = element.localName;
    if (DROPPED.has(name)) return;
    const block = this.#blockOf(element, name);
    if (block !== undefined) {
      this.#endLine();
      if (block !== null) this.#blocks.push(block);
    } else if (name === "p" || CONTAINERS.has(name) || hasBlocks(element)) {
      this.#endLine();
      this.children(element);
      this.#endLine();
    } else if (name === "br") this.#line.push({ type: "break" });
    else this.#line.push(...inlinesOf(element));
  }

  /** `null` when the element is a block that holds nothing, `undefined` when it is no block of its own. */
  #blockOf(element: Element, name: string): Block | null | undefined {
    switch (name) {
      case "h1":
      case "h2":
      case "h3":
      case "h4":
      case "h5":
      case "h6": {
        const children = trimmed(inlinesIn(element).filter(({ type }) => type !== "break"));
        // The headline is the page's 1.
        return children.length === 0 ? null : { type: "heading", level: Math.max(2, Number(name[1])) as 2, children };
      }
      case "ul":
      case "ol":
        return listOf(element, name === "ol");
      case "blockquote": {
        const children = blocksOf(element);
        return children.length === 0 ? null : { type: "quote", children };
      }
      case "pre": {
        const text = (element.textContent ?? "").replace(/^\n|\s+$/g, "");
        return text === "" ? null : { type: "code", text };
      }
      case "hr":
        return { type: "rule" };
      case "table":
        return tableOf(element);
      default:
        return undefined;
    }
  }

  #endLine(): void {
    for (const children of paragraphsOf(this.#line)) this.#blocks.push({ type: "paragraph", children });
    this.#line = [];
  }
}

/** Cuts a run at double line breaks. */
function paragraphsOf(run: readonly Inline[]): Inline[][] {
  const paragraphs: Inline[][] = [[]];
  let breaks = 0;
  for (const inline of run) {
    if (inline.type === "break") breaks++;
    else if (!(inline.type === "text" && inline.text.trim() === "" && breaks > 0)) {
      if (breaks > 1) paragraphs.push([]);
      else if (breaks === 1) paragraphs.at(-1)?.push({ type: "break" });
      breaks = 0;
      paragraphs.at(-1)?.push(inline);
    }
  }
  return paragraphs.map(trimmed).filter((paragraph) => paragraph.length > 0);
}

function listOf(element: Element, ordered: boolean): Block | null {
  const items = [...element.children].flatMap((item) => {
    // Nested lists that stand between items, as old pages have them, belong to the item before.
    const blocks = item.localName === "ul" || item.localName === "ol" ? [listOf(item, item.localName === "ol")] : blocksOf(item);
    const kept = blocks.filter((block) => block !== null);
    return kept.length === 0 ? [] : [{ kept, isNested: item.localName !== "li" }];
  });
  const merged: Block[][] = [];
  for (const { kept, isNested } of items) {
    const last = merged.at(-1);
    if (isNested && last) last.push(...kept);
    else merged.push(kept);
  }
  if (merged.length === 0) return null;
  const start = Number(element.getAttribute("start"));
  const tight = merged.every((item) => item.filter(({ type }) => type === "paragraph").length < 2);
  return { type: "list", ordered, ...(ordered && start > 1 && { start }), tight, items: merged };
}

/** A table of data; a table that only lays out, as pages of 2005 had them, is its cells' text. */
function tableOf(element: Element): Block | null | undefined {
  const rows = [...element.querySelectorAll("tr")].map((row) =>
    [...row.children].filter(({ localName }) => localName === "td" || localName === "th"),
  );
  const width = Math.max(0, ...rows.map((row) => row.length));
  const isLayout =
    width < 2 ||
    rows.length < 2 ||
    element.querySelector("table") !== null ||
    rows.some((row) => row.some((cell) => cell.querySelector("p + p, div, ul, h1, h2, h3, blockquote") !== null));
  if (isLayout) return undefined;
  const cells = rows.map((row) =>
    Array.from({ length: width }, (_, at) => (row[at] ? trimmed(inlinesIn(row[at]).filter(({ type }) => type !== "break")) : [])),
  );
  const [header = [], ...rest] = cells;
  return { type: "table", align: header.map(() => "none" as const), header, rows: rest };
}

function hasBlocks(element: Element): boolean {
  return (
    element.firstElementChild !== null &&
    element.querySelector("p, div, ul, ol, blockquote, table, h1, h2, h3, h4, h5, h6, pre") !== null
  );
}

/** The runs inside an element that holds no blocks. */
function inlinesIn(element: Element): Inline[] {
  return [...element.childNodes].flatMap((node): Inline[] => {
    if (node.nodeType === 3) return [{ type: "text", text: (node.textContent ?? "").replace(/[ \t\r\n\f]+/g, " ") }];
    return node.nodeType === 1 ? inlinesOf(node as unknown as Element) : [];
  });
}

function inlinesOf(element: Element): Inline[] {
  const name = element.localName;
  if (DROPPED.has(name)) return [];
  if (name === "br") return [{ type: "break" }];
  const children = inlinesIn(element);
  if (name === "code" || name === "kbd" || name === "samp" || name === "tt")
    return [{ type: "code", text: (element.textContent ?? "").replace(/\s+/g, " ") }];
  if (name === "a") {
    const href = safeHref(
      element.getAttribute("href"),
      element.ownerDocument?.querySelector("base")?.getAttribute("href") ?? undefined,
    );
    return href === undefined ? children : wrapped(children, (inner) => ({ type: "link", href, children: inner }));
  }
  if (name === "em" || name === "i" || name === "cite" || name === "dfn")
    return wrapped(children, (inner) => ({ type: "emphasis", children: without("emphasis", inner) }));
  if (name === "strong" || name === "b")
    return wrapped(children, (inner) => ({ type: "strong", children: without("strong", inner) }));
  if (name === "q") return [{ type: "text", text: "“" }, ...children, { type: "text", text: "”" }];
  return children;
}

/** White space at the ends of a span stands outside it: Markdown cannot say it inside. */
function wrapped(children: readonly Inline[], wrap: (children: Inline[]) => Inline): Inline[] {
  const inner = trimmed(children);
  if (inner.length === 0) return children.some((child) => child.type === "text") ? [{ type: "text", text: " " }] : [];
  const [first, last] = [children[0], children.at(-1)];
  const before: Inline[] = first?.type === "text" && /^\s/.test(first.text) ? [{ type: "text", text: " " }] : [];
  const after: Inline[] = last?.type === "text" && /\s$/.test(last.text) ? [{ type: "text", text: " " }] : [];
  return [...before, wrap(inner), ...after];
}

/** Emphasis inside emphasis is what Markdown cannot say. */
function without(type: "emphasis" | "strong", inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => (inline.type === type ? inline.children : [inline]));
}

const isEmpty = (inline: Inline | undefined): boolean =>
  inline?.type === "break" || (inline?.type === "text" && inline.text.trim() === "");

/** A run without white space and breaks at its ends, texts that touch joined, no two spaces in a row. */
export function trimmed(inlines: readonly Inline[]): Inline[] {
  const run: Inline[] = [];
  for (const inline of inlines) {
    const last = run.at(-1);
    if (inline.type !== "text") run.push(inline);
    else if (last?.type === "text") last.text = (last.text + inline.text).replace(/ {2,}/g, " ");
    else run.push({ ...inline });
  }
  for (let at = 1; at < run.length; at++) {
    const [before, one] = [run[at - 1], run[at]];
    if (one?.type === "text" && before?.type === "break") one.text = one.text.trimStart();
  }
  while (isEmpty(run[0])) run.shift();
  while (isEmpty(run.at(-1))) run.pop();
  const [first, last] = [run[0], run.at(-1)];
  if (first?.type === "text") first.text = first.text.replace(/^[ \t\n]+/, "");
  if (last?.type === "text") last.text = last.text.replace(/[ \t\n]+$/, "");
  return run;
}
