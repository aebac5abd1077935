import { HEADERS } from "./rate.ts";

/** The slugs of the newest articles. */
export async function slugsOf(origin: string, count: number): Promise<string[]> {
  const found: string[] = [];
  let cursor = "";
  while (found.length < count) {
    const answer = await fetch(`${origin}/api/v1/articles?limit=200&fields=slug${cursor}`);
    const list = (await answer.json()) as { items: { slug: string }[]; next?: string };
    found.push(...list.items.map(({ slug }) => slug));
    if (list.next === undefined) break;
    cursor = `&cursor=${list.next}`;
  }
  return found.slice(0, count);
}

/** Reads pages one after the other, as they come over the network. */
async function read(addresses: Iterable<string>): Promise<void> {
  for (const address of addresses) {
    const answer = await fetch(address, { headers: HEADERS });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  }
}

export const readPages = (origin: string, slugs: readonly string[]): Promise<void> =>
  read(slugs.map((slug) => `${origin}/articles/${slug}`));

/** A word with two letters in the wrong order. */
const swapped = (word: string): string => word.replace(/^(..)(.)(.)/u, "$1$3$2");

/**
 * Asks the search page as readers do: two words, one, a beginning, a phrase, a whole question, a word with two letters swapped. The words
 * are those of the slugs, which are cut from headlines; no query is asked twice.
 */
export function readSearches(origin: string, slugs: readonly string[], count: number): Promise<void> {
  const kinds: ((words: readonly [string, string, string]) => string)[] = [
    ([one, other]) => `${one} ${other}`,
    ([one]) => one,
    ([one]) => `${one.slice(0, 4)}*`,
    ([one, other]) => `"${one} ${other}"`,
    ([one, other, third]) => `quand le ${one} a-t-il été ${other} pour la ${third} ?`,
    ([one]) => swapped(one),
  ];
  const queries = slugs.slice(0, count).map((slug, index) => {
    const words = slug.split("-").filter((word) => /^[a-z]{4,}$/.test(word));
    const [one = "conseil", other = "accord", third = "ministre"] = words;
    return kinds[index % kinds.length]?.([one, other, third]) ?? "";
  });
  return read([...new Set(queries)].map((query) => `${origin}/recherche?q=${encodeURIComponent(query)}`));
}
