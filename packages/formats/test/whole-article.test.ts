import { beforeAll, describe, expect, test } from "vitest";
import { toHtmlArticle } from "../src/html/html.ts";
import { toJsonLd } from "../src/json-ld/json-ld.ts";
import { toMarkdownFile } from "../src/markdown/markdown.ts";
import type { ArticleRecord } from "../src/record/article-record.ts";
import { toPlainText } from "../src/text/text.ts";
import { expectFacts, expectWhole, seedRecord } from "./whole-article.ts";

let record: ArticleRecord;
beforeAll(async () => {
  record = await seedRecord();
});

describe("the seed is whole, in order, and names its digest", () => {
  test("as Markdown", () => expectWhole(toMarkdownFile(record), record));
  test("as plain text", () => expectWhole(toPlainText(record), record));
  test("as HTML", () => expectWhole(toHtmlArticle(record).replaceAll(/<(?!article)[^>]*>/g, ""), record));
  test("as JSON-LD, but for the text, which it leaves to the page", () => expectFacts(JSON.stringify(toJsonLd(record)), record));
});

test("and the check does look: a lost item, a lost paragraph, two in the wrong order and another digest are seen", () => {
  const text = toPlainText(record);
  const [first = "", second = ""] = text.split("\n\n").filter((part) => part.length > 300);
  for (const spoilt of [
    text.replace("- le Liban,\n", ""),
    text.replace(first, ""),
    text.replace(first, "\0").replace(second, first).replace("\0", second),
    text.replace(record.digest, "0".repeat(64)),
    text.replaceAll("11 mars 2008", "12 mars 2008"),
  ]) {
    expect(spoilt).not.toBe(text);
    expect(() => expectWhole(spoilt, record)).toThrow(/expected/);
  }
});
