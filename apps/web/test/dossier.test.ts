import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./browser.ts";
import { PAGES } from "./pages.ts";
import { type RunningSite, startSite } from "./site.ts";

let site: RunningSite;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchChromium()]);
  page = await browser.newPage({ baseURL: site.origin });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

const PLACE = ".sessions thead th:nth-child(3)";
const column = (selector: string) => page.locator(`.sessions tbody ${selector}`).allInnerTexts();

test("meetings are sorted by place, either way, from the keyboard; those without a place come last", async () => {
  await page.goto(PAGES.dossier);
  expect((await column("td:nth-child(3)")).slice(0, 2)).toEqual(["Paris", "Moscou"]);
  await page.locator(`${PLACE} button`).focus();
  await page.keyboard.press("Enter");
  const rising = await column("td:nth-child(3)");
  expect(rising[0]).toMatch(/^Moscou/);
  expect(rising.at(-2)).toMatch(/^Paris/);
  expect(rising.at(-1)).toBe("–");
  expect(await page.locator(PLACE).getAttribute("aria-sort")).toBe("ascending");
  await page.keyboard.press("Space");
  const falling = await column("td:nth-child(3)");
  expect(falling[0]).toMatch(/^Paris/);
  expect(falling.at(-1)).toBe("–");
  expect(await page.locator(PLACE).getAttribute("aria-sort")).toBe("descending");
});

test("meetings are sorted by number as numbers", async () => {
  await page.goto(PAGES.dossier);
  await page.locator(".sessions thead th:first-child button").press("Enter");
  expect((await column("th > a")).slice(0, 13)).toEqual(Array.from({ length: 13 }, (_, rank) => String(rank + 1)));
});

test("the timeline is a list to a screen reader, each of its points a link that the keyboard reaches", async () => {
  await page.goto(PAGES.dossier);
  const timeline = page.getByRole("group", { name: "Chronologie" });
  expect(await timeline.getByRole("listitem").count()).toBe(16);
  const tree = await timeline.ariaSnapshot();
  expect(tree).toMatch(/- list:\n\s+- listitem:\n\s+- .?link/);
  expect(tree).toContain('link "7, 11 mars 2008, Paris"');
  // What lasted has its turn as what did not: the suspension of 2014 comes between the sessions of 2012 and 2019.
  expect(tree).toMatch(/link "11, [^"]+"[^]*link "Suspension[^]*link "12, /);
  const first = timeline.getByRole("link").first();
  await timeline.focus();
  await page.keyboard.press("Tab");
  expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
  await timeline.getByRole("link", { name: "7, 11 mars 2008, Paris" }).press("Enter");
  await page.waitForURL("**/evenements/ccqs-7");
});

test("the mark beside « à Moscou le 27 février » leads to the claim, and the words are as printed", async () => {
  await page.goto(PAGES.article);
  const mark = page.locator(`a[href="/dossiers/ccqs#sixieme-session-le-27"]`).first();
  const paragraph = page.locator("p", { has: mark }).first();
  expect((await paragraph.innerText()).replaceAll("\u00a0", " ")).toContain("s’était tenue à Moscou le 27 février");
  await mark.click();
  await page.waitForURL("**/dossiers/ccqs#sixieme-session-le-27");
  expect((await page.locator(":target").innerText()).replaceAll("\u00a0", " ")).toContain("27 février");
});

test("on a phone what is not known of a meeting is shown as a gap", async () => {
  const phone = await browser.newPage({ baseURL: site.origin, viewport: { width: 360, height: 780 } });
  await phone.goto(PAGES.dossier);
  const gaps = phone.locator(".sessions .gap");
  expect(await gaps.count()).toBeGreaterThan(10);
  for (const gap of await gaps.all()) expect(await gap.isVisible()).toBe(true);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await phone.close();
});
