import { BODY_MAX, toMarkdown, type Block, type Body, type Inline } from "@revue/core";
import { cleanCharacters } from "./clean-characters.ts";
import { expandLinks } from "./links.ts";
import { MarkupReader } from "./markup-reader.ts";
import { expandModels } from "./models.ts";
import { chooseLanguage } from "./multilingual.ts";
import { NoteBook, takeNotes, type NoteText } from "./notes.ts";
import { protectBlocks } from "./protected-blocks.ts";
import { escapeCharacters, markShortcuts } from "./shortcuts.ts";
import type { TextContext } from "./text-context.ts";
import { Vault } from "./vault.ts";

/**
 * Reads a text written with SPIP's shortcuts into blocks.
 *
 * The order of the steps is SPIP's own (`propre`), and decides what wins where shortcuts meet. Notes go into the book,
 * one for all the fields of an article; `finishBody` adds them. Never throws, whatever the text holds.
 */
export function readShortcuts(source: string, context: TextContext, notes: NoteBook): Block[] {
  const vault = new Vault();
  let text = protectBlocks(cleanCharacters(source), vault, context);
  text = chooseLanguage(text, context.language, (other) => context.remark("language-left-out", other));
  if (context.escapes && /\\[[\]]/.test(text)) text = text.replace(/\\[[\]]/g, escapeCharacters);
  text = expandLinks(text, vault, context);
  text = expandModels(text, vault, context);
  text = takeNotes(text, notes, vault, context);
  return readMarked({ source: text, vault }, context);
}

/** Reads a text whose links, notes and blocks to protect are in the vault already. */
function readMarked({ source, vault }: NoteText, context: TextContext): Block[] {
  const reader = new MarkupReader(vault, context);
  reader.read(markShortcuts(source, vault, context));
  return reader.finish();
}

/**
 * Adds the notes to the blocks of an article, numbered in the order of their calls.
 *
 * A note whose every call was lost with what held it stands as a paragraph at the end: no words are lost.
 */
export function finishBody(blocks: readonly Block[], notes: NoteBook, context: TextContext): Body {
  const texts = new Map<number, Block[]>();
  for (const [at, parts] of notes.notes.entries())
    texts.set(
      at + 1,
      parts.flatMap((part) => readMarked(part, context)),
    );
  const numbers = new Map<number, number>();
  const renumber = (inline: Inline): Inline[] => {
    if ("children" in inline) {
      const children = withoutOuterBreaks(inline.children.flatMap(renumber));
      return inline.type === "link" ? callsBehind({ ...inline, children }) : [{ ...inline, children }];
    }
    if (inline.type !== "note") return [inline];
    if ((texts.get(inline.number) ?? []).length === 0) return [];
    if (!numbers.has(inline.number)) numbers.set(inline.number, numbers.size + 1);
    return [{ type: "note", number: numbers.get(inline.number) ?? 1 }];
  };
  const written = notes.notes.length === 0 ? [...blocks] : mapInlines(blocks, renumber);
  const called = [...numbers.keys()].map((number) => texts.get(number) ?? []);
  // A note inside a note has no place of its own in Markdown: its call is left out, and its words follow.
  const withoutCalls = (inline: Inline): Inline[] =>
    inline.type === "note"
      ? []
      : "children" in inline
        ? [{ ...inline, children: inline.children.flatMap(withoutCalls) }]
        : [inline];
  const uncalled = [
    ...[...texts].flatMap(([number, note]) => (numbers.has(number) ? [] : note)),
    ...notes.uncalled.flatMap((note) => readMarked(note, context)),
  ];
  return {
    blocks: [...written, ...mapInlines(uncalled, withoutCalls)],
    notes: called.map((note) => mapInlines(note, withoutCalls)),
  };
}

/** The blocks with their inlines changed; those left empty go. */
function mapInlines(blocks: readonly Block[], change: (inline: Inline) => Inline[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case "paragraph":
      case "heading": {
        const children = withoutOuterBreaks(block.children.flatMap(change));
        return children.length > 0 ? [{ ...block, children }] : [];
      }
      case "list": {
        const items = block.items.map((item) => mapInlines(item, change)).filter((item) => item.length > 0);
        return items.length > 0 ? [{ ...block, items }] : [];
      }
      case "quote":
      case "excerpt": {
        const children = mapInlines(block.children, change);
        return children.length > 0 ? [{ ...block, children }] : [];
      }
      case "table":
        return [
          {
            ...block,
            header: block.header.map((cell) => cell.flatMap(change)),
            rows: block.rows.map((row) => row.map((cell) => cell.flatMap(change))),
          },
        ];
      case "code":
      case "document":
      case "rule":
        return [block];
    }
  });
}

/** Markdown has no call of a note inside a link: it stands behind the link, which goes when nothing else is in it. */
function callsBehind(link: Extract<Inline, { type: "link" }>): Inline[] {
  const calls: Inline[] = [];
  const take = (inline: Inline): Inline[] => {
    if (inline.type === "note") calls.push(inline);
    if (!("children" in inline)) return inline.type === "note" ? [] : [inline];
    const children = inline.children.flatMap(take);
    return children.length === 0 ? [] : [{ ...inline, children }];
  };
  const [left] = take(link);
  return left ? [left, ...calls] : calls;
}

/** A call that is left out may have stood alone on the first or the last line: the break to it parts nothing any more. */
function withoutOuterBreaks(inlines: readonly Inline[]): Inline[] {
  const first = inlines.findIndex(({ type }) => type !== "break");
  return first < 0 ? [] : inlines.slice(first, inlines.findLastIndex(({ type }) => type !== "break") + 1);
}

/** One text alone as Markdown, its notes at the end. */
export function spipToMarkdown(source: string, context: TextContext): string {
  const notes = new NoteBook();
  return toMarkdown(finishBody(readShortcuts(source, context, notes), notes, context));
}

/** Leaves out the last blocks until the Markdown fits into a body; says how many characters were left out. */
export function fittingMarkdown(body: Body): { markdown: string; leftOut: number } {
  const markdown = toMarkdown(body);
  if (markdown.length <= BODY_MAX) return { markdown, leftOut: 0 };
  let length = toMarkdown({ blocks: [], notes: body.notes }).length;
  const kept: Block[] = [];
  for (const block of body.blocks) {
    length += toMarkdown({ blocks: [block], notes: [] }).length + 2;
    if (length > BODY_MAX - 1_000) break;
    kept.push(block);
  }
  const fitting = toMarkdown({ blocks: kept, notes: [] });
  return { markdown: fitting.length <= BODY_MAX ? fitting : "", leftOut: markdown.length - fitting.length };
}
