import type { Frequency } from "@revue/core";
import { randomBytes } from "node:crypto";
import type { Ask, Room } from "./room.ts";
import type { Subscriber, Subscribers, Subscription } from "./subscribers.ts";

interface SubscriberRow {
  id: string;
  digest: string;
  sealed: string;
  since: string;
  failures: number;
  stopped_why: "bounced" | "complained" | null;
  stopped_at: string | null;
}

export const subscriberOf = ({
  id,
  digest,
  sealed,
  since,
  failures,
  stopped_why: why,
  stopped_at: at,
}: SubscriberRow): Subscriber => ({
  id,
  digest,
  sealed,
  since,
  failures: Number(failures),
  ...(why !== null && at !== null && { stopped: { why, at } }),
});

export const SUBSCRIPTION = "id, subscriber, topic, frequency, language, since";

const newId = (): string => randomBytes(16).toString("base64url");

async function first<T>(rows: Promise<T[]>): Promise<T | undefined> {
  return (await rows)[0];
}

/** The part of `Subscribers` that is about readers and what they asked for. */
export type Readers = Pick<
  Subscribers,
  "subscribe" | "find" | "listSubscriptions" | "findSubscription" | "change" | "unsubscribe" | "erase" | "recordFailure" | "count"
>;

const findSubscription = (ask: Ask, id: string) =>
  first(ask<Subscription>(`SELECT ${SUBSCRIPTION} FROM subscription WHERE id = ?`, id));

async function forget(ask: Ask, subscriber: string): Promise<boolean> {
  // No row tells afterwards that somebody was here.
  await ask("DELETE FROM delivery WHERE subscription IN (SELECT id FROM subscription WHERE subscriber = ?)", subscriber);
  await ask("DELETE FROM subscription WHERE subscriber = ?", subscriber);
  return (await ask("DELETE FROM subscriber WHERE id = ? RETURNING id", subscriber)).length > 0;
}

export function readersIn(room: Room): Readers {
  return {
    subscribe: ({ link, digest, sealed, topic, frequency, language, at }) =>
      room.write(async (ask) => {
        await ask("DELETE FROM used_link WHERE expires_at < ?", utc(at));
        const used = await ask(
          "INSERT INTO used_link (id, expires_at) VALUES (?, ?) ON CONFLICT (id) DO NOTHING RETURNING id",
          link.id,
          utc(link.expiresAt),
        );
        if (used.length === 0) return undefined;
        // An address that confirms again works again.
        const subscriber = await first(
          ask<{ id: string }>(
            `INSERT INTO subscriber (id, digest, sealed, since) VALUES (?, ?, ?, ?)
             ON CONFLICT (digest) DO UPDATE SET sealed = excluded.sealed, failures = 0, stopped_why = NULL, stopped_at = NULL
             RETURNING id`,
            newId(),
            digest,
            sealed,
            at,
          ),
        );
        if (subscriber === undefined) throw new Error("a subscriber was neither added nor found");
        return first(
          ask<Subscription>(
            `INSERT INTO subscription (${SUBSCRIPTION}) VALUES (?, ?, ?, ?, ?, ?)
             ON CONFLICT (subscriber, topic) DO UPDATE SET frequency = excluded.frequency, language = excluded.language
             RETURNING ${SUBSCRIPTION}`,
            newId(),
            subscriber.id,
            topic,
            frequency,
            language,
            at,
          ),
        );
      }),

    async find(subscriber) {
      const row = await first(room.read<SubscriberRow>("SELECT * FROM subscriber WHERE id = ?", subscriber));
      return row && subscriberOf(row);
    },

    listSubscriptions: (subscriber) =>
      room.read<Subscription>(`SELECT ${SUBSCRIPTION} FROM subscription WHERE subscriber = ? ORDER BY since, topic`, subscriber),

    findSubscription: (id) => findSubscription(room.read, id),

    change: (id, { frequency, language }: { frequency: Frequency; language: string }) =>
      room.write(
        async (ask) =>
          (await ask("UPDATE subscription SET frequency = ?, language = ? WHERE id = ? RETURNING id", frequency, language, id))
            .length > 0,
      ),

    unsubscribe: (id) =>
      room.write(async (ask) => {
        const subscription = await findSubscription(ask, id);
        if (subscription === undefined) return false;
        await ask("DELETE FROM delivery WHERE subscription = ?", id);
        await ask("DELETE FROM subscription WHERE id = ?", id);
        const left = await ask("SELECT id FROM subscription WHERE subscriber = ? LIMIT 1", subscription.subscriber);
        if (left.length === 0) await forget(ask, subscription.subscriber);
        return true;
      }),

    erase: (subscriber) => room.write((ask) => forget(ask, subscriber)),

    recordFailure: (subscriber, { stop, at }) =>
      room.write(async (ask) => {
        const row = await first(
          ask<{ failures: number }>(
            `UPDATE subscriber SET failures = failures + 1, stopped_why = COALESCE(?, stopped_why), stopped_at = COALESCE(?, stopped_at)
             WHERE id = ? RETURNING failures`,
            stop ?? null,
            stop === undefined ? null : at,
            subscriber,
          ),
        );
        return Number(row?.failures ?? 0);
      }),

    async count() {
      const row = await first(room.read<{ many: number }>("SELECT COUNT(*) AS many FROM subscriber WHERE stopped_why IS NULL"));
      return Number(row?.many ?? 0);
    },
  };
}

/** Instants are compared as text where they are kept, so they are kept in one offset. */
const utc = (at: string): string => new Date(at).toISOString();
