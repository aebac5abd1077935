import { type Refusal } from "./problem.ts";

/** Longest request target answered, in characters: a query of 10,000, pasted by mistake, still gets its answer. */
export const TARGET_MAX = 12_000;

export type Address = { ok: true; target: string; path: string } | { ok: false; code: Refusal };

const refused = (code: Refusal): Address => ({ ok: false, code });

/**
 * Reads the target of a request, as it stands on the request line, and refuses what no honest client sends:
 * unencoded or control characters, backslashes, steps up, broken percent-encodings, `//` at the beginning.
 *
 * URL parsers repair all of these in silence, each in its own way: a cache, a router and a file system that repair
 * differently can be played against each other.
 *
 * @returns `target`: path and query as sent, without scheme and host; `path`: as sent, without the query
 */
export function readAddress(line: string): Address {
  if (line.length > TARGET_MAX) return refused("uri-too-long");
  // Rule: RFC 9112, 3.2.2: a server takes the absolute form too; the host is not ours to judge.
  const target = line.startsWith("/") ? line : line.replace(/^https?:\/\/[^/?#\\]+(?=\/)/i, "");
  if (!/^\/(?!\/)[\x21-\x7e]*$/.test(target) || /[\\#]/.test(target)) return refused("bad-request");
  const [path = "/"] = target.split("?", 1);
  const decoded = decode(path);
  // oxlint-disable-next-line no-control-regex -- control characters are exactly what is refused
  if (decoded === undefined || /[\u0000-\u001f\u007f\\]/.test(decoded)) return refused("bad-request");
  if (decoded.split("/").some((step) => step === "." || step === "..")) return refused("bad-request");
  return { ok: true, target, path };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
