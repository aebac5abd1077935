import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./browser.ts";
import { inEnglish, PAGES } from "./pages.ts";
import { type RunningSite, startSite } from "./site.ts";

let site: RunningSite;
let browser: Browser;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchChromium()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const cases = Object.entries(PAGES).flatMap(([name, path]) => [
  { name, language: "French", path },
  { name, language: "English", path: inEnglish(path) },
]);

test.for(cases)("axe finds nothing on the $name page in $language, in either theme", async ({ path }) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const context = await browser.newContext({ baseURL: site.origin, colorScheme });
    try {
      const page = await context.newPage();
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
    } finally {
      await context.close();
    }
  }
});
