import type { Day } from "@revue/core";
import type { Visitor } from "../visit/visit.ts";

/**
 * Finds the archived copy of a page that is nearest to a day. Rule: RFC 7089: a TimeGate asked with `Accept-Datetime` leads to
 * the copy, whose `Memento-Datetime` is its day.
 *
 * @param about.timeGate an address to which the page's own is added: "https://web.archive.org/web/"
 * @returns nothing when there is no copy, or the archive does not answer
 */
export async function nearestMemento(
  url: string,
  visitor: Visitor,
  { timeGate, near }: { timeGate: string; near: Day },
): Promise<{ url: string; on: Day } | undefined> {
  const outcome = await visitor.visit(`${timeGate}${url}`, {
    method: "HEAD",
    acceptDatetime: new Date(`${near}T12:00:00Z`).toUTCString(),
  });
  if (outcome.kind !== "page") return undefined;
  const at = Date.parse(outcome.headers["memento-datetime"]?.toString() ?? "");
  return Number.isNaN(at) ? undefined : { url: outcome.url, on: new Date(at).toISOString().slice(0, 10) };
}
