import * as z from "zod";
import { Day } from "../day.ts";
import { WebAddress } from "../web-address.ts";
import { Channel } from "./channel.ts";
import { EXCERPT_WORDS } from "./excerpt-limits.ts";

/** The words to credit the source with, when its name alone is not what it asks for. */
const credit = z.string().trim().min(1).max(500).optional();

/**
 * Text and data mining, as the source declares it by machine-readable means.
 * Rule: CPI L122-5-3 (opt-out); `evidence` is the page or file that says so, `on` the day it was read.
 */
export const Mining = z
  .object({ state: z.enum(["allowed", "reserved"]), evidence: WebAddress.optional(), on: Day.optional() })
  .meta({ id: "Mining" });
export type Mining = z.infer<typeof Mining>;

const common = { credit, mining: Mining.optional() };

/** Creative Commons licences we know, by their code in addresses. */
export const CREATIVE_COMMONS = ["cc-by", "cc-by-sa", "cc-by-nd", "cc-by-nc", "cc-by-nc-sa", "cc-by-nc-nd"] as const;

/**
 * What a source allows, by preset.
 *
 * - `official-fr`: public texts of the French State, full text, credit and link compulsory
 *   (terms of diplomatie.gouv.fr).
 * - `licence-ouverte`: Etalab 2.0, full text, name of the provider and date of last update.
 * - `cc-…`: Creative Commons, full text with credit and licence.
 * - `public-domain`: full text.
 * - `press`: all rights reserved; headline, short excerpt and link (short quotation, CPI L122-5 3°).
 * - `licensed`: a dated contract that opens the channels it names; outside it, `press` or nothing.
 */
export const Rights = z
  .discriminatedUnion("preset", [
    z.object({ preset: z.literal("official-fr"), ...common }),
    z.object({ preset: z.literal("licence-ouverte"), updatedOn: Day.optional(), ...common }),
    z.object({ preset: z.enum(CREATIVE_COMMONS), version: z.enum(["2.0", "2.5", "3.0", "4.0"]).default("4.0"), ...common }),
    z.object({ preset: z.literal("public-domain"), ...common }),
    z.object({ preset: z.literal("press"), excerptWords: z.int().min(0).max(300).default(EXCERPT_WORDS), ...common }),
    z
      .object({
        preset: z.literal("licensed"),
        /** Reference of the contract, for the editors: "CFC 2026-118". */
        contract: z.string().trim().min(1).max(200),
        from: Day,
        /** Last day, included; absent when the contract has no end. */
        until: Day.optional(),
        channels: z.array(Channel).min(1),
        /** Words the contract requires beside the text. */
        notice: z.string().trim().min(1).max(1000).optional(),
        otherwise: z.enum(["press", "nothing"]).default("press"),
        ...common,
      })
      .refine((rights) => rights.until === undefined || rights.until >= rights.from, {
        path: ["until"],
        error: "a day on or after `from`",
      }),
  ])
  .meta({ id: "Rights" });
export type Rights = z.infer<typeof Rights>;
