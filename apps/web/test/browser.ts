import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const INSTALLED = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome"];

const QUIET = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Starts a real Chromium: the one the machine has (or `REVUE_TEST_CHROMIUM` names), else the one that an npm
 * package carries. Nothing is downloaded. Close it in `finally`.
 */
export async function launchChromium(extra: string[] = []): Promise<Browser> {
  const named = process.env["REVUE_TEST_CHROMIUM"];
  const installed = named ?? INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) {
    return chromium.launch({ executablePath: installed, args: ["--no-sandbox", ...QUIET, ...extra] });
  }
  const { default: packaged } = await import("@sparticuz/chromium");
  return chromium.launch({ executablePath: await packaged.executablePath(), args: [...packaged.args, ...QUIET, ...extra] });
}
