import { expect, test } from "vitest";
import type { Open } from "../contract.ts";
import type { Issue, Mailing } from "../subscribers/subscribers.ts";
import type { Store } from "../store.ts";
import { AT } from "./a-collection.ts";
import { withStore } from "./opened.ts";
import { subscribing } from "./subscribers.ts";

const TUESDAY = { frequency: "daily", on: "2026-03-03", from: 4, at: "2026-03-03T07:00:00+01:00" } as const;

const issue = (on: string, id: string): Issue => ({
  id,
  mailing: `daily-${on}`,
  topic: "home",
  language: "fr",
  on,
  articles: ["un-accord"],
});

async function due(store: Store, mailing: Mailing): Promise<string[]> {
  return (await store.subscribers.listDue(mailing, undefined, 100)).map(({ subscriber }) => subscriber.digest).sort();
}

export function mailingContract(open: Open): void {
  test("a mailing goes on from the one before; begun again the same day it is the same", () =>
    withStore(open, undefined, async ({ subscribers }) => {
      const first = await subscribers.beginMailing({ frequency: "daily", on: "2026-03-02", from: 5, to: 7, at: AT });
      expect(first).toEqual({ id: "daily-2026-03-02", frequency: "daily", on: "2026-03-02", from: 5, to: 7, begunAt: AT });
      const second = await subscribers.beginMailing({ ...TUESDAY, to: 12 });
      expect([second.from, second.to]).toEqual([7, 12]);
      expect(await subscribers.beginMailing({ ...TUESDAY, to: 30, at: AT })).toEqual(second);
      expect((await subscribers.beginMailing({ ...TUESDAY, frequency: "weekly", to: 12 })).from).toBe(4);
      await subscribers.finishMailing(second.id, TUESDAY.at);
      expect(await subscribers.lastMailing("daily")).toEqual({ ...second, finishedAt: TUESDAY.at });
      expect(await subscribers.lastMailing("weekly")).toMatchObject({ id: "weekly-2026-03-03" });
    }));

  test("reaches those of its frequency who are not stopped, and none twice", () =>
    withStore(open, undefined, async (store) => {
      const { subscribers } = store;
      const made = [];
      for (const digest of ["a", "b", "c", "d"]) made.push(await subscribing(store, { digest }));
      await subscribing(store, { digest: "weekly", frequency: "weekly" });
      await subscribers.recordFailure(made[3]?.subscriber ?? "", { stop: "complained", at: AT });
      const mailing = await subscribers.beginMailing({ ...TUESDAY, to: 1 });
      expect(await due(store, mailing)).toEqual(["a", "b", "c"]);

      const [first, second, third] = made.map((one) => one?.id);
      await subscribers.recordDeliveries(mailing.id, new Map([[first ?? "", "sending"]]));
      await subscribers.recordDeliveries(
        mailing.id,
        new Map([
          [first ?? "", "sent"],
          [second ?? "", "sending"],
          [third ?? "", "refused"],
        ] as const),
      );
      const [left, ...none] = await subscribers.listDue(mailing, undefined, 100);
      expect([left?.subscription, left?.subscriber.digest, left?.state, none]).toEqual([made[1], "b", "sending", []]);
      expect(await subscribers.countDeliveries(mailing.id)).toEqual({ sending: 1, sent: 1, refused: 1 });
    }));

  test("lists those due in pages that neither skip nor repeat", () =>
    withStore(open, undefined, async (store) => {
      for (let n = 0; n < 7; n += 1) await subscribing(store, { digest: `d${n}` });
      const mailing = await store.subscribers.beginMailing({ ...TUESDAY, to: 1 });
      const seen: string[] = [];
      let after: string | undefined;
      for (;;) {
        const page = await store.subscribers.listDue(mailing, after, 3);
        if (page.length === 0) break;
        seen.push(...page.map(({ subscriber }) => subscriber.digest));
        after = page.at(-1)?.subscription.id;
      }
      expect(seen.sort()).toEqual(["d0", "d1", "d2", "d3", "d4", "d5", "d6"]);
    }));

  test("keeps issues as they were sent, newest first", () =>
    withStore(open, undefined, async ({ subscribers }) => {
      const all = [issue("2026-03-02", "b"), issue("2026-03-03", "a"), issue("2026-03-03", "c")];
      for (const one of all) await subscribers.keepIssue(one);
      await subscribers.keepIssue({ ...issue("2026-03-02", "b"), articles: [] });
      expect(await subscribers.findIssue("b")).toEqual(all[0]);
      expect(await subscribers.findIssue("x")).toBeUndefined();
      expect((await subscribers.listIssues(2)).map(({ id }) => id)).toEqual(["c", "a"]);
      expect((await subscribers.listIssues(2, { on: "2026-03-03", id: "a" })).map(({ id }) => id)).toEqual(["b"]);
    }));
}
