import { typeset, type Block, type Inline } from "@revue/core";
import type { ArticleRecord } from "../record/article-record.ts";
import { documentReference, subjectName } from "../record/document-reference.ts";
import type { ComposingStick } from "../press/composing-stick.ts";
import { columnWidths } from "./column-widths.ts";
import { headingLevels } from "./heading-levels.ts";

/** Quotations and lists inside one another beyond this are set at this depth: templates call themselves for each. */
const DEPTH_MAX = 8;

/** A run of text as the template reads it: core's own, its addresses absolute, its images found. */
export type PdfInline =
  | Exclude<Inline, { children: Inline[] } | { type: "image" }>
  | { type: "emphasis" | "strong"; children: PdfInline[] }
  | { type: "link"; url?: string; children: PdfInline[] }
  | { type: "image"; image: PdfImage };

/** An image to draw at this width, or words in its place. `alternative` is never empty. */
export type PdfImage = { file: string; alternative: string; widthMm: number } | { words: string; url?: string };

export type PdfBlock =
  | { type: "paragraph"; children: PdfInline[] }
  | { type: "heading"; level: number; children: PdfInline[] }
  | { type: "list"; ordered: boolean; start: number; tight: boolean; items: PdfBlock[][] }
  | { type: "quote"; children: PdfBlock[] }
  | { type: "excerpt"; children: PdfBlock[]; speakers: string; reference: string }
  | { type: "document"; words: string; url?: string }
  | { type: "code"; text: string }
  | { type: "rule" }
  | { type: "table"; align: string[]; widths: number[]; header: PdfInline[][]; rows: PdfInline[][][] };

/** What setting blocks needs beside them. */
export interface PdfBlockContext {
  stick: ComposingStick;
  /** Without it there are no documents and no excerpts. */
  record?: ArticleRecord;
  /** Level of the heading above, from 1. */
  above: number;
  /** The site, for addresses that begin at its root; "" when nobody knows it. */
  site: string;
  /** The image at an address of the text, and what stands in its place when there is none. */
  image(src: string, alternative: string): PdfImage;
  language: string;
}

/** Turns blocks, their typography set, into what the template reads. Every text in it has been through the stick. */
export function pdfBlocks(blocks: readonly Block[], context: PdfBlockContext): PdfBlock[] {
  const { stick, record, site } = context;
  const levels = headingLevels(blocks, context.above)[Symbol.iterator]();

  function several(children: readonly Block[], depth: number): PdfBlock[] {
    return children.flatMap((block) => one(block, depth));
  }

  function one(block: Block, depth: number): PdfBlock[] {
    switch (block.type) {
      case "paragraph":
        return [{ type: "paragraph", children: inlines(block.children) }];
      case "heading":
        return [{ type: "heading", level: levels.next().value ?? context.above, children: inlines(block.children) }];
      case "list":
        if (depth >= DEPTH_MAX) return block.items.flatMap((item) => several(item, depth));
        return [
          {
            type: "list",
            ordered: block.ordered,
            start: block.start ?? 1,
            tight: block.tight,
            items: block.items.map((item) => several(item, depth + 1)),
          },
        ];
      case "quote":
        if (depth >= DEPTH_MAX) return several(block.children, depth);
        return [{ type: "quote", children: several(block.children, depth + 1) }];
      case "excerpt":
        return [excerpt(block.id, several(block.children, depth + 1))];
      case "document":
        return document(block.id);
      case "code":
        return [{ type: "code", text: stick.setLines(block.text) }];
      case "rule":
        return [block];
      case "table":
        return [
          {
            type: "table",
            align: block.header.map((_, column) => block.align[column] ?? "none"),
            widths: columnWidths(block),
            header: block.header.map(inlines),
            rows: block.rows.map((row) => row.map(inlines)),
          },
        ];
    }
  }

  function document(id: string): PdfBlock[] {
    const found = record?.article.documents.find((each) => each.id === id);
    if (record === undefined || found === undefined) return [];
    const words = typeset(found.label ?? documentReference(record, found), context.language);
    const url = found.url ?? found.archivedUrl;
    return [{ type: "document", words: stick.set(words), ...(url !== undefined && { url }) }];
  }

  function excerpt(id: string, children: PdfBlock[]): PdfBlock {
    const found = record?.article.excerpts.find((each) => each.id === id);
    const source = found && record?.article.documents.find((each) => each.id === found.document);
    if (record === undefined || found === undefined || source === undefined) return { type: "quote", children };
    const speakers = found.speakers.map((slug) => subjectName(record, slug)).join(", ");
    // Named once, as in HTML.
    const reference = documentReference(record, speakers === "" ? source : { ...source, speakers: [] });
    return { type: "excerpt", children, speakers: stick.set(speakers), reference: stick.set(reference) };
  }

  function inlines(runs: readonly Inline[]): PdfInline[] {
    return runs.map(inline);
  }

  function inline(run: Inline): PdfInline {
    switch (run.type) {
      case "text":
      case "superscript":
      case "code":
        return { type: run.type, text: stick.set(run.text) };
      case "emphasis":
      case "strong":
        return { type: run.type, children: inlines(run.children) };
      case "link": {
        const children =
          run.children.length === 0 ? [{ type: "text" as const, text: stick.set(run.href) }] : inlines(run.children);
        const url = absolute(run.href, site);
        return { type: "link", children, ...(url !== undefined && { url }) };
      }
      case "image":
        return { type: "image", image: context.image(run.src, run.alternative) };
      default:
        return run;
    }
  }

  return several(blocks, 0);
}

/** An address that means the same on paper; undefined for what only means something on its page. */
export function absolute(href: string, site: string): string | undefined {
  if (href.startsWith("#")) return undefined;
  if (!href.startsWith("/")) return href;
  return site === "" ? undefined : site + href;
}
