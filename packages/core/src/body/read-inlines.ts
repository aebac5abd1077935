import type { Token } from "markdown-it";
import { isImageAddress, isLinkAddress, tidyAddress } from "./address.ts";
import type { Inline } from "./body.ts";
import type { BodyFault } from "./body-fault.ts";

/** What reading a run of text needs from the text around it. */
export interface InlineContext {
  /** 1-based line on which the run begins. */
  line: number;
  /** A heading or a cell is one line: a break inside becomes a space. */
  oneLine: boolean;
  report(fault: BodyFault): void;
  /** Gives the number of a note, in the order of first calls. */
  noteNumber(label: string): number;
}

interface Frame {
  children: Inline[];
  /** What closing it adds; nothing for a span that is already open further out. */
  close(): void;
}

/**
 * Turns the inline tokens of markdown-it into inlines.
 *
 * Emphasis inside emphasis says nothing more, so it is read once, and two emphases that touch are one: this bounds
 * the depth of the tree whatever the text holds, and makes writing it back exact (see `toMarkdown`).
 */
export function readInlines(tokens: readonly Token[], context: InlineContext): Inline[] {
  const root: Inline[] = [];
  const frames: Frame[] = [{ children: root, close: () => undefined }];
  const open = { emphasis: 0, strong: 0 };
  let { line } = context;

  const current = () => frames.at(-1)?.children ?? root;
  const text = (value: string) => append(current(), { type: "text", text: value });
  const report = (fault: Omit<BodyFault, "line">) => context.report({ line, ...fault });

  function openSpan(type: "emphasis" | "strong"): void {
    open[type]++;
    const outer = current();
    const children = open[type] > 1 ? outer : [];
    frames.push({
      children,
      close() {
        open[type]--;
        if (children !== outer && children.length > 0) append(outer, { type, children });
      },
    });
  }

  function openLink(token: Token): void {
    const outer = current();
    const href = tidyAddress(attribute(token, "href") ?? "");
    const title = attribute(token, "title");
    if (isLinkAddress(href)) {
      const children: Inline[] = [];
      frames.push({ children, close: () => append(outer, { type: "link", href, ...(title && { title }), children }) });
      return;
    }
    report({ code: "address", found: excerptOf(href), expected: "a web, mail, root-relative (/…) or fragment (#…) address" });
    const written = token.info === "auto" ? (["<", ">"] as const) : (["[", `](${href})`] as const);
    text(written[0]);
    frames.push({ children: outer, close: () => text(written[1]) });
  }

  function image(token: Token): void {
    const src = tidyAddress(attribute(token, "src") ?? "");
    const title = attribute(token, "title");
    const alternative = plain(token.children ?? []);
    if (isImageAddress(src)) {
      append(current(), { type: "image", src, alternative, ...(title && { title }) });
      return;
    }
    report({ code: "address", found: excerptOf(src), expected: "a web or root-relative (/…) address of an image" });
    text(`![${alternative}](${src})`);
  }

  for (const token of tokens) {
    switch (token.type) {
      case "text":
      case "text_special":
        text(token.content);
        break;
      case "softbreak":
        line++;
        text(" ");
        break;
      case "hardbreak":
        line++;
        if (context.oneLine) text(" ");
        else append(current(), { type: "break" });
        break;
      case "code_inline":
        append(current(), { type: "code", text: token.content });
        break;
      case "em_open":
        openSpan("emphasis");
        break;
      case "strong_open":
        openSpan("strong");
        break;
      case "link_open":
        openLink(token);
        break;
      case "em_close":
      case "strong_close":
      case "link_close":
        frames.pop()?.close();
        break;
      case "image":
        image(token);
        break;
      case "note_call":
        append(current(), { type: "note", number: context.noteNumber(token.info) });
        break;
      case "note_unknown":
        report({ code: "note", found: token.content, expected: `a note, written \`${token.content}: …\`` });
        text(token.content);
        break;
      case "html_inline":
        report({ code: "html", found: excerptOf(token.content), expected: "Markdown without HTML" });
        text(token.content.replaceAll("\n", " "));
        break;
      default:
        throw new Error(`an inline token of an unknown type: ${token.type}`);
    }
  }
  return root;
}

/** Adds a node, joining it to the one before when they are one: texts, code, or emphases that touch. */
function append(into: Inline[], node: Inline): void {
  const last = into.at(-1);
  if (node.type === "text") {
    if (node.text === "") return;
    if (last?.type === "text") last.text += node.text;
    else into.push(node);
  } else if (node.type === "code" && last?.type === "code") {
    last.text += node.text;
  } else if ((node.type === "emphasis" || node.type === "strong") && last?.type === node.type) {
    for (const child of node.children) append(last.children, child);
  } else into.push(node);
}

function plain(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "softbreak" || token.type === "hardbreak") return " ";
      return token.children ? plain(token.children) : token.content;
    })
    .join("");
}

function attribute(token: Token, name: string): string | undefined {
  const value = token.attrGet(name);
  return value === null ? undefined : String(value);
}

/** A fault's `found`: one line, at most 80 characters. */
export const excerptOf = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
};
