import { readTopic, topicKey } from "@revue/core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { anOffice, type Office, tokenIn } from "../test/office.ts";
import { parse } from "./fixtures.ts";
import { readLink, writeLink } from "./link.ts";
import { openVault } from "./vault.ts";

let office: Office;
beforeEach(async () => {
  office = await anOffice();
});
afterEach(() => office.close());

const WISH = { address: "lea@lecture.example", topic: { kind: "home" }, frequency: "daily", language: "fr" } as const;

test("nothing is kept of an address until its owner follows the link in the mail", async () => {
  expect(await office.desk.ask(WISH)).toEqual({ ok: true, value: undefined });
  expect(await office.store.subscribers.count()).toBe(0);
  const mail = await parse(office.sink.received[0]);
  expect(mail.to?.[0]?.address).toBe("lea@lecture.example");
  expect(mail.subject).toBe("Confirmez votre abonnement à La Vigie");
  expect(mail.html).toContain("newsletter/confirmer?jeton=");

  const confirmed = await office.desk.confirm(tokenIn(office.sink.received[0]?.raw ?? ""));
  expect(confirmed).toMatchObject({ ok: true, value: { subscription: { topic: { kind: "home" }, frequency: "daily" } } });
  expect(await office.store.subscribers.count()).toBe(1);
});

test("a confirmation works once, and for two days", async () => {
  await office.desk.ask(WISH);
  const token = tokenIn(office.sink.received[0]?.raw ?? "");
  office.setClock("2026-03-04T06:30:01+01:00");
  expect(await office.desk.confirm(token)).toEqual({ ok: false, failure: "expired" });
  office.setClock("2026-03-04T06:29:59+01:00");
  expect(await office.desk.confirm(token)).toMatchObject({ ok: true });
  expect(await office.desk.confirm(token)).toEqual({ ok: false, failure: "used" });
});

test("a link changed by one character, or made for something else, opens nothing", async () => {
  await office.desk.ask(WISH);
  const token = tokenIn(office.sink.received[0]?.raw ?? "");
  const forged = (token.startsWith("A") ? "B" : "A") + token.slice(1);
  for (const other of [forged, token.slice(0, -1), "", ".", "a.b"]) {
    expect(await office.desk.confirm(other)).toEqual({ ok: false, failure: "forged" });
  }
  expect(await office.desk.unsubscribe(token)).toEqual({ ok: false, failure: "forged" });
  expect(await office.desk.own(token)).toEqual({ ok: false, failure: "forged" });
});

test("the store holds no address in the clear, and another key opens none", async () => {
  await office.subscribe("Lea@Lecture.example");
  const { subscribers } = office.store;
  const mailing = await subscribers.beginMailing({
    frequency: "daily",
    on: "2026-03-02",
    from: 0,
    to: 0,
    at: "2026-03-02T06:30:00Z",
  });
  const [due] = await subscribers.listDue(mailing, undefined, 1);
  expect(JSON.stringify(due)).not.toMatch(/lecture/i);
  expect(office.vault.open(due?.subscriber.sealed ?? "")).toBe("Lea@Lecture.example");
  expect(openVault(await office.store.secret(), "another").open(due?.subscriber.sealed ?? "")).toBeUndefined();
  // One reader, however the address is spelt.
  await office.subscribe("lea@lecture.example", { topic: { kind: "section", name: "ports" } });
  expect(await subscribers.count()).toBe(1);
});

test("the holder of a preferences link sees, changes and ends what is theirs, and nothing of others", async () => {
  await office.desk.ask(WISH);
  const confirmed = await office.desk.confirm(tokenIn(office.sink.received.at(-1)?.raw ?? ""));
  if (!confirmed.ok) throw new Error(confirmed.failure);
  const { preferences, subscription } = confirmed.value;
  await office.desk.ask({ ...WISH, address: "paul@lecture.example" });
  const other = await office.desk.confirm(tokenIn(office.sink.received.at(-1)?.raw ?? ""));
  if (!other.ok) throw new Error(other.failure);

  expect(await office.desk.own(preferences)).toMatchObject({
    value: { address: "lea@lecture.example", subscriptions: [{ id: subscription.id, topic: { kind: "home" } }] },
  });
  const weekly = { frequency: "weekly", language: "en" } as const;
  expect(await office.desk.change(preferences, other.value.subscription.id, weekly)).toEqual({ ok: false, failure: "gone" });
  expect(await office.desk.end(preferences, other.value.subscription.id)).toEqual({ ok: false, failure: "gone" });
  expect(await office.desk.change(preferences, subscription.id, weekly)).toMatchObject({ ok: true });
  expect(await office.desk.own(preferences)).toMatchObject({ value: { subscriptions: [weekly] } });
  expect(await office.desk.erase(preferences)).toMatchObject({ ok: true });
  expect(await office.desk.own(preferences)).toEqual({ ok: false, failure: "gone" });
  expect(await office.store.subscribers.count()).toBe(1);
});

test("an address can be sent three confirmations an hour, whoever asks", async () => {
  for (let n = 0; n < 3; n += 1) expect(await office.desk.ask({ ...WISH, caller: `caller ${n}` })).toMatchObject({ ok: true });
  expect(await office.desk.ask({ ...WISH, address: "LEA@lecture.example", caller: "another" })).toMatchObject({
    failure: { code: "too-many", waitSeconds: expect.any(Number) as number },
  });
  expect(office.sink.received).toHaveLength(3);
});

test.for(["home", "section:defense/international", "source:le-monde", "subject:otan", "dossier:ccqs", "search:otan -russie"])(
  "topic %s reads back",
  (key) => {
    const topic = readTopic(key);
    expect(topic && topicKey(topic)).toBe(key);
  },
);
test.for(["", "section:", "section:../etc", "nobody:x", "home:x:y"])("%j is no topic that could be another", (key) => {
  const topic = readTopic(key);
  expect(topic === undefined || topicKey(topic) === "home").toBe(true);
});

test("an unsubscribing link never expires", () => {
  const token = writeLink({ for: "unsubscribe", subscription: "s" }, office.vault);
  const read = readLink(token, { purpose: "unsubscribe", vault: office.vault, at: "2099-01-01T00:00:00Z" });
  expect(read).toMatchObject({ ok: true });
});
