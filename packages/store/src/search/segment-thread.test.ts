import { anArticle } from "@revue/core/fixtures";
import { expect, test } from "vitest";
import { fieldTexts } from "./article-fields.ts";
import { SegmentBuilder } from "./segment-builder.ts";
import { type BuiltSegment, SegmentThread } from "./segment-thread.ts";
import { writeBuilt } from "./write-built.ts";

const articles = Array.from({ length: 700 }, (_, index) =>
  anArticle({ slug: `quai-${index}`, headline: `Le quai ${index}`, body: `Au quai n° ${index % 7}, les chalands attendent.` }),
);

test("builds on its thread the segments that would be built here, in the order the articles came", async () => {
  const thread = new SegmentThread(2_000);
  const built: BuiltSegment[] = [];
  try {
    for (const article of articles) {
      await thread.add({ article, texts: fieldTexts(article) });
      built.push(...thread.take());
    }
    await thread.finish();
    built.push(...thread.take());
  } finally {
    await thread.close();
  }

  const expected: BuiltSegment[] = [];
  let builder = new SegmentBuilder();
  for (const [index, article] of articles.entries()) {
    builder.add(article, fieldTexts(article));
    if (builder.words < 2_000 && index < articles.length - 1) continue;
    const pages: [number, Uint8Array][] = [];
    writeBuilt(builder, (page, bytes) => pages.push([page, bytes]));
    expected.push({ documents: builder.documents.length, pages });
    builder = new SegmentBuilder();
  }
  expect(built.length).toBeGreaterThan(2);
  expect(built).toEqual(expected);
});

test("says what the thread died of, to who waits for it", async () => {
  const thread = new SegmentThread(2_000);
  const [article = anArticle()] = articles;
  try {
    await thread.add({ article: { ...article, publishedOn: "hier" }, texts: [] });
    await expect(thread.finish()).rejects.toThrow('"hier" is not a day');
  } finally {
    await thread.close();
  }
});
