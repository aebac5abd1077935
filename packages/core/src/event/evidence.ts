import * as z from "zod";
import { Localised } from "../language.ts";
import { WebAddress } from "../web-address.ts";

/**
 * How sure a statement is. A: two or more independent public pages, or one official transcript;
 * B: one page, or solid hints; C: weak.
 */
export const Certainty = z.enum(["A", "B", "C"]).meta({ id: "Certainty" });
export type Certainty = z.infer<typeof Certainty>;

/** What shows one fact: how sure it is, where it was read, and what an editor has to say about it. */
export const Evidence = z
  .object({
    certainty: Certainty.optional(),
    sources: z.array(WebAddress).default([]),
    /** What the letter alone does not say: « Le mois est sûr ; le jour est celui qui était annoncé. » */
    note: Localised.optional(),
  })
  .meta({ id: "Evidence" });
export type Evidence = z.infer<typeof Evidence>;
