import type { Day } from "@revue/core";
import type { Visitor } from "../visit/visit.ts";
import { nearestMemento } from "./memento.ts";

/** What an address is today. */
export type AddressState = "fine" | "moved" | "gone" | "refused" | "unreachable";

/** One address looked at. */
export interface LinkCheck {
  url: string;
  state: AddressState;
  /** The day it was looked at. */
  on: Day;
  /** Where it has moved for good. */
  movedTo?: string;
  /** HTTP status, or a code for why it was not reached. */
  detail?: string;
  /** The nearest archived copy to the day asked about, and the day of that copy. */
  copy?: { url: string; on: Day };
}

/**
 * Looks whether an address still answers. For one that is gone the nearest archived copy is looked for, by the Memento
 * protocol (RFC 7089).
 *
 * @param about.publishedOn the day the copy should be near
 * @param about.timeGate where copies are asked for; none is when absent
 */
export async function checkLink(
  url: string,
  visitor: Visitor,
  about: { on: Day; publishedOn?: Day | undefined; timeGate?: string | undefined },
): Promise<LinkCheck> {
  const found = await stateOf(url, visitor);
  const check: LinkCheck = { url, on: about.on, ...found };
  if ((found.state === "gone" || found.state === "unreachable") && about.timeGate !== undefined) {
    const copy = await nearestMemento(url, visitor, { timeGate: about.timeGate, near: about.publishedOn ?? about.on });
    if (copy) check.copy = copy;
  }
  return check;
}

async function stateOf(url: string, visitor: Visitor): Promise<Pick<LinkCheck, "state" | "movedTo" | "detail">> {
  let outcome = await visitor.visit(url, { method: "HEAD" });
  // Many servers know no HEAD: they refuse it, or fail.
  if (outcome.kind === "refused" || outcome.kind === "failing" || (outcome.kind === "unreachable" && outcome.why === "network"))
    outcome = await visitor.visit(url);
  switch (outcome.kind) {
    case "page":
    case "unchanged": {
      if (outcome.kind === "unchanged" || !outcome.moved) return { state: "fine" };
      const isHome = new URL(outcome.url).pathname === "/" && new URL(url).pathname !== "/";
      // A page that now leads to the home page is gone, however politely it says so.
      if (isHome) return { state: "gone", detail: "leads to the home page" };
      return outcome.permanently ? { state: "moved", movedTo: outcome.url } : { state: "fine" };
    }
    case "gone":
      return { state: "gone", detail: String(outcome.status) };
    case "refused":
      return { state: "refused", detail: String(outcome.status) };
    case "failing":
      return { state: "unreachable", detail: String(outcome.status) };
    case "disallowed":
      return { state: "refused", detail: "robots.txt" };
    case "forbidden":
      return { state: "unreachable", detail: "no public address" };
    case "unreachable":
      // A site whose name nobody knows any more is gone; the rest may be a bad hour.
      return outcome.why === "no-such-host"
        ? { state: "gone", detail: outcome.why }
        : { state: "unreachable", detail: outcome.why };
  }
}
