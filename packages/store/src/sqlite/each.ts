import { foundOf, type FoundRow } from "../kept.ts";
import { dayOf, stretch } from "../place.ts";
import type { ArticleFilter, FoundArticle, Position } from "../store.ts";
import { CollectionChanged } from "../store.ts";
import type { Connection } from "./connection.ts";
import { matching } from "./matching.ts";
import { readRevision } from "./revision.ts";
import { termsOf } from "./terms.ts";

/** Articles held in memory at a time. */
const BATCH = 50;

/**
 * Longest a slow reader holds on to one state. It never keeps writers waiting, but while it holds, what they
 * write is added to the write-ahead log and cannot be folded into the file.
 */
const HOLD_MS = 600_000;

const eachStatement = (others: number): string =>
  `SELECT f.day, f.slug, a.digest, a.changed_at, s.json, b.text, b.mentions FROM ${matching(
    others,
    "CROSS JOIN article a ON a.id = f.article CROSS JOIN summary s ON s.article = f.article CROSS JOIN body b ON b.article = f.article",
  )} ORDER BY f.day DESC, f.slug DESC LIMIT ?`;

/**
 * Walks through all articles of one state, newest first, on a connection of its own.
 *
 * Throws `CollectionChanged` when the walk took longer than `holdMs` and there is another state by then.
 */
export async function* eachArticle(
  open: () => Connection,
  filter: ArticleFilter,
  holdMs: number = HOLD_MS,
): AsyncGenerator<FoundArticle> {
  const db = open();
  let release: NodeJS.Timeout | undefined;
  try {
    let revision: number | undefined;
    let after: Position | undefined;
    do {
      if (!db.database.isTransaction) {
        db.exec("BEGIN");
        const now = readRevision(db).number;
        revision ??= now;
        if (now !== revision) throw new CollectionChanged();
        release = setTimeout(() => db.exec("COMMIT"), holdMs).unref();
      }
      const rows = batch(db, filter, after);
      for (const row of rows) yield foundOf(row);
      const last = rows.length === BATCH ? rows.at(-1) : undefined;
      after = last && { publishedOn: dayOf(last.day), slug: last.slug };
    } while (after);
  } finally {
    clearTimeout(release);
    db.close();
  }
}

function batch(db: Connection, filter: ArticleFilter, after: Position | undefined): (FoundRow & { day: number; slug: string })[] {
  const terms = termsOf(db, filter);
  if (!terms) return [];
  const [walked, ...others] = terms.map((term) => term.id) as [number, ...number[]];
  const { above, below } = stretch(filter, { sort: "newest", after });
  return db.all(eachStatement(others.length), walked, ...above, ...below, ...others, BATCH);
}
