import * as z from "zod";

/** Identifiers of the same thing in software used before, which old addresses still carry. */
export const Legacy = z
  .object({
    /** SPIP's number: `id_article` (`/spip.php?article7212`) or `id_rubrique` (`/spip.php?rubrique3`). */
    spip: z.int().min(1).optional(),
  })
  .meta({ id: "Legacy" });
export type Legacy = z.infer<typeof Legacy>;
