import type { ArticleFilter, Store } from "@revue/store";

/** How many articles match. */
export async function totalOf(store: Store, filter: ArticleFilter): Promise<number> {
  return (await store.listArticles({ ...filter, sort: "newest", limit: 1 })).total;
}
