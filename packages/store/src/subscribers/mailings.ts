import { subscriberOf, SUBSCRIPTION } from "./readers.ts";
import type { Room } from "./room.ts";
import type { DeliveryState, Due, Issue, Mailing, Subscribers, Subscription } from "./subscribers.ts";

interface MailingRow {
  id: string;
  frequency: Mailing["frequency"];
  dated: string;
  from_sequence: number | string;
  to_sequence: number | string;
  begun_at: string;
  finished_at: string | null;
}

const mailingOf = (row: MailingRow): Mailing => ({
  id: row.id,
  frequency: row.frequency,
  on: row.dated,
  from: Number(row.from_sequence),
  to: Number(row.to_sequence),
  begunAt: row.begun_at,
  ...(row.finished_at !== null && { finishedAt: row.finished_at }),
});

type IssueRow = Omit<Issue, "on" | "articles"> & { dated: string; articles: string };

const issueOf = ({ dated, articles, ...issue }: IssueRow): Issue => ({
  ...issue,
  on: dated,
  articles: JSON.parse(articles) as string[],
});

const ISSUE = "id, mailing, topic, language, dated, articles";
const OF_SUBSCRIPTION = SUBSCRIPTION.split(", ").map((name) => `p.${name} AS p_${name}`);

/** The part of `Subscribers` that is about what was sent. */
export type Mailings = Omit<Subscribers, keyof import("./readers.ts").Readers>;

export function mailingsIn(room: Room): Mailings {
  return {
    beginMailing: ({ frequency, on, from: first, to, at }) =>
      room.write(async (ask) => {
        const id = `${frequency}-${on}`;
        const [begun] = await ask<MailingRow>("SELECT * FROM mailing WHERE id = ?", id);
        if (begun !== undefined) return mailingOf(begun);
        const [last] = await ask<{ to_sequence: number | string }>(
          "SELECT to_sequence FROM mailing WHERE frequency = ? ORDER BY dated DESC LIMIT 1",
          frequency,
        );
        const from = Math.min(last === undefined ? first : Number(last.to_sequence), to);
        const [row] = await ask<MailingRow>(
          `INSERT INTO mailing (id, frequency, dated, from_sequence, to_sequence, begun_at) VALUES (?, ?, ?, ?, ?, ?) RETURNING *`,
          id,
          frequency,
          on,
          from,
          to,
          at,
        );
        if (row === undefined) throw new Error("a mailing was not begun");
        return mailingOf(row);
      }),

    async finishMailing(id, at) {
      await room.write((ask) => ask("UPDATE mailing SET finished_at = ? WHERE id = ? AND finished_at IS NULL", at, id));
    },

    async lastMailing(frequency) {
      const [row] = await room.read<MailingRow>(
        "SELECT * FROM mailing WHERE frequency = ? ORDER BY dated DESC LIMIT 1",
        frequency,
      );
      return row && mailingOf(row);
    },

    async listDue(mailing, after, limit) {
      const rows = await room.read<Record<string, string | number | null>>(
        `SELECT ${OF_SUBSCRIPTION.join(", ")}, s.*, d.state FROM subscription p
         JOIN subscriber s ON s.id = p.subscriber
         LEFT JOIN delivery d ON d.mailing = ? AND d.subscription = p.id
         WHERE p.frequency = ? AND p.id > ? AND s.stopped_why IS NULL AND (d.state IS NULL OR d.state = 'sending')
         ORDER BY p.id LIMIT ${Math.floor(limit)}`,
        mailing.id,
        mailing.frequency,
        after ?? "",
      );
      return rows.map(dueOf);
    },

    async recordDeliveries(mailing, states) {
      await room.write(async (ask) => {
        for (const [subscription, state] of states) {
          await ask(
            `INSERT INTO delivery (mailing, subscription, state) VALUES (?, ?, ?)
             ON CONFLICT (mailing, subscription) DO UPDATE SET state = excluded.state`,
            mailing,
            subscription,
            state,
          );
        }
      });
    },

    async countDeliveries(mailing) {
      const rows = await room.read<{ state: DeliveryState; many: number | string }>(
        "SELECT state, COUNT(*) AS many FROM delivery WHERE mailing = ? GROUP BY state",
        mailing,
      );
      return { sending: 0, sent: 0, refused: 0, ...Object.fromEntries(rows.map(({ state, many }) => [state, Number(many)])) };
    },

    async keepIssue({ id, mailing, topic, language, on, articles }) {
      await room.write((ask) =>
        ask(
          `INSERT INTO issue (${ISSUE}) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
          id,
          mailing,
          topic,
          language,
          on,
          JSON.stringify(articles),
        ),
      );
    },

    async findIssue(id) {
      const [row] = await room.read<IssueRow>(`SELECT ${ISSUE} FROM issue WHERE id = ?`, id);
      return row && issueOf(row);
    },

    async listIssues(limit, after) {
      const rows = await room.read<IssueRow>(
        `SELECT ${ISSUE} FROM issue WHERE (dated, id) < (?, ?) ORDER BY dated DESC, id DESC LIMIT ${Math.floor(limit)}`,
        after?.on ?? "9999-12-31",
        after?.id ?? "",
      );
      return rows.map(issueOf);
    },
  };
}

function dueOf(row: Record<string, string | number | null>): Due {
  const subscription = Object.fromEntries(SUBSCRIPTION.split(", ").map((name) => [name, row[`p_${name}`]]));
  const state = row["state"] as DeliveryState | null;
  return {
    subscription: subscription as unknown as Subscription,
    subscriber: subscriberOf(row as unknown as Parameters<typeof subscriberOf>[0]),
    ...(state !== null && { state }),
  };
}
