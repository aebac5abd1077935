import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Open } from "../contract.ts";
import { aCollection, anArticle, AT } from "./a-collection.ts";
import { anyCollection, anyFilter, passing } from "./model.ts";
import { withStore } from "./opened.ts";

const many = (length: number, body: string): ReturnType<typeof anArticle>[] =>
  Array.from({ length }, (_, index) => anArticle({ slug: `article-${index}`, body }));

export function walkContract(open: Open): void {
  test("walks through all articles that pass a filter, whole, newest first", () =>
    fc.assert(
      fc.asyncProperty(anyCollection, anyFilter, (collection, filter) =>
        withStore(open, collection, async (store) => {
          const walked = [];
          for await (const { article } of store.eachArticle(filter)) walked.push(article);
          expect(walked).toEqual(passing(collection, filter));
        }),
      ),
      { numRuns: 15 },
    ));

  test("a walk stays in the state it began in, and keeps neither readers nor writers waiting", () =>
    withStore(open, aCollection(many(200, "avant")), async (store) => {
      const walk = store.eachArticle({})[Symbol.asyncIterator]();
      const bodies = [(await walk.next()).value?.article.body];
      await store.sync(aCollection(many(150, "après")), { at: AT });
      expect((await store.revision()).articles).toBe(150);
      for (let step = await walk.next(); !step.done; step = await walk.next()) bodies.push(step.value.article.body);
      expect([bodies.length, ...new Set(bodies)]).toEqual([200, "avant"]);
      expect((await store.findArticle("article-1"))?.article.body).toBe("après");
    }));

  test("a walk can be left half-way, and the store closed after", () =>
    withStore(open, aCollection(many(120, "texte")), async (store) => {
      for await (const { article } of store.eachArticle({})) {
        expect(article.body).toBe("texte");
        break;
      }
    }));
}
