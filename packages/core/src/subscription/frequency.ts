import * as z from "zod";

/** How often a reader is written to. */
export const FREQUENCIES = ["daily", "weekly"] as const;
export const Frequency = z.enum(FREQUENCIES).meta({ id: "Frequency" });
export type Frequency = z.infer<typeof Frequency>;
