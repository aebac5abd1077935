import { WebAddress, type LinkState } from "@revue/core";
import type { LinkCheck } from "./check-link.ts";

/**
 * What readers should know of a check: the addresses that have moved and those that are gone. One that refuses programs,
 * or has a bad hour, may well answer a reader.
 */
export function linkStates(checks: Iterable<LinkCheck>): LinkState[] {
  return [...checks].flatMap((check) => linkState(check) ?? []);
}

function linkState({ url, state, on, movedTo, copy }: LinkCheck): LinkState | undefined {
  if (state === "moved" && isPublishable(movedTo)) return { state, url, movedTo, checkedOn: on };
  if (state !== "gone") return undefined;
  return { state, url, ...(isPublishable(copy?.url) && { archivedUrl: copy?.url, archivedOn: copy?.on }), checkedOn: on };
}

/** A server may answer with an address that no content file may hold. */
const isPublishable = (url: string | undefined): url is string => WebAddress.safeParse(url).success;
