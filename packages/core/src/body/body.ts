import * as z from "zod";
import { Slug } from "../slug.ts";

/** A run of text inside a block. */
export type Inline =
  | { type: "text"; text: string }
  | { type: "emphasis"; children: Inline[] }
  | { type: "strong"; children: Inline[] }
  | { type: "code"; text: string }
  /** `href` is http(s), mailto, a root-relative path or a fragment: nothing else is ever read into a tree. */
  | { type: "link"; href: string; title?: string | undefined; children: Inline[] }
  | { type: "image"; src: string; alternative: string; title?: string | undefined }
  | { type: "break" }
  /** Letters to raise, "er" in "1er": made by `typesetBody` alone, never read from a text as kept. */
  | { type: "superscript"; text: string }
  /** Calls the note of that number, from 1, in `Body.notes`. */
  | { type: "note"; number: number };

/** A block of a body. Headings start at 2: the headline is the page's 1. */
export type Block =
  | { type: "paragraph"; children: Inline[] }
  | { type: "heading"; level: 2 | 3 | 4 | 5 | 6; children: Inline[] }
  | { type: "list"; ordered: boolean; start?: number | undefined; tight: boolean; items: Block[][] }
  | { type: "quote"; children: Block[] }
  /** A quotation tied to a document: `id` is one of the article's excerpts. */
  | { type: "excerpt"; id: string; children: Block[] }
  /** The place of the printed link to a document: `id` is one of the article's documents. */
  | { type: "document"; id: string }
  | { type: "code"; language?: string | undefined; text: string }
  | { type: "rule" }
  | { type: "table"; align: ("left" | "right" | "centre" | "none")[]; header: Inline[][]; rows: Inline[][][] };

/** The one tree from which every output of a text is made. `notes[i]` is note number i + 1. */
export interface Body {
  blocks: Block[];
  notes: Block[][];
}

const inlines: z.ZodType<Inline[]> = z.lazy(() => z.array(Inline));
export const Inline: z.ZodType<Inline> = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("text"), text: z.string() }),
    z.object({ type: z.literal("emphasis"), children: inlines }),
    z.object({ type: z.literal("strong"), children: inlines }),
    z.object({ type: z.literal("code"), text: z.string() }),
    z.object({ type: z.literal("link"), href: z.string(), title: z.string().optional(), children: inlines }),
    z.object({ type: z.literal("image"), src: z.string(), alternative: z.string(), title: z.string().optional() }),
    z.object({ type: z.literal("break") }),
    z.object({ type: z.literal("superscript"), text: z.string() }),
    z.object({ type: z.literal("note"), number: z.int().min(1) }),
  ])
  .meta({ id: "Inline" });

const blocks: z.ZodType<Block[]> = z.lazy(() => z.array(Block));
export const Block: z.ZodType<Block> = z
  .discriminatedUnion("type", [
    z.object({ type: z.literal("paragraph"), children: inlines }),
    z.object({ type: z.literal("heading"), level: z.literal([2, 3, 4, 5, 6]), children: inlines }),
    z.object({
      type: z.literal("list"),
      ordered: z.boolean(),
      start: z.int().optional(),
      tight: z.boolean(),
      items: z.array(blocks),
    }),
    z.object({ type: z.literal("quote"), children: blocks }),
    z.object({ type: z.literal("excerpt"), id: Slug, children: blocks }),
    z.object({ type: z.literal("document"), id: Slug }),
    z.object({ type: z.literal("code"), language: z.string().optional(), text: z.string() }),
    z.object({ type: z.literal("rule") }),
    z.object({
      type: z.literal("table"),
      align: z.array(z.enum(["left", "right", "centre", "none"])),
      header: z.array(inlines),
      rows: z.array(z.array(inlines)),
    }),
  ])
  .meta({ id: "Block" });

export const Body = z.object({ blocks: z.array(Block), notes: z.array(z.array(Block)) }).meta({ id: "Body" });
