import type { Instant, Slug } from "@revue/core";
import type { Change } from "../store.ts";
import type { Told } from "../sync/ledger.ts";
import type { Connection } from "./connection.ts";
import { readRevision } from "./revision.ts";

/** The log of changes, as one sync writes it. It outlives the tables of articles, so that a rebuild is not news. */
export class History {
  readonly #db: Connection;
  readonly #revision: number;
  #firstSequence: number | undefined;

  constructor(db: Connection) {
    this.#db = db;
    this.#revision = readRevision(db).number + 1;
  }

  log(slug: Slug, change: Change["change"], digest?: string): void {
    const sequence = this.#db.run(
      "INSERT INTO change (revision, slug, change, digest) VALUES (?, ?, ?, ?)",
      this.#revision,
      slug,
      change,
      digest ?? null,
    );
    this.#firstSequence ??= sequence;
  }

  closeRevision(at: Instant): void {
    // When no article changed, the first change of this revision would be the next one.
    const first = this.#firstSequence ?? lastSequence(this.#db) + 1;
    this.#db.run(
      "INSERT INTO revision (number, at, at_ms, first_sequence) VALUES (?, ?, ?, ?)",
      this.#revision,
      at,
      Date.parse(at),
      first,
    );
  }
}

const lastSequence = (db: Connection): number =>
  db.get<{ last: number | null }>("SELECT MAX(sequence) AS last FROM change")?.last ?? 0;

/** What the log last told of each article there was, when the tables of articles wait to be filled again; else nothing. */
export function lastTold(db: Connection): Map<Slug, Told> {
  if (db.get("SELECT value FROM meta WHERE name = 'to-fill'") === undefined) return new Map();
  const rows = db.all<Told & { slug: Slug }>(
    `SELECT c.slug, c.digest, r.at AS changedAt FROM change c JOIN revision r ON r.number = c.revision
     WHERE c.sequence IN (SELECT MAX(sequence) FROM change GROUP BY slug) AND c.digest IS NOT NULL`,
  );
  return new Map(rows.map(({ slug, ...told }) => [slug, told]));
}
