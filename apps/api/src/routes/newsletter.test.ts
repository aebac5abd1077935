import { aCollection, anArticle, aSection } from "@revue/core/fixtures";
import { newsletterAddresses, openDesk, openLimits, openVault, type Letter } from "@revue/newsletter";
import { expect, test } from "vitest";
import { anApi, type TestApi } from "../fixtures.ts";

const collection = aCollection({ sections: [aSection()], articles: [anArticle()] });
const WISH = { email: "lea@lecture.example", topic: { kind: "home" }, frequency: "daily", language: "fr" } as const;

/** An API with a desk whose mails are kept in a list. */
async function anOffice(): Promise<TestApi & { mails: Letter[]; token(): string }> {
  const mails: Letter[] = [];
  const api = await anApi(collection, async (store) => ({
    desk: openDesk({
      subscribers: store.subscribers,
      vault: openVault(await store.secret()),
      mailer: { send: async (letter) => (mails.push(letter), { ok: true, value: undefined }), close: () => undefined },
      limits: openLimits(),
      addresses: newsletterAddresses("https://vigie.example"),
      publication: () => "La Vigie",
      now: () => "2026-11-23T08:00:00Z",
    }),
  }));
  return { ...api, mails, token: () => /jeton=([\w.-]+)/.exec(String(mails.at(-1)?.text))?.[1] ?? "" };
}

test("where no mail goes out, subscription is not open, and says so", async () => {
  const { api } = await anApi(collection);
  expect(await api.newsletter.state()).toEqual({ open: false });
  await expect(api.newsletter.ask(WISH)).rejects.toMatchObject({ status: 404, code: "newsletter-closed" });
  await expect(api.newsletter.unsubscribe("x")).rejects.toMatchObject({ code: "newsletter-closed" });
});

test("a reader asks, confirms, changes, looks, and is forgotten", async () => {
  const { api, mails, token } = await anOffice();
  expect(await api.newsletter.state()).toEqual({ open: true });
  await api.newsletter.ask({ ...WISH, topic: { kind: "section", name: "ports" } });
  expect(mails[0]).toMatchObject({ to: "lea@lecture.example", subject: "Confirmez votre abonnement à La Vigie" });
  expect(mails[0]?.text).toContain("La Vigie (Ports)");
  const { subscription, preferences } = await api.newsletter.confirm(token());
  expect(subscription).toMatchObject({ topic: { kind: "section", name: "ports" }, name: "Ports", frequency: "daily" });
  await api.newsletter.change({ token: preferences, subscription: subscription.id, frequency: "weekly", language: "en" });
  expect(await api.newsletter.own(preferences)).toMatchObject({
    address: "lea@lecture.example",
    subscriptions: [{ name: "Harbours", frequency: "weekly" }],
  });
  await api.newsletter.erase(preferences);
  await expect(api.newsletter.own(preferences)).rejects.toMatchObject({ status: 410, code: "subscriber-gone" });
});

test("the link of a mail's header unsubscribes in one request, as mail services make it", async () => {
  const { api, ask, mails, store, token } = await anOffice();
  await api.newsletter.ask(WISH);
  const { subscription } = await api.newsletter.confirm(token());
  expect(mails).toHaveLength(1);
  const vault = openVault(await store.secret());
  const signed = vault.sign(
    Buffer.from(JSON.stringify({ for: "unsubscribe", subscription: subscription.id })).toString("base64url"),
  );
  const response = await ask(`/api/v1/newsletter/one-click?token=${signed}`, {
    method: "POST",
    headers: { "Content-Type": "application/x-www-form-urlencoded" },
    body: "List-Unsubscribe=One-Click",
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await store.subscribers.count()).toBe(0);
  // A program that looks at links before their reader does changes nothing.
  expect((await ask(`/api/v1/newsletter/one-click?token=${signed}`)).status).toBe(405);
});

test.for<[string, object, string]>([
  ["an address that is none", { ...WISH, email: "lea" }, "email"],
  ["an address with a line of its own", { ...WISH, email: "lea@lecture.example\r\nBcc: paul@lecture.example" }, "email"],
  ["a topic that this review lacks", { ...WISH, topic: { kind: "section", name: "absent" } }, "topic"],
  ["a kind of topic that does not exist", { ...WISH, topic: { kind: "author", name: "x" } }, "topic.kind"],
  ["a frequency of one's own", { ...WISH, frequency: "hourly" }, "frequency"],
  ["nothing", {}, "email"],
])("refuses %s by name, and repeats no value", async ([, body, parameter]) => {
  const { ask, mails } = await anOffice();
  const headers = { "Content-Type": "application/json" };
  const response = await ask("/api/v1/newsletter/subscriptions", { method: "POST", headers, body: JSON.stringify(body) });
  expect(response.status).toBe(400);
  const text = await response.text();
  expect((JSON.parse(text) as { errors: { parameter: string }[] }).errors.map((error) => error.parameter)).toContain(parameter);
  expect(text).not.toContain("paul@");
  expect(mails).toEqual([]);
});

test("a body that is no JSON, or not said to be, is refused", async () => {
  const { ask } = await anOffice();
  const post = (body: string, type: string) =>
    ask("/api/v1/newsletter/subscriptions", { method: "POST", headers: { "Content-Type": type }, body });
  expect((await post("{", "application/json")).status).toBe(400);
  expect((await post("email=a", "application/x-www-form-urlencoded")).status).toBe(400);
  const options = await ask("/api/v1/newsletter/subscriptions", { method: "OPTIONS" });
  expect(options.headers.get("allow")).toBe("POST, OPTIONS");
});

test("who fills in the trap is told the same, and no mail goes out", async () => {
  const { api, mails } = await anOffice();
  await api.newsletter.ask({ ...WISH, website: "https://spam.example" });
  expect(mails).toEqual([]);
});

test("too many mails to one address are refused, with how long to wait", async () => {
  const { api } = await anOffice();
  for (let n = 0; n < 3; n += 1) await api.newsletter.ask(WISH);
  await expect(api.newsletter.ask(WISH)).rejects.toMatchObject({ status: 429, code: "too-many-requests" });
});

test("issues are listed newest first and read with what may be shown of their articles today", async () => {
  const { api, store } = await anOffice();
  const issue = { mailing: "daily-2026-11-22", topic: "home", language: "fr", articles: [anArticle().slug, "gone"] } as const;
  for (const on of ["2026-11-21", "2026-11-22"]) {
    await store.subscribers.keepIssue({ ...issue, articles: [...issue.articles], id: `${on}-daily-fr`, on });
  }
  const { items, next } = await api.newsletter.issues({ limit: 1 });
  expect(items).toEqual([
    { id: "2026-11-22-daily-fr", on: "2026-11-22", topic: { kind: "home" }, frequency: "daily", language: "fr", articles: 2 },
  ]);
  expect((await api.newsletter.issues({ limit: 1, cursor: next })).items.map(({ id }) => id)).toEqual(["2026-11-21-daily-fr"]);
  const read = await api.newsletter.issue("2026-11-22-daily-fr");
  expect(read.items.map(({ slug }) => slug)).toEqual([anArticle().slug]);
  await expect(api.newsletter.issue("absent")).rejects.toMatchObject({ code: "issue-not-found" });
});

test("an issue can be kept as PDF and EPUB", async () => {
  const { ask, store } = await anOffice();
  const issue = { mailing: "daily-2026-11-22", topic: "home", language: "fr", articles: [anArticle().slug] } as const;
  await store.subscribers.keepIssue({ ...issue, articles: [...issue.articles], id: "2026-11-22-daily-fr", on: "2026-11-22" });
  for (const [format, begins] of [
    ["pdf", "%PDF-"],
    ["epub", "PK"],
  ]) {
    const response = await ask(`/api/v1/newsletter/issues/2026-11-22-daily-fr.${format}`);
    expect(response.status).toBe(200);
    expect((await response.text()).startsWith(begins ?? "?")).toBe(true);
  }
  expect((await ask("/api/v1/newsletter/issues/absent.pdf")).status).toBe(404);
});
