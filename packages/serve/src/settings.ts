import * as z from "zod";
import { LOG_LEVELS } from "./log.ts";

/** A setting has a value it cannot have. The message is one sentence a setting, for whoever starts the program. */
export class WrongSetting extends Error {
  override name = "WrongSetting";
}

/**
 * Settings of anything that listens. Each rule's message says what was expected; each default stands for "not set".
 * `ORIGIN` absent: the address the server listens on.
 */
export const ServerSettings = z.object({
  PORT: z.coerce
    .number("a port, from 0 to 65535")
    .int("a port, from 0 to 65535")
    .min(0, "a port, from 0 to 65535")
    .max(65_535, "a port, from 0 to 65535")
    .default(3000),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "a host name or an IP address, as in 127.0.0.1")
    .default("0.0.0.0"),
  ORIGIN: z.string().transform(readOrigin).optional(),
  REVUE_LOG: z.enum(LOG_LEVELS, `one of ${LOG_LEVELS.join(", ")}`).default("info"),
});

const ORIGIN_EXPECTED = "an address with nothing after the host, as in https://revue.example";

/** Reads the address of a site or an API: scheme, host and port; a slash at the end is forgiven. */
export function readOrigin(text: string, context: z.RefinementCtx): string {
  const url = URL.parse(text);
  if (url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/` && !text.includes("?")) return url.origin;
  context.addIssue({ code: "custom", message: ORIGIN_EXPECTED });
  return z.NEVER;
}

/** Never shown, not even when wrong. */
const SECRET = /KEY|SECRET|PASSWORD/;

/**
 * Reads settings from the environment. Empty is the same as not set.
 *
 * @throws {WrongSetting} naming every wrong variable, what was found and what was expected
 */
export function readSettings<T extends z.ZodObject>(schema: T, environment: Record<string, string | undefined>): z.output<T> {
  const given = Object.entries(environment).filter(([name, value]) => name in schema.shape && value?.trim());
  const read = schema.safeParse(Object.fromEntries(given.map(([name, value]) => [name, value?.trim()])));
  if (read.success) return read.data;
  const wrong = new Map(read.error.issues.map((issue) => [String(issue.path[0]), issue.message]));
  const sentences = [...wrong].map(([name, expected]) => `${name} is ${shown(name, environment[name])}; expected ${expected}.`);
  throw new WrongSetting(sentences.join("\n"));
}

function shown(name: string, value = ""): string {
  if (SECRET.test(name)) return "not usable";
  // A password in an address stays out of logs and terminals.
  return JSON.stringify(value.trim().replace(/\/\/.*@/s, "//…@"));
}
