import type { LinkState } from "@revue/client";

/** Where a reader who wants this page is led: where it has moved to, or its archived copy when it is gone; else itself. */
export function linkTarget(url: string | undefined, link: LinkState | undefined): string | undefined {
  if (link === undefined) return url;
  return link.state === "moved" ? link.movedTo : link.archivedUrl;
}
