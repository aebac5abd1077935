import { expect, test } from "vitest";
import type { Open } from "../contract.ts";
import type { Store } from "../store.ts";
import { aCollection, anArticle, AT } from "./a-collection.ts";
import { withStore } from "./opened.ts";

const LATER = "2026-03-03T06:30:00+01:00";
let links = 0;

/** Subscribes an address; each call with a link of its own. */
export const subscribing = (store: Store, over: Partial<Parameters<Store["subscribers"]["subscribe"]>[0]> = {}) =>
  store.subscribers.subscribe({
    link: { id: `link-${(links += 1)}`, expiresAt: LATER },
    digest: "d1",
    sealed: "s1",
    topic: "home",
    frequency: "daily",
    language: "fr",
    at: AT,
    ...over,
  });

export function subscriberContract(open: Open): void {
  test("a subscription is found again, with its subscriber, after the store was closed", () =>
    withStore(open, undefined, async (store, place) => {
      const made = await subscribing(store);
      expect(made).toMatchObject({ topic: "home", frequency: "daily", language: "fr", since: AT });
      await store.close();
      const again = await open(place);
      try {
        const subscriber = await again.subscribers.find(made?.subscriber ?? "");
        expect(subscriber).toEqual({ id: made?.subscriber, digest: "d1", sealed: "s1", since: AT, failures: 0 });
        expect(await again.subscribers.listSubscriptions(made?.subscriber ?? "")).toEqual([made]);
        expect(await again.subscribers.count()).toBe(1);
      } finally {
        await again.close();
      }
    }));

  test("a link works once, until it has expired and is forgotten", () =>
    withStore(open, undefined, async (store) => {
      const link = { id: "once", expiresAt: "2026-03-02T08:00:00+02:00" };
      expect(await subscribing(store, { link })).toBeDefined();
      expect(await subscribing(store, { link, topic: "section:ports" })).toBeUndefined();
      // 06:00 and 07:00 in UTC: compared as instants, not as they are written.
      expect(await subscribing(store, { link, topic: "section:ports", at: "2026-03-02T06:00:00Z" })).toBeUndefined();
      expect(await subscribing(store, { link, topic: "section:ports", at: "2026-03-02T06:00:01Z" })).toBeDefined();
    }));

  test("the same topic again changes the one there is; another topic adds to the same subscriber", () =>
    withStore(open, undefined, async (store) => {
      const one = await subscribing(store);
      const again = await subscribing(store, { frequency: "weekly", language: "en", at: LATER });
      expect(again).toEqual({ ...one, frequency: "weekly", language: "en" });
      const other = await subscribing(store, { topic: "dossier:assises", at: LATER });
      expect(await store.subscribers.listSubscriptions(one?.subscriber ?? "")).toEqual([again, other]);
    }));

  test("changes and ends a subscription, and forgets who receives nothing any more", () =>
    withStore(open, undefined, async (store) => {
      const { subscribers } = store;
      const one = await subscribing(store);
      const two = await subscribing(store, { topic: "section:ports" });
      expect(await subscribers.change(one?.id ?? "", { frequency: "weekly", language: "en" })).toBe(true);
      expect(await subscribers.findSubscription(one?.id ?? "")).toMatchObject({ frequency: "weekly", language: "en" });
      expect(await subscribers.change("nobody", { frequency: "weekly", language: "en" })).toBe(false);
      expect(await subscribers.unsubscribe(one?.id ?? "")).toBe(true);
      expect(await subscribers.unsubscribe(one?.id ?? "")).toBe(false);
      expect(await subscribers.find(one?.subscriber ?? "")).toBeDefined();
      await subscribers.unsubscribe(two?.id ?? "");
      expect(await subscribers.find(one?.subscriber ?? "")).toBeUndefined();
    }));

  test("erases a subscriber with all subscriptions, and nobody else", () =>
    withStore(open, undefined, async (store) => {
      const one = await subscribing(store);
      await subscribing(store, { topic: "section:ports" });
      const other = await subscribing(store, { digest: "d2", sealed: "s2" });
      expect(await store.subscribers.erase(one?.subscriber ?? "")).toBe(true);
      expect(await store.subscribers.erase(one?.subscriber ?? "")).toBe(false);
      expect(await store.subscribers.findSubscription(one?.id ?? "")).toBeUndefined();
      expect(await store.subscribers.findSubscription(other?.id ?? "")).toEqual(other);
    }));

  test("counts failures, stops for good when told, and a new confirmation lifts it", () =>
    withStore(open, undefined, async (store) => {
      const { subscribers } = store;
      const who = (await subscribing(store))?.subscriber ?? "";
      expect(await subscribers.recordFailure(who, { at: AT })).toBe(1);
      expect(await subscribers.recordFailure(who, { at: AT, stop: "bounced" })).toBe(2);
      expect(await subscribers.find(who)).toMatchObject({ failures: 2, stopped: { why: "bounced", at: AT } });
      expect(await subscribers.count()).toBe(0);
      expect(await subscribers.recordFailure("nobody", { at: AT })).toBe(0);
      await subscribing(store);
      const { stopped, failures } = (await subscribers.find(who)) ?? { failures: -1 };
      expect([stopped, failures]).toEqual([undefined, 0]);
    }));

  test("survives every sync, and is not news to those who follow the changes", () =>
    withStore(open, undefined, async (store) => {
      const one = await subscribing(store);
      const syncing = store.sync(aCollection(Array.from({ length: 300 }, (_, n) => anArticle({ slug: `a-${n}` }))), { at: AT });
      const during = subscribing(store, { digest: "d2", sealed: "s2" });
      await Promise.all([syncing, during]);
      const { number } = await store.revision();
      expect(await subscribing(store, { topic: "section:ports" })).toBeDefined();
      expect((await store.revision()).number).toBe(number);
      expect(await store.subscribers.findSubscription(one?.id ?? "")).toEqual(one);
      expect(await store.subscribers.count()).toBe(2);
    }));
}
