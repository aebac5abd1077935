import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** The hashes of the scripts written into the page's frame, as a content policy lists them. Rule: CSP Level 3, hash-source. */
export function headScripts(): `sha256-${string}`[] {
  const frame = readFileSync(new URL("../src/app.html", import.meta.url), "utf8");
  return [...frame.matchAll(/<script>([^<]*)<\/script>/gu)].map(
    ([, script = ""]) => `sha256-${createHash("sha256").update(script).digest("base64")}` as const,
  );
}
