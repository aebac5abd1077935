import type { Instant } from "@revue/core";
import type { Change } from "./store.ts";

/** A row of the log of changes. */
export type ChangeRow = Pick<Change, "sequence" | "slug" | "change" | "at"> & { digest: string | null };

export const changeOf = ({ digest, ...change }: ChangeRow): Change => (digest === null ? change : { ...change, digest });

/** An instant as milliseconds since 1970, whatever its offset. Throws a `RangeError` on what is not one. */
export function milliseconds(at: Instant): number {
  const ms = Date.parse(at);
  if (Number.isNaN(ms)) throw new RangeError(`${JSON.stringify(at.slice(0, 40))} is not an instant`);
  return ms;
}
