import { Frequency, type Instant, InterfaceLanguage, type Result, fail, ok } from "@revue/core";
import * as z from "zod";
import type { Vault } from "./vault.ts";

const id = z.string().min(1).max(64);
const until = z.int();

/**
 * What a link in a mail allows whoever holds it. Confirming carries the wish itself, with the address closed: nothing is
 * kept of somebody who has not confirmed. `until` is in seconds since 1970; unsubscribing works for ever.
 */
export const Link = z.discriminatedUnion("for", [
  z.object({
    for: z.literal("confirm"),
    id,
    sealed: z.string().min(1).max(600),
    topic: z.string().min(1).max(300),
    frequency: Frequency,
    language: InterfaceLanguage,
    until,
  }),
  z.object({ for: z.literal("preferences"), subscriber: id, until }),
  z.object({ for: z.literal("unsubscribe"), subscription: id }),
]);
export type Link = z.infer<typeof Link>;
export type LinkFor<Purpose extends Link["for"]> = Extract<Link, { for: Purpose }>;

/** Writes a link's token: safe in an address as it is. */
export const writeLink = (link: Link, vault: Vault): string =>
  vault.sign(Buffer.from(JSON.stringify(link)).toString("base64url"));

/** Longest token read, in characters. */
export const TOKEN_MAX = 4_000;

/**
 * Reads a token as a link of one purpose.
 *
 * @returns `forged` when we did not write it, or for another purpose; `expired` when its time is over
 */
export function readLink<Purpose extends Link["for"]>(
  token: string,
  { purpose, vault, at }: { purpose: Purpose; vault: Vault; at: Instant },
): Result<LinkFor<Purpose>, "forged" | "expired"> {
  const text = token.length > TOKEN_MAX ? undefined : vault.verify(token);
  if (text === undefined) return fail("forged");
  const read = Link.safeParse(parsed(Buffer.from(text, "base64url").toString("utf8")));
  if (!read.success || read.data.for !== purpose) return fail("forged");
  if ("until" in read.data && read.data.until * 1000 < Date.parse(at)) return fail("expired");
  return ok(read.data as LinkFor<Purpose>);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
