import type { Instant } from "@revue/core";
import type { Subscribers } from "@revue/store";

/** Times in a row that a reader's server may put us off before we stop writing there. */
const FAILURES_MAX = 5;

/**
 * Notes that a mail did not reach its reader: at once while it was handed over, or by a report that came back later.
 *
 * @param failure.what `delayed` is counted and ends all mail the fifth time in a row; the others end it at once
 */
export async function noteFailure(
  subscribers: Pick<Subscribers, "recordFailure">,
  subscriber: string,
  { what, at }: { what: "bounced" | "complained" | "delayed"; at: Instant },
): Promise<void> {
  const failures = await subscribers.recordFailure(subscriber, { at, ...(what !== "delayed" && { stop: what }) });
  if (what === "delayed" && failures >= FAILURES_MAX) await subscribers.recordFailure(subscriber, { stop: "bounced", at });
}
