import type { Revision } from "../store.ts";

/** The state, in one row; asked together with whatever else is to be of that state. */
export const STATE = "SELECT number, at, articles, content_digest FROM state WHERE id = 1";

export interface StateRow {
  number: number;
  at: string | null;
  articles: number;
  content_digest: string | null;
}

export const revisionOf = ({ number, at, articles, content_digest: digest }: StateRow): Revision => ({
  number,
  articles,
  ...(at !== null && { at }),
  ...(digest !== null && { contentDigest: digest }),
});

/** Names a state. A database made anew begins to count anew: the number alone does not tell two apart. */
export const stateName = ({ number, at }: Revision): string => `${number} ${at ?? ""}`;
