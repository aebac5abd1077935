import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./browser.ts";
import { PAGES } from "./pages.ts";
import { type RunningSite, startSite } from "./site.ts";

let site: RunningSite;
let browser: Browser;
beforeAll(async () => {
  // A site of its own: its first reader gets what was made and compressed for them, and nothing readied by others.
  [site, browser] = await Promise.all([startSite(), launchChromium()]);
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

/** Bytes of the bodies, by kind, and of everything with its headers, that a browser without any memory fetches to show a page. */
async function firstVisit(path: string) {
  const page = await browser.newPage({ baseURL: site.origin });
  try {
    // Bodies by the length their headers give: how browsers report a document's own bytes differs from one to the next.
    const content: Record<string, number> = {};
    let transferred = 0;
    page.on("response", (response) => {
      const kind = response.request().resourceType();
      content[kind] = (content[kind] ?? 0) + Number(response.headers()["content-length"] ?? 0);
    });
    const session = await page.context().newCDPSession(page);
    await session.send("Network.enable");
    session.on("Network.loadingFinished", ({ encodedDataLength }) => (transferred += encodedDataLength));
    await page.goto(path, { waitUntil: "networkidle" });
    const bytes = Object.values(content).reduce((sum, size) => sum + size, 0);
    return { content, transferred, bytes, withoutFonts: bytes - (content["font"] ?? 0) };
  } finally {
    await page.close();
  }
}

test("the first visit to the article transfers at most 60 kB, and 12 kB of content without the fonts", async () => {
  const { content, transferred, bytes, withoutFonts } = await firstVisit(PAGES.article);
  expect(content["document"], JSON.stringify(content)).toBeGreaterThan(1_000);
  expect(withoutFonts, JSON.stringify(content)).toBeLessThanOrEqual(12_000);
  expect(transferred, JSON.stringify(content)).toBeGreaterThan(bytes);
  expect(transferred, JSON.stringify(content)).toBeLessThanOrEqual(60_000);
});
