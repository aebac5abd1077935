import * as z from "zod";

/** An absolute address on the web, http or https, at most 2,000 characters. */
export const WebAddress = z
  .httpUrl("an absolute http or https address")
  .max(2000)
  .meta({ id: "WebAddress", examples: ["https://www.diplomatie.gouv.fr/"] });
export type WebAddress = z.infer<typeof WebAddress>;
