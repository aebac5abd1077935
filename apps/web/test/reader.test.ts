import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { launchChromium } from "./browser.ts";
import { inEnglish, PAGES, SEED } from "./pages.ts";
import { type RunningSite, startSite } from "./site.ts";

const HEADLINE = "Conseil de coopération franco-russe sur les questions de sécurité";

let site: RunningSite;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Whatever a reader's browser complained about, or asked of somebody else. */
let complaints: string[];

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), launchChromium()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

async function openAs(options: Parameters<Browser["newContext"]>[0] = {}): Promise<void> {
  await context?.close();
  complaints = [];
  context = await browser.newContext({ baseURL: site.origin, locale: "fr-FR", ...options });
  page = await context.newPage();
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("request", (request) => {
    if (!request.url().startsWith(site.origin) && !request.url().startsWith("data:")) complaints.push(`asked ${request.url()}`);
  });
}

const bodyText = async (): Promise<string> => (await page.locator("main").innerText()).replaceAll(/[\u00a0\u202f]/g, " ");

async function expectSeed(): Promise<void> {
  await page.waitForURL(`**/articles/${SEED}`);
  expect(await page.locator("h1").innerText()).toContain(HEADLINE);
  const text = await bodyText();
  for (const words of [
    "La septième session du Conseil",
    "Selon l’usage, les ministres",
    "année croisée 2010",
    "le Proche-Orient,",
    "l’équilibre du monde",
  ]) {
    expect(text).toContain(words);
  }
}

describe("a reader", () => {
  beforeEach(() => openAs());

  test("reads the seed article from the home page", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: HEADLINE }).first().click();
    await expectSeed();
    expect(await page.getByRole("listitem").filter({ hasText: "le Tchad et le Darfour" }).count()).toBe(1);
  });

  test("goes from the article to its section and its source, and back", async () => {
    await page.goto(PAGES.article);
    await page
      .getByRole("navigation", { name: /fil d’Ariane/i })
      .getByRole("link", { name: "International" })
      .click();
    await page.waitForURL("**/rubriques/defense/international");
    await page.getByRole("link", { name: HEADLINE }).first().click();
    await page.getByRole("main").getByRole("link", { name: "Diplomatie.gouv.fr" }).first().click();
    await page.waitForURL("**/sources/diplomatie-gouv-fr");
    await page.getByRole("link", { name: HEADLINE }).first().click();
    await expectSeed();
  });

  test("reads it by keyboard alone", async () => {
    await page.goto("/");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("href"))).toMatch(/^#/);
    await page.keyboard.press("Enter");
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press("Tab");
      const href = await page.evaluate(() => document.activeElement?.getAttribute("href") ?? "");
      if (href.endsWith(`/articles/${SEED}`)) break;
    }
    const outline = await page.evaluate(() =>
      document.activeElement === null ? "" : getComputedStyle(document.activeElement).outlineStyle,
    );
    expect(outline).not.toBe("none");
    await page.keyboard.press("Enter");
    await expectSeed();
  });

  test("is taken to the search box by the key /, unless shortcuts are turned off", async () => {
    await page.goto("/");
    await page.keyboard.press("/");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("name"));
    expect(await focused()).toBe("q");
    await page.getByRole("link", { name: "Sources" }).first().focus();
    await page.keyboard.press("?");
    await page.waitForURL("**/raccourcis");
    await page.getByRole("checkbox", { name: "Raccourcis actifs" }).uncheck();
    await page.goto("/");
    await page.keyboard.press("/");
    expect(await focused()).not.toBe("q");
  });

  test("chooses the dark theme, and finds it again on the next page", async () => {
    await page.goto("/");
    const paper = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
    const light = await paper();
    await page.locator("#theme-dark").check({ force: true });
    const dark = await paper();
    expect(dark).not.toBe(light);
    await page.goto(PAGES.article);
    expect(await paper()).toBe(dark);
  });

  test("changes to the English interface and keeps the article in French", async () => {
    await page.goto(PAGES.article);
    await page.getByRole("link", { name: "English" }).first().click();
    await page.waitForURL(`**${inEnglish(PAGES.article)}`);
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
    expect(await page.locator("h1").evaluate((heading) => heading.closest("[lang]")?.getAttribute("lang"))).toBe("fr");
  });

  test("sees nothing move while the article loads", async () => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value);
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(PAGES.article, { waitUntil: "networkidle" });
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  });
});

describe("a reader without JavaScript", () => {
  beforeEach(() => openAs({ javaScriptEnabled: false }));

  test("reads the seed article from the home page", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: HEADLINE }).first().click();
    await expectSeed();
  });

  test("searches from any page", async () => {
    await page.goto(PAGES.article);
    const box = page.getByRole("search").first().getByRole("searchbox");
    await box.fill("coopération");
    await box.press("Enter");
    await page.waitForURL("**/recherche?q=*");
    expect(await page.locator("main").innerText()).toContain("coopération");
  });

  test("changes the theme of the page before them", async () => {
    await page.goto("/");
    const before = await page.locator("html").evaluate((html) => getComputedStyle(html).backgroundColor);
    await page.locator("#theme-dark").check({ force: true });
    expect(await page.locator("html").evaluate((html) => getComputedStyle(html).backgroundColor)).not.toBe(before);
  });
});

describe("at 320 px", () => {
  beforeEach(() => openAs({ viewport: { width: 320, height: 640 } }));

  test.for(Object.entries(PAGES))("%s needs no sideways scrolling", async ([, path]) => {
    await page.goto(path);
    complaints = complaints.filter((complaint) => !complaint.includes("404"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
});

describe("on paper", () => {
  beforeEach(() => openAs());

  test("the article prints with its text, source, dates and address", async () => {
    await page.goto(PAGES.article);
    const text = (await textOfPdf(await page.pdf({ format: "A4", preferCSSPageSize: true }))).replaceAll(/\s+/g, " ");
    for (const words of [
      "La septième session du Conseil",
      "année croisée 2010",
      "Diplomatie.gouv.fr",
      "11 mars 2008",
      `/articles/${SEED.slice(0, 20)}`,
    ]) {
      expect(text).toContain(words);
    }
    expect(text).not.toContain("WhatsApp");
  });
});

async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const document = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  let text = "";
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    text += items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join("");
  }
  return text;
}
