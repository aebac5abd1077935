/** Fills a table of PostgreSQL as anybody would, with a column of `french` full text: for `ask.ts`. */
import { synthesise } from "@revue/synthetic";
import type { Client } from "pg";

/** Articles sent at once. */
const BATCH = 500;

/** @returns what one search asks, with its number of hits */
export async function loadPostgres(client: Client, articles: number): Promise<(words: readonly string[]) => Promise<void>> {
  await client.query("CREATE TABLE article (slug text, headline text, standfirst text, body text, words tsvector)");
  const start = performance.now();
  let batch: [string[], string[], string[], string[]] = [[], [], [], []];
  const send = async (): Promise<void> => {
    await client.query(
      `INSERT INTO article SELECT s, h, f, b, setweight(to_tsvector('french', h), 'A') || setweight(to_tsvector('french', f), 'B')
        || setweight(to_tsvector('french', b), 'D') FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) t (s, h, f, b)`,
      batch,
    );
    batch = [[], [], [], []];
  };
  for (const { slug, headline, standfirst = "", body } of synthesise({ seed: 2008, articles }).articles()) {
    for (const [column, value] of [slug, headline, standfirst, body].entries()) batch[column]?.push(value);
    if (batch[0].length === BATCH) await send();
  }
  await send();
  await client.query("CREATE INDEX ON article USING gin (words)");
  await client.query("VACUUM ANALYZE article");
  console.log(`Reference: PostgreSQL french loaded and indexed in ${((performance.now() - start) / 1_000).toFixed(1)} s.`);
  return async (words) => {
    const query = words.join(" or ");
    await client.query(
      `SELECT slug, headline, left(body, 200) FROM article, websearch_to_tsquery('french', $1) query
       WHERE words @@ query ORDER BY ts_rank(words, query) DESC LIMIT 20`,
      [query],
    );
    await client.query("SELECT count(*) FROM article WHERE words @@ websearch_to_tsquery('french', $1)", [query]);
  };
}
