import { readQuery } from "@revue/core/search";
import { FACETS, type SearchQuestion, type Store } from "@revue/store";

/** Queries of each kind. */
export const KINDS = [
  "rare word",
  "common word",
  "word of half of all",
  "two words",
  "whole question",
  "phrase",
  "beginning",
  "filtered",
  "misspelt",
] as const;
export type Kind = (typeof KINDS)[number];

export const question = (text: string, given: Partial<SearchQuestion> = {}): SearchQuestion => ({
  query: readQuery(text),
  sort: "relevance",
  limit: 20,
  recentOn: "2021-01-01",
  facets: FACETS,
  explain: false,
  ...given,
});

/** Swaps two letters in the middle. */
function misspelt(word: string): string {
  const at = word.length >> 1;
  return word.slice(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.slice(at + 1);
}

const of = (words: readonly string[], at: number): string => words[at % words.length] ?? "";

/** Draws queries of every kind from the articles themselves, by how many hold their words. */
export async function questions(store: Store, each: number): Promise<Record<Kind, SearchQuestion[]>> {
  const search = store.search.bind(store);
  const { articles } = await store.revision();
  const texts: string[][] = [];
  for await (const { article } of store.eachArticle({ from: "2010-06-01", to: "2010-12-31" })) {
    texts.push(article.body.match(/\p{L}{5,}/gu) ?? []);
    if (texts.length >= 400) break;
  }
  const [rare, common, half]: [string[], string[], string[]] = [[], [], []];
  const seen = new Set<string>();
  for (let at = 7; rare.length < each || common.length < each || half.length < 8; at += 1) {
    if (at > 5_000) break;
    const words = texts[at % texts.length] ?? [];
    const word = (words[(at * 13) % words.length] ?? "").toLowerCase();
    if (word === "" || seen.has(word)) continue;
    seen.add(word);
    const { count } = (await search(question(word, { limit: 1, facets: [] }))).total;
    const part = count / articles;
    if (count > 0 && part < 0.002) rare.push(word);
    else if (part > 0.4) half.push(word);
    else if (part > 0.05 && part < 0.4) common.push(word);
  }
  const make = (query: (at: number) => string, given: (at: number) => Partial<SearchQuestion> = () => ({})): SearchQuestion[] =>
    Array.from({ length: each }, (_, at) => question(query(at), given(at)));
  const { sections = [], sources = [] } = (await store.vocabulary()) ?? {};
  return {
    "rare word": make((at) => of(rare, at)),
    "common word": make((at) => of(common, at)),
    "word of half of all": make((at) => `${of(half, at)} ${at < half.length ? "" : of(half, at + 1)}`),
    "two words": make((at) => `${of(common, at)} ${of(rare, at)}`),
    "whole question": make(
      (at) => `quand le ${of(half, at)} a-t-il été ${of(common, at)} par la ${of(common, at + 3)} et pour quel ${of(rare, at)} ?`,
    ),
    phrase: make((at) => {
      const words = texts[(at * 7) % texts.length] ?? [];
      return `"${words.slice(3, 5).join(" ")}" OU "${of(half, at)} de ${of(common, at)}"`;
    }),
    beginning: make((at) => `${of(common, at).slice(0, 4)}*`),
    filtered: make(
      (at) => of(common, at),
      (at) => ({
        section: sections[at % sections.length]?.path ?? "",
        from: "2008-01-01",
        ...(at % 2 === 0 && { source: sources[at % 5]?.slug ?? "" }),
      }),
    ),
    misspelt: make((at) => misspelt(of(rare, at))),
  };
}
