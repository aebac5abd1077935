import * as z from "zod";
import { Article } from "./article.ts";

/**
 * An article without its body: what lists need.
 *
 * `lead` is the opening of the body as plain text, at most `LEAD_WORDS` words, as kept;
 * `words` counts the whole text, excerpts included. Showing any of `lead` is subject to `permission`.
 */
export const Summary = Article.omit({ body: true })
  .extend({ lead: z.string(), words: z.int().min(0) })
  .meta({ id: "Summary" });
export type Summary = z.infer<typeof Summary>;
