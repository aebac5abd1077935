import type { Day } from "@revue/core";
import type { Revision } from "@revue/store";

/**
 * When the answers of this state last changed, as an HTTP date.
 *
 * The later of the last sync and this midnight: a contract may begin or end with the day, and every permission
 * names the day it holds for. One moment for all answers, since any of them repeats names that a sync may change.
 */
export function lastModified(revision: Revision, today: Day, timeZone: string): string {
  const midnight = Temporal.PlainDate.from(today).toZonedDateTime(timeZone).epochMilliseconds;
  const synced = revision.at === undefined ? 0 : Date.parse(revision.at);
  return new Date(Math.max(midnight, synced)).toUTCString();
}
