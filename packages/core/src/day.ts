import * as z from "zod";

/** A calendar day that exists, without a time. Rule: ISO 8601-1, extended format, "2008-03-11". */
export const Day = z.iso
  .date('a day that exists, written YYYY-MM-DD, as in "2008-03-11"')
  .meta({ id: "Day", examples: ["2008-03-11"] });
export type Day = z.infer<typeof Day>;

/** An instant, with its offset. Rule: RFC 3339, "2026-03-02T06:30:00+01:00". */
export const Instant = z.iso.datetime({ offset: true }).meta({ id: "Instant", examples: ["2026-03-02T06:30:00+01:00"] });
export type Instant = z.infer<typeof Instant>;

/**
 * A date known with some precision, as in history books.
 *
 * `on` is a day, a month ("2002-11") or a year ("2002"); or the date lies between two days, both included.
 * `uncertain` says that the source itself doubts it.
 */
export const UncertainDate = z
  .union([
    z.object({
      on: z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, '"2008-03-11", "2008-03" or "2008"'),
      uncertain: z.literal(true).optional(),
    }),
    z.object({ between: z.tuple([Day, Day]), uncertain: z.literal(true).optional() }),
  ])
  .meta({ id: "UncertainDate" });
export type UncertainDate = z.infer<typeof UncertainDate>;
