import { resolve } from "node:path";
import { MailSettings } from "@revue/newsletter";
import { ServerSettings } from "@revue/serve";
import * as z from "zod";

/** Settings of the collection: where its files are, where its index is kept. Paths are from the current folder. */
export const CollectionSettings = z.object({
  REVUE_CONTENT: z
    .string()
    .default("packages/core/content")
    .transform((folder) => resolve(folder)),
  REVUE_STORE: z
    .string()
    .regex(
      /^(sqlite:.|postgres(ql)?:\/\/.)/,
      "the address of a store, as in sqlite:data/revue.db or postgres://user:password@host/database",
    )
    .default("sqlite:data/revue.db"),
  /** A replica of the store, which is asked all questions. */
  REVUE_STORE_READ: z
    .string()
    .regex(
      /^postgres(ql)?:\/\/./,
      "the address of a replica of a store on PostgreSQL, as in postgres://user:password@host/database",
    )
    .optional(),
  /** Shared with a site that runs apart. */
  REVUE_KEY: z.string().min(16, "at least 16 characters").max(500, "at most 500 characters").optional(),
  /** The WebSub hub that feeds name and that is told what has changed. */
  REVUE_HUB: z.httpUrl("the address of a WebSub hub, as in https://hub.example/").optional(),
  REVUE_MAIL: MailSettings.optional(),
  /** Closes readers' addresses, beside the store's own secret. */
  REVUE_MAIL_KEY: z.string().min(16, "at least 16 characters").max(500, "at most 500 characters").optional(),
});

/** Settings of the API when it runs alone. `ORIGIN` is the address of the site, which the API's answers name. */
export const ApiSettings = z.object({ ...ServerSettings.shape, ...CollectionSettings.shape });
