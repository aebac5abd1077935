import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { writeSynthetic } from "@revue/synthetic";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./browser.ts";
import { SEED } from "./pages.ts";
import { type RunningSite, startSite } from "./site.ts";

const HEADLINE = "Conseil de coopération franco-russe sur les questions de sécurité";

let seed: RunningSite;
/** A review of 400 invented articles: enough for filters and pages. */
let large: RunningSite;
let folder: string;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "revue-search-"));
  writeSynthetic(folder, { seed: 3, articles: 400, sources: 8, subjects: 40 });
  [seed, large, browser] = await Promise.all([startSite(), startSite({ REVUE_CONTENT: folder }), launchChromium()]);
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await Promise.all([seed?.stop(), large?.stop()]);
  await rm(folder, { recursive: true, force: true });
});
afterEach(() => context?.close());

async function open(site: RunningSite, path: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  context = await browser.newContext({ baseURL: site.origin, locale: "fr-FR", ...options });
  const page = await context.newPage();
  await page.goto(path);
  return page;
}

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");
const mainText = async (page: Page) => plain(await page.locator("main").innerText());

describe.for([true, false])("a reader, with JavaScript: %s", (javaScriptEnabled) => {
  test("types without accents, finds the article, and sees why", async () => {
    const page = await open(seed, "/", { javaScriptEnabled });
    const box = page.getByRole("search").locator("input[name=q]");
    await box.fill("cooperations franco russe");
    await box.press("Enter");
    await page.waitForURL("**/recherche?q=*");
    const hit = page.locator(".found").first();
    expect(plain(await hit.getByRole("heading").innerText())).toBe(HEADLINE);
    expect(await hit.getByRole("heading").locator("mark").allInnerTexts()).toEqual(["coopération", "franco-russe"]);
    const why = hit.locator("details");
    expect(await why.getByRole("list").isVisible()).toBe(false);
    await why.locator("summary").click();
    const reasons = plain(await why.innerText());
    expect(reasons).toContain("cooperations : dans le titre, autre forme du mot, 1 fois, trouvé sous la forme « coopération »");
    expect(reasons).toMatch(/\d+ %/);
  });

  test("asks a whole question", async () => {
    const page = await open(seed, "/recherche", { javaScriptEnabled });
    await page.locator("input[name=q]").fill("quand a été créé le conseil franco-russe ?");
    await page.getByRole("button", { name: "Chercher" }).click();
    await page.waitForURL("**/recherche?q=*");
    await page.getByRole("link", { name: HEADLINE }).click();
    await page.waitForURL(`**/articles/${SEED}`);
    expect(await page.locator("h1").innerText()).toContain("franco-russe");
  });

  test("is told of a correction, searched because nothing else was found", async () => {
    const page = await open(seed, "/recherche?q=cooperatoin", { javaScriptEnabled });
    const text = await mainText(page);
    expect(text).toContain("Aucun article ne répond à « cooperatoin ».");
    expect(text).toContain("Voici ce qui a été cherché à la place : coopération");
    expect(await page.locator(".found mark").first().innerText()).toBe("coopération");
  });

  test("who finds nothing is offered ways out, and takes one", async () => {
    const page = await open(seed, "/recherche?q=conseil+xylophone&annee=1999", { javaScriptEnabled });
    expect(await mainText(page)).toContain("Aucun article ne répond à « conseil xylophone ».");
    await page.getByRole("link", { name: "Chercher sans les filtres" }).click();
    await page.waitForURL("**/recherche?q=conseil+xylophone");
    expect(await page.getByRole("link", { name: HEADLINE }).count()).toBe(1);
  });

  test("is told what was not understood", async () => {
    const page = await open(seed, "/recherche?q=conseil+avant:hier", { javaScriptEnabled });
    expect(await mainText(page)).toContain("« avant:hier » : cette date ne se lit pas.");
    expect(await page.getByRole("link", { name: HEADLINE }).count()).toBe(1);
  });

  test("narrows by a count, reorders, and takes each filter off again", async () => {
    const q = await commonWord();
    const page = await open(large, `/recherche?q=${encodeURIComponent(q)}`, { javaScriptEnabled });
    const total = () => page.locator("#results").innerText();
    const all = await total();
    const sources = page.getByRole("region", { name: "Source" });
    const name = await sources.getByRole("link").first().innerText();
    const count = await sources.locator(".count").first().innerText();
    await sources.getByRole("link").first().click();
    await page.waitForURL("**source=*");
    expect(plain(await total())).toMatch(new RegExp(`^${count} articles?$`));
    for (const label of await page.locator(".found > .label:first-child").allInnerTexts()) expect(label).toContain(name);
    // Its own counts stay, so that another can be chosen.
    expect(await sources.getByRole("link").count()).toBeGreaterThan(1);

    await page.getByRole("region", { name: "Année" }).getByRole("link").first().click();
    await page.waitForURL("**annee=*");
    await page.getByRole("navigation", { name: "Trier par" }).getByRole("link", { name: "plus anciens" }).click();
    await page.waitForURL("**tri=anciens*");
    const days = await page.locator(".found time").evaluateAll((times) => times.map((time) => time.getAttribute("datetime")));
    expect(days).toEqual(days.toSorted());
    const filters = page.getByRole("navigation", { name: "Filtres" });
    expect(await filters.getByRole("link").count()).toBe(3);
    await filters.getByRole("link", { name: /Année/ }).click();
    await page.waitForURL((url) => !url.searchParams.has("annee"));
    await filters.getByRole("link", { name: /Source/ }).click();
    await page.waitForURL((url) => !url.searchParams.has("source"));
    expect(await total()).toBe(all);
  });

  test("reads on to the last page, every article once", async () => {
    const q = await commonWord();
    const page = await open(large, `/recherche?q=${encodeURIComponent(q)}`, { javaScriptEnabled });
    const total = Number(plain(await page.locator("#results").innerText()).replaceAll(/\D/g, ""));
    expect(total).toBeGreaterThan(40);
    const seen: (string | null)[] = [];
    for (;;) {
      seen.push(...(await page.locator(".found h3 a").evaluateAll((links) => links.map((link) => link.getAttribute("href")))));
      const more = page.locator("main a[rel=next]");
      if ((await more.count()) === 0) break;
      const here = page.url();
      await Promise.all([page.waitForURL((url) => url.href !== here), more.click()]);
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(total);
  });
});

/** A word that many of the invented articles hold. */
async function commonWord(): Promise<string> {
  const list = (await (await fetch(`${large.origin}/api/v1/articles?limit=1`)).json()) as { items: { headline: string }[] };
  const words = list.items[0]?.headline.match(/\p{L}{5,}/gu) ?? [];
  let best = { word: "", count: 0 };
  for (const word of words) {
    const found = (await (await fetch(`${large.origin}/api/v1/search?limit=1&q=${encodeURIComponent(word)}`)).json()) as {
      total: { count: number };
    };
    if (found.total.count > best.count) best = { word, count: found.total.count };
  }
  return best.word;
}

describe("suggestions while typing", () => {
  test("are gone through by keyboard, and lead where they say", async () => {
    const page = await open(seed, "/");
    await page.keyboard.press("/");
    const box = page.getByRole("combobox", { name: "Rechercher dans la revue" });
    await box.waitFor();
    expect(await box.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.type("lavr", { delay: 20 });
    const list = page.getByRole("listbox");
    await list.waitFor();
    expect(await box.getAttribute("aria-expanded")).toBe("true");
    expect(await page.getByRole("status").innerText()).toMatch(/^\d+ suggestions$/);
    await page.keyboard.press("ArrowDown");
    const option = page.locator(`#${await box.getAttribute("aria-activedescendant")}`);
    expect(await option.getAttribute("aria-selected")).toBe("true");
    expect(plain(await option.innerText())).toMatch(/Lavrov\s+Personne, 1 article/);
    // Focus never leaves the box.
    expect(await box.evaluate((input) => input === document.activeElement)).toBe(true);

    await page.keyboard.press("ArrowUp");
    expect(await box.getAttribute("aria-activedescendant")).toBeNull();
    await page.keyboard.press("Escape");
    expect(await list.isVisible()).toBe(false);
    expect(await box.inputValue()).toBe("lavr");

    await page.keyboard.press("ArrowDown");
    await list.waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/sujets/serguei-lavrov");
  });

  test("are followed by pointer, and leave the form to itself otherwise", async () => {
    const page = await open(seed, "/recherche");
    const box = page.locator("#q");
    await box.focus();
    await page.keyboard.type("conseil", { delay: 20 });
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/recherche?q=conseil");
    await box.fill("");
    await box.focus();
    await page.keyboard.type("lavr", { delay: 20 });
    await page.getByRole("option", { name: /Personne/ }).click();
    await page.waitForURL("**/sujets/serguei-lavrov");
    expect(await page.locator("h1").innerText()).toContain("Lavrov");
  });

  test.for(["light", "dark"] as const)("axe finds nothing while they are open, in the %s theme", async (colorScheme) => {
    const page = await open(seed, "/en/recherche", { colorScheme });
    await page.locator("#q").focus();
    await page.keyboard.type("conseil", { delay: 20 });
    await page.keyboard.press("ArrowDown");
    await page.getByRole("option").first().waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
  });

  test("cost nothing until somebody is about to type", async () => {
    const page = await open(seed, "/");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await page.locator("#q").focus();
    await page.getByRole("combobox").waitFor();
    expect(asked.filter((path) => path.endsWith(".js"))).toHaveLength(1);
  });
});

const robots = async (path: string) =>
  /<meta name="robots" content="([^"]*)"/.exec(await (await fetch(seed.origin + path)).text())?.[1];

test("results ask not to be indexed; the help may be", async () => {
  expect(await robots("/recherche?q=conseil")).toContain("noindex");
  expect(await robots("/en/recherche")).toContain("noindex");
  expect(await robots("/recherche/aide")).toBeUndefined();
});

test.for([
  ["/", "/opensearch.xml", "/recherche", "fr"],
  ["/en", "/en/opensearch.xml", "/en/recherche", "en"],
])("a browser finds on %s how to search here", async ([path = "", description = "", search = "", language = ""]) => {
  const page = await open(seed, path);
  const link = page.locator('link[rel="search"]');
  expect(await link.getAttribute("href")).toBe(description);
  expect(await link.getAttribute("title")).toBe("Spyworld");
  const answer = await fetch(seed.origin + description);
  expect(answer.headers.get("content-type")).toBe("application/opensearchdescription+xml; charset=utf-8");
  const urls = await page.evaluate(
    (xml) => {
      const document = new DOMParser().parseFromString(xml, "text/xml");
      if (document.querySelector("parsererror")) throw new Error("not XML");
      return [...document.querySelectorAll("Url, Language")].map((one) => one.getAttribute("template") ?? one.textContent);
    },
    await answer.text(),
  );
  expect(urls.map((url) => url?.replace(/^https?:\/\/[^/]+/, ""))).toEqual([
    `${search}?q={searchTerms}`,
    `${search}/suggestions?q={searchTerms}`,
    description,
    language,
  ]);
  const suggested = await fetch(`${seed.origin}${search}/suggestions?q=lavr`);
  expect(suggested.headers.get("content-type")).toBe("application/x-suggestions+json");
  const [typed, texts, kinds, addresses] = (await suggested.json()) as [string, string[], string[], string[]];
  expect(typed).toBe("lavr");
  expect(texts.length).toBeGreaterThan(0);
  expect([kinds.length, addresses.length]).toEqual([texts.length, texts.length]);
  expect(addresses.some((address) => address.endsWith("/sujets/serguei-lavrov"))).toBe(true);
});
