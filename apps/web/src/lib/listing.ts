import type { Api, ArticleFilterQuery, ArticleItem } from "@revue/client";
import { refuse } from "./refuse.ts";

/** How many articles one page of a list shows. */
const PAGE = 30;

/** One page of a list of articles, as list pages show it. */
export interface Listing {
  articles: ArticleItem[];
  /** On all pages. */
  total: number;
  /** Cursor of the next page; absent on the last. */
  next: string | undefined;
  /** Whether this is not the first page. */
  continued: boolean;
  /** What chooses its articles, where its page has feeds. */
  filter?: ArticleFilterQuery;
}

/** The page of a list that an address asks for: the first, or the one after its cursor, `?suite=…`. */
export async function listing(api: Api, url: URL, filter: ArticleFilterQuery = {}): Promise<Listing> {
  const cursor = url.searchParams.get("suite") ?? undefined;
  const page = await api.articles.list({ ...filter, limit: PAGE, ...(cursor !== undefined && { cursor }) }).catch(refuse);
  return { articles: page.items, total: page.total, next: page.next, continued: cursor !== undefined, filter };
}
