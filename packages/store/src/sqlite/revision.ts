import type { Revision } from "../store.ts";
import type { Connection } from "./connection.ts";
import { findTerm } from "./terms.ts";

/** The state the database is in; number 0 before the first sync, no articles while tables wait to be filled again. */
export function readRevision(db: Connection): Revision {
  const row = db.get<{ number: number; at: string }>("SELECT number, at FROM revision ORDER BY number DESC LIMIT 1");
  const digest = db.get<{ value: string }>("SELECT value FROM meta WHERE name = 'content-digest'");
  return {
    number: row?.number ?? 0,
    articles: findTerm(db, "all", "")?.articles ?? 0,
    ...(row && { at: row.at }),
    ...(digest && { contentDigest: digest.value }),
  };
}
