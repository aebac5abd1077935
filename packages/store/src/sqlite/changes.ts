import type { Instant } from "@revue/core";
import type { Change } from "../store.ts";
import type { Connection } from "./connection.ts";

const CHANGES_MAX = 10_000;

const COLUMNS = "SELECT c.sequence, c.slug, c.change, r.at, c.digest";
const CHANGES_AFTER = `${COLUMNS} FROM change c CROSS JOIN revision r ON r.number = c.revision
  WHERE c.sequence > ? ORDER BY c.sequence LIMIT ?`;
/** Clocks go back at times: an earlier revision may bear a later instant, so each change is asked for its own. */
const CHANGES_SINCE = `${COLUMNS} FROM change c CROSS JOIN revision r ON r.number = c.revision
  WHERE c.sequence >= (SELECT MIN(first_sequence) FROM revision WHERE at_ms >= ?) AND r.at_ms >= ? ORDER BY c.sequence LIMIT ?`;

type ChangeRow = Pick<Change, "sequence" | "slug" | "change" | "at"> & { digest: string | null };

export function listChanges(db: Connection, since: { sequence: number } | { at: Instant }, limit: number): Change[] {
  if (!Number.isInteger(limit) || limit < 1 || limit > CHANGES_MAX) {
    throw new RangeError(`limit is 1 to ${CHANGES_MAX}, not ${limit}`);
  }
  const rows =
    "sequence" in since
      ? db.all<ChangeRow>(CHANGES_AFTER, since.sequence, limit)
      : db.all<ChangeRow>(CHANGES_SINCE, milliseconds(since.at), milliseconds(since.at), limit);
  return rows.map(changeOf);
}

const changeOf = ({ digest, ...change }: ChangeRow): Change => (digest === null ? change : { ...change, digest });

function milliseconds(at: Instant): number {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) throw new RangeError(`${JSON.stringify(at.slice(0, 40))} is not an instant`);
  return ms;
}
