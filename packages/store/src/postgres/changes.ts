import type { Instant } from "@revue/core";
import { changeOf, type ChangeRow, milliseconds } from "../changes.ts";
import type { Change } from "../store.ts";
import type { Ask } from "./server.ts";

const CHANGES = `SELECT c.sequence, c.slug, c.change, r.at, c.digest FROM change c JOIN revision r ON r.number = c.revision`;
const CHANGES_AFTER = `${CHANGES} WHERE c.sequence > $1 ORDER BY c.sequence LIMIT $2`;
/** Clocks go back at times: an earlier revision may bear a later instant, so each change is asked for its own. */
const CHANGES_SINCE = `${CHANGES} WHERE c.sequence >= (SELECT MIN(first_sequence) FROM revision WHERE at_ms >= $1)
  AND r.at_ms >= $1 ORDER BY c.sequence LIMIT $2`;

/** Its limit has been checked. */
export async function listChanges(ask: Ask, since: { sequence: number } | { at: Instant }, limit: number): Promise<Change[]> {
  const rows =
    "sequence" in since
      ? await ask<ChangeRow>(CHANGES_AFTER, since.sequence, limit)
      : await ask<ChangeRow>(CHANGES_SINCE, milliseconds(since.at), limit);
  return rows.map(changeOf);
}
