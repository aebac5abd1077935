import { expect, test } from "vitest";
import type { Open } from "../contract.ts";
import type { Store } from "../store.ts";
import { aCollection, anArticle, AT } from "./a-collection.ts";
import { withStore } from "./opened.ts";

const state = (length: number, headline: string): ReturnType<typeof aCollection> =>
  aCollection(Array.from({ length }, (_, index) => anArticle({ slug: `article-${index}`, headline })));

/** The headlines on one page, and the number of articles it tells. */
async function seen(store: Store): Promise<string> {
  const page = await store.listArticles({ sort: "newest", limit: 200 });
  const headlines = [...new Set(page.articles.map(({ summary }) => summary.headline))].join(" and ");
  return `${page.articles.length} of ${page.total}: ${headlines}`;
}

export function sharingContract(open: Open): void {
  test("what one writes, another that has the same place open reads", () =>
    withStore(open, aCollection([anArticle()]), async (store, place) => {
      const other = await open(place);
      expect(await other.revision()).toEqual(await store.revision());
      await store.sync(aCollection([anArticle({ headline: "Autre" })]), { at: AT });
      expect(await other.revision()).toEqual(await store.revision());
      expect((await other.findArticle("un-accord"))?.article.headline).toBe("Autre");
      expect(await other.vocabulary()).toEqual(await store.vocabulary());
      await other.close();
    }));

  test("while a sync goes on, its own store and another see the state before; then both see the one after", () =>
    withStore(open, state(1_500, "avant"), async (store, place) => {
      const other = await open(place);
      const sync = store.sync(state(2_000, "après"), { at: AT });
      const progress = { done: false };
      void sync.then(() => (progress.done = true));
      const met = new Set<string>();
      while (!progress.done) {
        met.add(await seen(other));
        met.add(await seen(store));
        await new Promise((resolve) => setImmediate(resolve));
      }
      await sync;
      const [before, after] = ["200 of 1500: avant", "200 of 2000: après"];
      expect([...met].filter((state) => state !== after)).toEqual([before]);
      expect([await seen(store), await seen(other)]).toEqual([after, after]);
      await other.close();
    }));
}
