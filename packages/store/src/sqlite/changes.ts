import type { Instant } from "@revue/core";
import { changeOf, type ChangeRow, milliseconds } from "../changes.ts";
import { CHANGES_MAX, checkLimit } from "../limit.ts";
import type { Change } from "../store.ts";
import type { Connection } from "./connection.ts";

const COLUMNS = "SELECT c.sequence, c.slug, c.change, r.at, c.digest";
const CHANGES_AFTER = `${COLUMNS} FROM change c CROSS JOIN revision r ON r.number = c.revision
  WHERE c.sequence > ? ORDER BY c.sequence LIMIT ?`;
/** Clocks go back at times: an earlier revision may bear a later instant, so each change is asked for its own. */
const CHANGES_SINCE = `${COLUMNS} FROM change c CROSS JOIN revision r ON r.number = c.revision
  WHERE c.sequence >= (SELECT MIN(first_sequence) FROM revision WHERE at_ms >= ?) AND r.at_ms >= ? ORDER BY c.sequence LIMIT ?`;

export function listChanges(db: Connection, since: { sequence: number } | { at: Instant }, limit: number): Change[] {
  checkLimit(limit, CHANGES_MAX);
  const rows =
    "sequence" in since
      ? db.all<ChangeRow>(CHANGES_AFTER, since.sequence, limit)
      : db.all<ChangeRow>(CHANGES_SINCE, milliseconds(since.at), milliseconds(since.at), limit);
  return rows.map(changeOf);
}
