import { isImageAddress, tidyAddress, type Block, type Inline } from "@revue/core";
import { EMPHASIS, splitAtEmptyLines, STRONG, toInlines, type LinkSpan, type Run } from "./runs.ts";
import { gridOf, tableBlocks, type Cell, type TableDraft } from "./table-draft.ts";
import type { TextContext } from "./text-context.ts";

type FrameKind = "root" | "quote" | "list" | "item" | "bullets" | "bullet" | "heading" | "table" | "cell" | "caption" | "flat";

interface Frame {
  kind: FrameKind;
  /** Where blocks of this frame go; shared with the frame around when it makes no block of its own. */
  blocks: Block[];
  /** Blocks inside blocks so far, as core counts them. */
  depth: number;
  level?: number;
  ordered?: boolean;
  items?: Block[][];
  table?: TableDraft;
  cell?: Cell;
  /** Marks that were on when a cell began: nothing goes in or out of one. */
  around?: { strong: number; emphasis: number; link: LinkSpan | undefined; open: Map<FrameKind, number> };
}

/** Deepest nesting written; core reads 24. Deeper quotations and lists lose their frame, and no words. */
const DEPTH_MAX = 18;

/** Makes blocks of what a reader of tags meets, in order. Never recurses, and forgives any order of calls. */
export class BodyBuilder {
  private readonly root: Block[] = [];
  private readonly frames: Frame[] = [{ kind: "root", blocks: this.root, depth: 0 }];
  /** How many frames of each kind are open inside the current cell. */
  private open = new Map<FrameKind, number>();
  private runs: Run[] = [];
  private strong = 0;
  private emphasis = 0;
  private link: LinkSpan | undefined;
  private readonly bulletLists = new WeakSet<Block>();
  private readonly context: TextContext;

  constructor(context: TextContext) {
    this.context = context;
  }

  finish(): Block[] {
    while (this.frames.length > 1) this.pop();
    this.endParagraph();
    return this.root;
  }

  text(text: string): void {
    this.add({ kind: "text", text, marks: this.marks(), link: this.link });
  }

  lineBreak(kind: "break" | "line-end"): void {
    this.add({ kind, text: "", marks: this.marks(), link: this.link });
  }

  code(text: string): void {
    if (text.trim() === "") return;
    this.add({ kind: "code", text: text.replace(/\n/g, " "), marks: this.marks(), link: this.link });
  }

  inline(inline: Inline, kind: "image" | "note"): void {
    this.add({ kind, text: "", marks: this.marks(), link: this.link, inline });
  }

  image(src: string, alternative: string, title?: string): void {
    const address = tidyAddress(src);
    if (isImageAddress(address)) {
      const words = alternative.replace(/\s+/g, " ").trim();
      this.inline({ type: "image", src: address, alternative: words, ...(title && { title }) }, "image");
    } else {
      this.context.remark("address-empty", src);
      this.text(alternative);
    }
  }

  mark(mark: typeof STRONG | typeof EMPHASIS, by: 1 | -1): void {
    if (mark === STRONG) this.strong = Math.max(0, this.strong + by);
    else this.emphasis = Math.max(0, this.emphasis + by);
  }

  openLink(link: LinkSpan | undefined): void {
    this.link = link;
  }

  /** A block of its own between paragraphs. */
  block(block: Block): void {
    this.endHeading();
    this.endParagraph();
    this.closeBullets();
    this.intoItem();
    this.top().blocks.push(block);
  }

  /** Ends the paragraph; a heading with words ends too, since it was never closed. */
  paragraph(): void {
    if (this.top().kind === "heading" && this.runs.some(({ kind }) => kind !== "break" && kind !== "line-end")) {
      this.closeFrame("heading");
      return;
    }
    if (this.top().kind === "heading") return;
    this.endParagraph();
    this.closeBullets();
  }

  /** The edge of a block that leaves no trace itself: `<div>`. */
  edge(): void {
    if (this.top().kind === "heading") this.add({ kind: "text", text: " ", marks: 0, link: undefined });
    else this.paragraph();
  }

  heading(level: number): void {
    this.endHeading();
    this.endParagraph();
    this.closeBullets();
    this.intoItem();
    this.push({ kind: "heading", level: Math.min(6, Math.max(2, level)) });
  }

  quote(): void {
    this.endHeading();
    this.endParagraph();
    this.closeBullets();
    this.intoItem();
    this.push({ kind: this.roomFor(1) ? "quote" : "flat" }, "quote");
  }

  list(ordered: boolean): void {
    this.endHeading();
    this.endParagraph();
    this.closeBullets();
    this.intoItem();
    if (this.roomFor(2)) this.push({ kind: "list", ordered, items: [] });
    else this.push({ kind: "flat" }, "list");
  }

  item(): void {
    this.endHeading();
    this.endParagraph();
    this.closeBullets();
    if (this.count("list") === 0) this.list(false);
    while (this.top().kind !== "list" && this.top().kind !== "root") {
      if (this.top().kind === "flat") return;
      this.pop();
    }
    const blocks: Block[] = [];
    this.top().items?.push(blocks);
    this.push({ kind: "item", blocks });
  }

  /** A bare `- ` at the start of a line. Bullets follow each other in one list, across empty lines too. */
  bullet(): void {
    this.endHeading();
    this.endParagraph();
    if (this.top().kind === "bullet") this.pop();
    if (this.top().kind !== "bullets") {
      this.intoItem();
      const { blocks } = this.top();
      const before = blocks.at(-1);
      if (before?.type === "list" && this.bulletLists.has(before)) {
        blocks.pop();
        this.push({ kind: "bullets", ordered: false, items: before.items });
      } else if (this.roomFor(2)) this.push({ kind: "bullets", ordered: false, items: [] });
      else {
        this.text("- ");
        return;
      }
    }
    const blocks: Block[] = [];
    this.top().items?.push(blocks);
    this.push({ kind: "bullet", blocks });
  }

  table(drawn: boolean): void {
    this.endHeading();
    this.endParagraph();
    this.closeBullets();
    this.intoItem();
    this.push({ kind: "table", table: { drawn, caption: [], rows: [] } });
  }

  row(): void {
    this.toTable();
    this.top().table?.rows.push([]);
  }

  cell(heading: boolean, span: { columns: number; rows: number }): void {
    this.toTable();
    const { table } = this.top();
    if (!table) return this.edge();
    if (table.rows.length === 0) table.rows.push([]);
    const cell: Cell = { heading, blocks: [], ...span };
    table.rows.at(-1)?.push(cell);
    this.enter({ kind: "cell", blocks: cell.blocks, cell });
  }

  closeTable(): void {
    this.toTable();
    if (this.top().kind === "table") this.pop();
    else this.edge();
  }

  caption(): void {
    this.toTable();
    const { table } = this.top();
    if (table) this.enter({ kind: "caption", blocks: table.caption });
    else this.edge();
  }

  /** Closes the innermost frame of a kind, and what stands in it; nothing when none is open. */
  closeFrame(kind: FrameKind): void {
    if (this.count(kind) === 0) {
      if (kind !== "heading") this.edge();
      return;
    }
    if (kind !== "heading") this.endHeading();
    if (kind !== "heading") this.endParagraph();
    for (;;) {
      const top = this.top();
      if (top.kind === "root") return;
      this.pop();
      if (top.kind === kind || (top.kind === "flat" && this.flatKind.get(top) === kind)) return;
    }
  }

  private readonly flatKind = new WeakMap<Frame, FrameKind>();

  private marks(): number {
    return (this.strong > 0 ? STRONG : 0) | (this.emphasis > 0 ? EMPHASIS : 0);
  }

  private add(run: Run): void {
    this.runs.push(run);
  }

  private top(): Frame {
    return this.frames.at(-1) as Frame;
  }

  private count(kind: FrameKind): number {
    return this.open.get(kind) ?? 0;
  }

  private inCell(): boolean {
    return this.count("cell") > 0 || this.count("caption") > 0;
  }

  private roomFor(levels: number): boolean {
    if (this.top().depth + levels <= DEPTH_MAX) return true;
    this.context.remark("nesting", "");
    return false;
  }

  private push(frame: Partial<Frame> & { kind: FrameKind }, as: FrameKind = frame.kind): void {
    const around = this.top();
    const own = frame.kind === "quote" || frame.kind === "heading" || frame.kind === "list" || frame.kind === "bullets";
    const levels = frame.kind === "quote" ? 1 : frame.kind === "list" || frame.kind === "bullets" ? 2 : 0;
    const whole: Frame = { blocks: own ? [] : around.blocks, depth: around.depth + levels, ...frame };
    this.frames.push(whole);
    this.open.set(as, this.count(as) + 1);
    if (as !== frame.kind) this.flatKind.set(whole, as);
  }

  /** Goes into a cell: no mark, link or frame from outside reaches in. */
  private enter(frame: Partial<Frame> & { kind: "cell" | "caption"; blocks: Block[] }): void {
    const around = { strong: this.strong, emphasis: this.emphasis, link: this.link, open: this.open };
    this.open = new Map();
    this.strong = 0;
    this.emphasis = 0;
    this.link = undefined;
    this.push({ ...frame, around });
  }

  private pop(): void {
    if (this.top().kind !== "heading") this.endParagraph();
    const frame = this.frames.pop();
    if (!frame) return;
    const kind = this.flatKind.get(frame) ?? frame.kind;
    this.open.set(kind, Math.max(0, this.count(kind) - 1));
    if (frame.around) ({ strong: this.strong, emphasis: this.emphasis, link: this.link, open: this.open } = frame.around);
    const { blocks } = this.top();
    if (frame.kind === "heading") {
      const children = toInlines(withoutBreaks(this.runs));
      this.runs = [];
      if (children.length > 0) blocks.push({ type: "heading", level: headingLevel(frame.level), children });
    } else if (frame.kind === "quote") {
      if (frame.blocks.length > 0) blocks.push({ type: "quote", children: frame.blocks });
    } else if (frame.kind === "list" || frame.kind === "bullets") this.addList(frame, blocks);
    else if (frame.kind === "table" && frame.table) {
      for (const block of tableBlocks(gridOf(frame.table), (code, found) => this.context.remark(code, found))) blocks.push(block);
    }
  }

  private addList(frame: Frame, into: Block[]): void {
    const items = (frame.items ?? []).filter((item) => item.length > 0);
    if (items.length === 0) return;
    // What is tight and what is not shows by paragraphs alone: a list without any reads back as tight.
    const tight =
      !items.some((item) => item.some(({ type }) => type === "paragraph")) ||
      items.every((item) => item.every((block, at) => at === 0 || block.type === "list"));
    const list: Block = { type: "list", ordered: frame.ordered ?? false, ...(frame.ordered && { start: 1 }), tight, items };
    if (frame.kind === "bullets") this.bulletLists.add(list);
    into.push(list);
  }

  /** A list holds items and nothing else: what stands in it directly is one. */
  private intoItem(): void {
    if (this.top().kind === "list") this.item();
  }

  /** Leaves whatever stands between here and the nearest table. */
  private toTable(): void {
    this.endHeading();
    this.endParagraph();
    if (this.inCell()) {
      while (this.top().kind !== "cell" && this.top().kind !== "caption" && this.top().kind !== "root") this.pop();
      this.pop();
    }
    if (this.count("table") === 0) return;
    while (this.top().kind !== "table" && this.top().kind !== "root") this.pop();
  }

  private endHeading(): void {
    if (this.top().kind === "heading") this.pop();
  }

  private closeBullets(): void {
    if (this.top().kind === "bullet") this.pop();
    if (this.top().kind === "bullets") this.pop();
  }

  private endParagraph(): void {
    if (this.runs.length === 0) return;
    const { runs } = this;
    this.runs = [];
    const paragraphs = splitAtEmptyLines(runs)
      .map(toInlines)
      .filter((children) => children.length > 0);
    if (paragraphs.length === 0) return;
    if (this.top().kind === "list" || this.top().kind === "bullets") {
      // Words in a list but in none of its items: they are an item.
      const item: Block[] = [];
      this.top().items?.push(item);
      for (const children of paragraphs) item.push({ type: "paragraph", children });
      return;
    }
    for (const children of paragraphs) this.top().blocks.push({ type: "paragraph", children });
  }
}

const headingLevel = (level: number | undefined) => (level ?? 2) as 2 | 3 | 4 | 5 | 6;

/** A heading is one line. */
function withoutBreaks(runs: readonly Run[]): Run[] {
  return runs.map((run) => (run.kind === "break" || run.kind === "line-end" ? { ...run, kind: "text", text: " " } : run));
}
