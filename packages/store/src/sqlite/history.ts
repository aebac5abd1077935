import type { Instant, Slug } from "@revue/core";
import type { Change } from "../store.ts";
import type { Connection } from "./connection.ts";
import { readRevision } from "./revision.ts";

/** An article as the log of changes last told of it. */
interface Told {
  digest: string;
  changedAt: Instant;
}

/** The log of changes, as one sync writes it. It outlives the tables of articles, so that a rebuild is not news. */
export class History {
  readonly counts = { added: 0, changed: 0, removed: 0 };
  readonly #db: Connection;
  readonly #at: Instant;
  readonly #revision: number;
  readonly #told: Map<Slug, Told>;
  #firstSequence: number | undefined;

  constructor(db: Connection, at: Instant) {
    this.#db = db;
    this.#at = at;
    this.#revision = readRevision(db).number + 1;
    this.#told = isToFill(db) ? lastTold(db) : new Map();
  }

  get hasNews(): boolean {
    return this.#firstSequence !== undefined;
  }

  /** What was there before the tables were dropped; undefined when they were not. */
  before(slug: Slug): Told | undefined {
    const told = this.#told.get(slug);
    this.#told.delete(slug);
    return told;
  }

  log(slug: Slug, change: Change["change"], digest?: string): void {
    this.counts[change] += 1;
    const sequence = this.#db.run(
      "INSERT INTO change (revision, slug, change, digest) VALUES (?, ?, ?, ?)",
      this.#revision,
      slug,
      change,
      digest ?? null,
    );
    this.#firstSequence ??= sequence;
  }

  /** Tells that the articles from before a rebuild that did not come back are removed. */
  logLost(): void {
    for (const slug of this.#told.keys()) this.log(slug, "removed");
    this.#db.run("DELETE FROM meta WHERE name = 'to-fill'");
  }

  closeRevision(): void {
    // When no article changed, the first change of this revision would be the next one.
    const first = this.#firstSequence ?? lastSequence(this.#db) + 1;
    this.#db.run(
      "INSERT INTO revision (number, at, at_ms, first_sequence) VALUES (?, ?, ?, ?)",
      this.#revision,
      this.#at,
      Date.parse(this.#at),
      first,
    );
  }
}

const isToFill = (db: Connection): boolean => db.get("SELECT value FROM meta WHERE name = 'to-fill'") !== undefined;

const lastSequence = (db: Connection): number =>
  db.get<{ last: number | null }>("SELECT MAX(sequence) AS last FROM change")?.last ?? 0;

function lastTold(db: Connection): Map<Slug, Told> {
  const rows = db.all<Told & { slug: Slug }>(
    `SELECT c.slug, c.digest, r.at AS changedAt FROM change c JOIN revision r ON r.number = c.revision
     WHERE c.sequence IN (SELECT MAX(sequence) FROM change GROUP BY slug) AND c.digest IS NOT NULL`,
  );
  return new Map(rows.map(({ slug, ...told }) => [slug, told]));
}
