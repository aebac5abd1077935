import { ServerSettings, readOrigin } from "@revue/serve";
import * as z from "zod";

/** Settings of the site. With `REVUE_API` it runs apart from the API, and those of the collection are not read. */
export const SiteSettings = ServerSettings.extend({
  REVUE_API: z.string().transform(readOrigin).optional(),
  REVUE_KEY: z.string().optional(),
});
