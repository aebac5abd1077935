import { dateInWords, inlinesText, type Block, type Channel } from "@revue/core";
import { articleDigest, readFolder } from "@revue/core/node";
import { expect } from "vitest";
import { articleRecord, type ArticleRecord } from "../src/record/article-record.ts";
import { lookupIn } from "../src/record/lookup.ts";

const CONTENT = new URL("../../core/content", import.meta.url).pathname;

/** The record of the seed article, from the content folder itself, on 24 November 2026. */
export async function seedRecord(channel: Channel = "page"): Promise<ArticleRecord> {
  const { collection, faults } = await readFolder(CONTENT);
  const article = collection?.articles.find(({ legacy }) => legacy?.spip === 7212);
  if (collection === undefined || article === undefined) throw new Error(`no seed in ${CONTENT}: ${JSON.stringify(faults)}`);
  return articleRecord({
    article,
    digest: articleDigest(article),
    changedAt: "2026-11-20T10:00:00Z",
    lookup: lookupIn(collection),
    channel,
    on: "2026-11-24",
    addresses: { site: "https://spyworld.example", image: ({ file }) => `/images/${file}` },
  });
}

/**
 * Letters and digits only, in small letters: what stays of a text whatever its typography, its line ends, its hyphenation
 * and its markup.
 */
export const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, "");

/**
 * Insists that an output says where the article comes from, and from which state of the record it was made.
 *
 * @param output the text of the output, after unpacking and decoding
 */
export function expectFacts(output: string, { article, source, digest }: ArticleRecord): void {
  const said = bare(output);
  expect(said).toContain(bare(article.headline));
  expect(said).toContain(bare(source.name));
  for (const day of [article.publishedOn, article.selection.on]) {
    const forms = [day, dateInWords(day, "fr"), dateInWords(day, "en")].map(bare);
    expect([day, forms.some((form) => said.includes(form))]).toEqual([day, true]);
  }
  expect(output).toContain(digest);
}

/** Insists, beside the facts, on every paragraph, every quotation and every item of its lists, in the record's order. */
export function expectWhole(output: string, record: ArticleRecord): void {
  expectFacts(output, record);
  const { body, complete } = record.text;
  expect(complete).toBe(true);
  const pieces = [record.text.standfirst ?? "", ...leavesOf(body?.blocks ?? [])].map(bare).filter((piece) => piece !== "");
  expect(pieces.length).toBeGreaterThan(0);
  const said = bare(output);
  let from = 0;
  for (const piece of pieces) {
    const at = said.indexOf(piece, from);
    expect([piece, at >= 0]).toEqual([piece, true]);
    from = at + piece.length;
  }
}

/** The text of each paragraph, heading, item and cell, in reading order. */
function leavesOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case "paragraph":
      case "heading":
        return [inlinesText(block.children)];
      case "list":
        return block.items.flatMap(leavesOf);
      case "quote":
      case "excerpt":
        return leavesOf(block.children);
      case "code":
        return [block.text];
      case "table":
        return [block.header, ...block.rows].flat().map((cell) => inlinesText(cell));
      default:
        return [];
    }
  });
}
