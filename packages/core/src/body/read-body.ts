import type { Token } from "markdown-it";
import { BODY_MAX } from "../article/limits.ts";
import type { Block, Body, Inline } from "./body.ts";
import type { BodyFault } from "./body-fault.ts";
import { DEPTH_MAX, markdown } from "./markdown.ts";
import { excerptOf, readInlines } from "./read-inlines.ts";

/**
 * Reads the Markdown of a body into its tree.
 *
 * CommonMark without HTML, plus tables, notes (`[^1]` and `[^1]: text`, at the top level) and two containers:
 *
 *     ::: excerpt interview          a quotation, until the line of colons
 *     « … »
 *     :::
 *
 *     ::: document interview         the place of a printed link; stands alone, has no closing line
 *
 * A heading's level is its number of hashes; `#`, the headline's own, is read as 2. A line ending inside a paragraph
 * is a space. Nothing else of the text changes: quotes, no-break spaces and capitals stay as kept.
 *
 * @returns the tree, always whole and safe, and every fault, in the order of lines. What is at fault stands in the
 *   tree as plain text: nothing is lost but what comes after `BODY_MAX` characters
 */
export function readBody(text: string): { body: Body; faults: BodyFault[] } {
  const reader = new BodyReader();
  if (text.length > BODY_MAX) {
    reader.report({ line: 1, code: "too-long", found: `${text.length} characters`, expected: `at most ${BODY_MAX} characters` });
  }
  return reader.read(text.slice(0, BODY_MAX));
}

class BodyReader {
  private readonly faults: BodyFault[] = [];
  /** Numbers of notes by label, in the order of first calls. */
  private readonly called = new Map<string, number>();
  private tokens: readonly Token[] = [];
  private position = 0;

  read(text: string): { body: Body; faults: BodyFault[] } {
    const { main, notes } = apart(markdown.parse(text, {}));
    const blocks = this.blocksOf(main);
    const noteBlocks: Block[][] = [];
    // A note may call others: the map grows while it is read.
    for (const label of this.called.keys()) noteBlocks.push(this.blocksOf(notes.get(label)?.tokens ?? []));
    for (const [label, { line, tokens }] of notes) {
      if (this.called.has(label)) continue;
      this.report({ line, code: "note", found: `[^${label}]:`, expected: `a call of it in the text, \`[^${label}]\`` });
      this.noteNumber(label);
      noteBlocks.push(this.blocksOf(tokens));
    }
    return { body: { blocks, notes: noteBlocks }, faults: this.faults.sort((a, b) => a.line - b.line) };
  }

  report(fault: BodyFault): void {
    this.faults.push(fault);
  }

  private blocksOf(tokens: readonly Token[]): Block[] {
    this.tokens = tokens;
    this.position = 0;
    return this.blocksUntil(undefined);
  }

  private next(): Token | undefined {
    return this.tokens[this.position++];
  }

  private blocksUntil(closing: string | undefined): Block[] {
    const blocks: Block[] = [];
    for (let token = this.next(); token && token.type !== closing; token = this.next()) blocks.push(this.block(token));
    return blocks;
  }

  private block(token: Token): Block {
    const line = (token.map?.[0] ?? 0) + 1;
    switch (token.type) {
      case "paragraph_open":
        return { type: "paragraph", children: this.inlines(line) };
      case "heading_open":
        return { type: "heading", level: headingLevel(token.tag), children: this.inlines(line, { oneLine: true }) };
      case "bullet_list_open":
      case "ordered_list_open":
        return this.list(token);
      case "blockquote_open":
        return { type: "quote", children: this.blocksUntil("blockquote_close") };
      case "excerpt_open":
        if (token.meta?.["unclosed"]) {
          this.report({ line, code: "container", found: `::: excerpt ${token.info}`, expected: "a closing line `:::`" });
        }
        return { type: "excerpt", id: token.info, children: this.blocksUntil("excerpt_close") };
      case "document":
        return { type: "document", id: token.info };
      case "fence":
        return codeBlock(token.content, /^[\w+#.-]+/.exec(token.info.trim())?.[0]);
      case "code_block":
        return codeBlock(token.content);
      case "hr":
        return { type: "rule" };
      case "table_open":
        return this.table(line);
      case "too_deep":
        this.report({
          line,
          code: "too-deep",
          found: excerptOf(token.content),
          expected: `at most ${DEPTH_MAX} blocks in one another`,
        });
        return { type: "paragraph", children: [{ type: "text", text: token.content }] };
      default:
        throw new Error(`a block token of an unknown type: ${token.type}`);
    }
  }

  /** Reads the one inline token of a paragraph, heading or cell, and passes its closing token. */
  private inlines(line: number, { oneLine = false } = {}): Inline[] {
    const inline = this.next();
    this.next();
    // A heading or a cell opens no container, whatever it is made of.
    if (!oneLine) this.reportStrayColons(inline?.content ?? "", line);
    return readInlines(inline?.children ?? [], {
      line,
      oneLine,
      report: (fault) => this.report(fault),
      noteNumber: (label) => this.noteNumber(label),
    });
  }

  private noteNumber(label: string): number {
    const number = this.called.get(label) ?? this.called.size + 1;
    this.called.set(label, number);
    return number;
  }

  /** A line of colons that no rule took is a container that went wrong. */
  private reportStrayColons(source: string, line: number): void {
    if (!source.includes(":::")) return;
    for (const [at, text] of source.split("\n").entries()) {
      if (!/^[ \t]{0,3}:::/.test(text)) continue;
      const expected =
        "`::: excerpt <id>` closed by `:::`, or `::: document <id>`; the id in lower-case letters, digits, hyphens";
      this.report({ line: line + at, code: "container", found: excerptOf(text), expected });
    }
  }

  private list(open: Token): Block {
    const start = open.attrGet("start");
    const items: Block[][] = [];
    let tight = true;
    for (let token = this.next(); token?.type === "list_item_open"; token = this.next()) {
      const first = this.position;
      items.push(this.blocksUntil("list_item_close"));
      // In a tight list markdown-it hides the paragraphs that stand directly in its items.
      for (let at = first; at < this.position; at++) {
        const inside = this.tokens[at];
        if (inside?.type === "paragraph_open" && inside.level === open.level + 2 && !inside.hidden) tight = false;
      }
    }
    const ordered = open.type === "ordered_list_open";
    return { type: "list", ordered, ...(start !== null && { start: Number(start) }), tight, items };
  }

  private table(line: number): Block {
    const align: ("left" | "right" | "centre" | "none")[] = [];
    const rows: Inline[][][] = [];
    for (let token = this.next(); token && token.type !== "table_close"; token = this.next()) {
      if (token.type === "tr_open") rows.push([]);
      if (token.type !== "th_open" && token.type !== "td_open") continue;
      if (token.type === "th_open") align.push(alignment(token.attrGet("style")));
      rows.at(-1)?.push(this.inlines(line + rows.length - 1 + (rows.length > 1 ? 1 : 0), { oneLine: true }));
    }
    const [header = [], ...others] = rows;
    return { type: "table", align, header, rows: others };
  }
}

/** Takes the texts of notes out of the document. */
function apart(tokens: readonly Token[]): { main: Token[]; notes: Map<string, { line: number; tokens: Token[] }> } {
  const main: Token[] = [];
  const notes = new Map<string, { line: number; tokens: Token[] }>();
  let into = main;
  for (const token of tokens) {
    if (token.type === "note_text_open") {
      into = [];
      notes.set(token.info, { line: (token.map?.[0] ?? 0) + 1, tokens: into });
    } else if (token.type === "note_text_close") into = main;
    else into.push(token);
  }
  return { main, notes };
}

function codeBlock(content: string, language?: string): Block {
  return { type: "code", ...(language && { language }), text: content.replace(/\n$/, "") };
}

const headingLevel = (tag: string) => Math.max(2, Number(tag.slice(1))) as 2 | 3 | 4 | 5 | 6;

function alignment(style: string | number | null): "left" | "right" | "centre" | "none" {
  if (style === "text-align:left") return "left";
  if (style === "text-align:right") return "right";
  return style === "text-align:center" ? "centre" : "none";
}
