/**
 * How good the order of answers is: articles planted among invented ones, graded by how they were written, asked for in the ways that
 * readers type. nDCG@10 against SQLite's FTS5 (any word, `bm25`) and PostgreSQL's `french` (any word, `ts_rank`), both as they come.
 * `node bench/quality.ts [articles]`, 5,000 invented ones unless told.
 */
import { type Article, type Collection, type Subject } from "@revue/core";
import { readFolder } from "@revue/core/node";
import { readQuery } from "@revue/core/search";
import { openStore } from "@revue/store";
import { synthesise } from "@revue/synthetic";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { startPostgres } from "../test/postgres/start-postgres.ts";
import { SEED_QUERIES, TOPICS, type Topic } from "./quality/topics.ts";

const SEED = "conseil-de-cooperation-franco-russe-sur-les-questions-de-securite";
const DEPTH = 10;

const slugOf = (topic: Topic, index: number): string => `${topic.name}-${index}`;
const subjectSlug = (topic: Topic): string => `sujet-${topic.name}`;

/** Each planted text stands in the middle of an invented article, whose headline it takes. */
function plant(hosts: readonly Article[]): Article[] {
  let host = 0;
  return TOPICS.flatMap((topic) =>
    topic.articles.map(({ grade, headline, text, byline }, index): Article => {
      const { standfirst: _standfirst, byline: _byline, legacy: _legacy, ...article } = hosts[host++] as Article;
      const blocks = article.body.split("\n\n");
      blocks.splice(1, 0, text);
      return {
        ...article,
        slug: slugOf(topic, index),
        headline,
        ...(byline !== undefined && { byline: { kind: "signed", line: byline, people: [] } }),
        body: blocks.join("\n\n"),
        subjects: topic.subject && grade === 3 ? [...article.subjects, subjectSlug(topic)] : article.subjects,
      };
    }),
  );
}

const dcg = (grades: readonly number[]): number =>
  grades.reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);

function ndcg(found: readonly string[], grades: ReadonlyMap<string, number>): number {
  const best = [...grades.values()].sort((a, b) => b - a).slice(0, DEPTH);
  return dcg(found.slice(0, DEPTH).map((slug) => grades.get(slug) ?? 0)) / dcg(best);
}

const mean = (values: readonly number[]): string => (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(3);

const judged = [
  ...TOPICS.flatMap((topic) =>
    topic.queries.map(({ text, kind, grades = {} }) => ({
      text,
      kind,
      grades: new Map(topic.articles.map(({ grade }, index) => [slugOf(topic, index), grades[index] ?? grade])),
    })),
  ),
  ...SEED_QUERIES.map((query) => ({ ...query, grades: new Map([[SEED, 3]]) })),
];

const made = synthesise({ seed: 11, articles: Number(process.argv[2] ?? 5_000) }).collection();
const { collection: seed } = await readFolder(fileURLToPath(new URL("../../core/content", import.meta.url)));
if (!seed) throw new Error("the seed cannot be read");
const planted = plant(made.articles);
const named = TOPICS.flatMap((topic): Subject[] =>
  topic.subject
    ? [
        {
          slug: subjectSlug(topic),
          name: { fr: topic.subject.name },
          aliases: topic.subject.aliases,
          ...(topic.subject.kind === "person" ? { kind: "person", offices: [] } : { kind: topic.subject.kind }),
        } as Subject,
      ]
    : [],
);
const collection: Collection = {
  ...seed,
  sections: [...seed.sections, ...made.sections],
  sources: [...seed.sources, ...made.sources],
  subjects: [...seed.subjects, ...made.subjects, ...named],
  series: [...seed.series, ...made.series],
  articles: [...seed.articles, ...planted, ...made.articles.slice(planted.length)].sort((a, b) =>
    `${a.publishedOn} ${a.slug}` < `${b.publishedOn} ${b.slug}` ? 1 : -1,
  ),
};
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

const root = mkdtempSync(join(tmpdir(), "revue-quality-"));
const server = await startPostgres();
try {
  const store = await openStore(`sqlite:${join(root, "revue.db")}`);
  await store.sync(collection, { at: "2026-03-02T06:30:00+01:00" });
  const fts5 = new DatabaseSync(join(root, "fts5.db"));
  fts5.exec("CREATE VIRTUAL TABLE article USING fts5(slug UNINDEXED, headline, body)");
  const client = new Client({ connectionString: await server.makeDatabase("quality") });
  await client.connect();
  await client.query("CREATE TABLE article (slug text, words tsvector)");
  const insert = fts5.prepare("INSERT INTO article VALUES (?, ?, ?)");
  fts5.exec("BEGIN");
  await client.query("BEGIN");
  for (const { slug, headline, body, byline } of collection.articles) {
    const text = `${byline?.kind === "signed" ? `${byline.line}\n` : ""}${body}`;
    insert.run(slug, headline, text);
    const vector = "setweight(to_tsvector('french', $2), 'A') || setweight(to_tsvector('french', $3), 'D')";
    await client.query(`INSERT INTO article VALUES ($1, ${vector})`, [slug, headline, text]);
  }
  fts5.exec("COMMIT");
  await client.query("COMMIT");

  const ask = {
    Revue: async (text: string): Promise<string[]> => {
      const answer = await store.search({
        query: readQuery(text),
        sort: "relevance",
        limit: DEPTH,
        facets: [],
        explain: false,
      });
      return answer?.hits.map(({ article }) => article.slug) ?? [];
    },
    "FTS5, any word": async (text: string): Promise<string[]> =>
      fts5
        .prepare("SELECT slug FROM article WHERE article MATCH ? ORDER BY rank LIMIT 10")
        .all(
          words(text)
            .map((word) => `"${word}"`)
            .join(" OR "),
        )
        .map((row) => String(row["slug"])),
    "PostgreSQL french, any word": async (text: string): Promise<string[]> => {
      const { rows } = await client.query<{ slug: string }>(
        `SELECT slug FROM article, websearch_to_tsquery('french', $1) query
         WHERE words @@ query ORDER BY ts_rank(words, query) DESC, slug LIMIT 10`,
        [words(text).join(" or ")],
      );
      return rows.map(({ slug }) => slug);
    },
  };
  const scores = new Map<string, Map<string, number[]>>();
  for (const { text, kind, grades } of judged) {
    for (const [name, find] of Object.entries(ask)) {
      const score = ndcg(await find(text), grades);
      for (const group of [kind, "all"]) {
        const row = scores.get(group) ?? new Map<string, number[]>();
        row.set(name, [...(row.get(name) ?? []), score]);
        scores.set(group, row);
      }
      if (process.argv.includes("--each") && name === "Revue" && score < 0.9)
        console.log(score.toFixed(2), text, await find(text));
    }
  }
  const rows = [...scores].filter(([kind]) => kind !== "all").concat([["all", scores.get("all") ?? new Map<string, number[]>()]]);
  console.log(`nDCG@10 over ${judged.length} queries, ${collection.articles.length} articles.`);
  console.table(
    Object.fromEntries(
      rows.map(([kind, row]) => [
        kind,
        { queries: row.get("Revue")?.length, ...Object.fromEntries([...row].map(([name, values]) => [name, mean(values)])) },
      ]),
    ),
  );
  await client.end();
  fts5.close();
  await store.close();
} finally {
  await server.stop();
  rmSync(root, { recursive: true });
}
