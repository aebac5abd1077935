import * as z from "zod";

/**
 * Who signed the article (FR: signature).
 *
 * `line` is the printed text, untouched: "Propos recueillis par Jeanne Dupuis".
 * `people` are the names read from it, in printed order; empty when an agency
 * or a desk signed. `unsigned` means the source printed no name. An article with
 * no byline at all is one where nobody has looked yet.
 */
export const Byline = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("signed"), line: z.string().min(1), people: z.array(z.string().min(1)).default([]) }),
    z.object({ kind: z.literal("unsigned") }),
  ])
  .meta({ id: "Byline" });
export type Byline = z.infer<typeof Byline>;
