import { AxeBuilder } from "@axe-core/playwright";
import { type Sink, startSink } from "@revue/newsletter/fixtures";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchChromium } from "./browser.ts";
import { freePort, type RunningSite, startSite } from "./site.ts";

let sink: Sink;
let site: RunningSite;
let browser: Browser;
beforeAll(async () => {
  sink = await startSink();
  const port = String(await freePort());
  // The address in the mails is where the site really is.
  const mail = { PORT: port, ORIGIN: `http://127.0.0.1:${port}`, REVUE_MAIL: `${sink.url}?from=revue@spyworld.example` };
  [site, browser] = await Promise.all([startSite(mail), launchChromium()]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await sink?.close();
});

/** The address of the link in the last mail, whatever its encoding did to the line. */
async function linkInMail(page: Page): Promise<string> {
  for (let tries = 0; sink.received.length === 0 && tries < 100; tries += 1) await page.waitForTimeout(50);
  const plain = (sink.received.at(-1)?.raw ?? "").replaceAll("=\r\n", "").replaceAll("=3D", "=");
  return /http:\/\/127\.0\.0\.1:\d+\/newsletter\/confirmer\?jeton=[\w.-]+/.exec(plain)?.[0] ?? "";
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`)).toEqual([]);
}

test("a reader without JavaScript subscribes to a section, confirms, changes and erases everything", async () => {
  const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled: false });
  const page = await context.newPage();
  try {
    await page.goto("/newsletter?sujet=section:defense");
    expect(await page.inputValue("#topic")).toBe("section:defense");
    await page.fill("#email", "lea@lecture.example");
    await page.check("input[value=daily]");
    await page.click("main button");
    expect(await page.locator("h1").innerText()).toBe("Un courriel vous attend");

    const link = await linkInMail(page);
    await page.goto(link);
    await page.click("main button");
    expect(await page.locator("[role=status]").innerText()).toBe("Vous recevrez Défense, chaque jour.");
    await page.click("main a:has-text('Voir mes abonnements')");
    expect(await page.locator("main").innerText()).toContain("lea@lecture.example");
    await page.selectOption("select[name=frequency]", "weekly");
    await page.click("button:has-text('Enregistrer')");
    expect(await page.inputValue("select[name=frequency]")).toBe("weekly");

    await page.click("button:has-text('Tout effacer')");
    expect(await page.locator("h1").innerText()).toBe("Tout est effacé");
    await page.goto(link);
    await page.click("main button");
    expect(await page.locator("[role=alert]").innerText()).toMatch(/a déjà servi/);
  } finally {
    await context.close();
  }
});

test("an address that is none is said to be none, beside the field, and is still there to be corrected", async () => {
  const context = await browser.newContext({ baseURL: site.origin });
  const page = await context.newPage();
  try {
    await page.goto("/en/newsletter");
    await expectAccessible(page);
    await page.locator("form.sheet").evaluate((form) => form.setAttribute("novalidate", ""));
    await page.fill("#email", "lea at lecture");
    await page.click("main button");
    expect(await page.locator("[role=alert]").innerText()).toMatch(/does not read as an e-mail address/);
    expect(await page.inputValue("#email")).toBe("lea at lecture");
    await expectAccessible(page);
  } finally {
    await context.close();
  }
});

test("the way out in a mail's header answers a mail service's one request", async () => {
  const answer = await fetch(`${site.origin}/api/v1/newsletter/one-click?token=abc`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded", Origin: "https://mail.example" },
    body: "List-Unsubscribe=One-Click",
  });
  expect(answer.status).toBe(403);
  expect(await answer.json()).toMatchObject({ code: "link-invalid" });
});
