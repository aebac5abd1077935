import * as z from "zod";
import { Day } from "../day.ts";
import { WebAddress } from "../web-address.ts";

/**
 * An address that articles give and that is not what it was: `moved` for good to another one, or `gone`. An address that
 * has none of these is in its place, as far as anybody looked.
 *
 * `archivedUrl` is the copy in a public archive nearest to the article's day, and `archivedOn` the day of that copy; both
 * are absent when no archive has one.
 */
export const LinkState = z
  .discriminatedUnion("state", [
    z.object({ state: z.literal("moved"), url: WebAddress, movedTo: WebAddress, checkedOn: Day }),
    z.object({
      state: z.literal("gone"),
      url: WebAddress,
      archivedUrl: WebAddress.optional(),
      archivedOn: Day.optional(),
      checkedOn: Day,
    }),
  ])
  .meta({ id: "LinkState" });
export type LinkState = z.infer<typeof LinkState>;
