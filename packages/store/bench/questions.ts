import type { ArticleFilter, Store } from "@revue/store";

/** Microseconds a question takes, the median of 300, each asked about something else. */
export async function timeOf(question: (round: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 300; round += 1) {
    const start = performance.now();
    await question(round);
    times.push((performance.now() - start) * 1_000);
  }
  return times.sort((a, b) => a - b)[150] ?? Number.NaN;
}

const since = (round: number): ArticleFilter => ({ from: new Date(Date.UTC(2001, 0, round)).toISOString().slice(0, 10) });

/** What a site asks of a store. Counts are remembered for as long as a revision lasts, so each asks for other days. */
export async function questions(store: Store): Promise<[string, (round: number) => Promise<unknown>][]> {
  const { articles } = await store.listArticles({ sort: "oldest", limit: 200 });
  const slugs = articles.map(({ summary }) => summary.slug);
  const [subject, source] = [(await store.count("subject", {}))[0]?.key, (await store.count("source", {}))[0]?.key];
  const [section] = (await store.count("section", {})).map(({ key }) => key);
  const slug = (round: number): string => slugs[round % slugs.length] ?? "";
  const list = (filter: object) => (round: number) =>
    store.listArticles({ sort: "newest", limit: 20, ...filter, ...since(round) });
  const middle = { after: { publishedOn: "2010-06-15", slug: "m" } };
  return [
    ["revision", () => store.revision()],
    ["one article", (round) => store.findArticle(slug(round))],
    ["neighbours", (round) => store.findNeighbours(slug(round))],
    ["5 related", (round) => store.listRelated(slug(round), 5)],
    ["20 newest", () => store.listArticles({ sort: "newest", limit: 20 })],
    ["20 in the middle", () => store.listArticles({ sort: "newest", limit: 20, ...middle })],
    ["20 of the largest section", () => store.listArticles({ sort: "newest", limit: 20, section: section ?? "" })],
    ["20 since a day, total not known yet", list({})],
    ["20 of section, source and subject since a day, total not known yet", list({ section, source, subject })],
    ["count by subject, all", () => store.count("subject", {})],
    ["count by month since a day", (round) => store.count("month", since(round))],
    [
      "count by subject in the commonest subject since a day",
      (round) => store.count("subject", { ...since(round), ...(subject && { subject }) }),
    ],
  ];
}
