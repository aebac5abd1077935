import type { ClientBase } from "pg";
import type { FoundRow } from "../kept.ts";
import { Answers } from "../memo.ts";
import { dayOf } from "../place.ts";
import { type ArticleFilter, CollectionChanged, type FoundArticle, type Position } from "../store.ts";
import { isStoodAside } from "./failure.ts";
import { foundFrom } from "./find.ts";
import { type Placed, SUMMARY, walk } from "./list.ts";
import { revisionOf, STATE, type StateRow, stateName } from "./revision.ts";
import { askingOn, begin, inTurn } from "./server.ts";
import { termsOf } from "./terms.ts";

/** Articles held in memory at a time. */
const BATCH = 50;

/** Longest a slow reader holds on to one state: while it holds, what others remove cannot be cleaned away. */
export const HOLD_MS = 600_000;

/**
 * Walks through all articles of one state, newest first, on a connection lent for it.
 *
 * The state is let go of after `holdMs`, or when a replica needs it to be: the walk goes on if the collection is still the
 * same, and else throws `CollectionChanged`.
 */
export async function* eachArticle(
  client: ClientBase,
  filter: ArticleFilter,
  holdMs: number = HOLD_MS,
): AsyncGenerator<FoundArticle> {
  const ask = askingOn(client);
  let state: string | undefined;
  let after: Position | undefined;
  let isHeld = false;
  let release: NodeJS.Timeout | undefined;
  let memo = new Answers();

  /** Ends the transaction; what is asked after it waits until it has ended. */
  const letGo = async (): Promise<void> => {
    clearTimeout(release);
    if (!isHeld) return;
    isHeld = false;
    await inTurn(client, () => client.query("ROLLBACK"));
  };

  /** Reads in the state of the last time if it is still held, else in the one of now if that is the same. */
  async function inState<T>(read: () => Promise<T>): Promise<T> {
    if (!isHeld) {
      const now = stateName(revisionOf(await begin<StateRow>(client, STATE)));
      isHeld = true;
      state ??= now;
      if (now !== state) throw new CollectionChanged();
      // A failure to let go is met by the next question.
      release = setTimeout(() => void letGo().catch(() => undefined), holdMs).unref();
      memo = new Answers();
    }
    try {
      return await read();
    } catch (error) {
      if (!isStoodAside(error)) throw error;
      await letGo();
      return inState(read);
    }
  }

  try {
    do {
      const rows: (FoundRow & Placed)[] = await inState(async () => {
        const terms = await termsOf(ask, filter, memo);
        return terms
          ? walk(ask, `${SUMMARY}, r.body AS text, r.mentions`, { terms, filter, sort: "newest", after, limit: BATCH })
          : [];
      });
      for (const row of rows) yield foundFrom(row);
      const last = rows.length === BATCH ? rows.at(-1) : undefined;
      after = last && { publishedOn: dayOf(last.day), slug: last.slug };
    } while (after);
  } finally {
    // A server that is gone has let go as well; what was read before is right.
    await letGo().catch(() => undefined);
  }
}
