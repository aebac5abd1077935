import { setTimeout as wait } from "node:timers/promises";
import type { Ask, Room } from "../subscribers/room.ts";
import type { Connection } from "./connection.ts";
import { asUnavailable } from "./failure.ts";

/** Between two tries while another connection is writing, in milliseconds. A sync of many articles takes seconds. */
const PAUSE_MS = 25;
/** After so many milliseconds the other one is taken for stuck. */
const PATIENCE_MS = 30_000;

/** What readers' tables are reached by. */
export interface RoomParts {
  /** Never waits by itself (`timeout` 0). In memory, the one that syncs as well. */
  writer: Connection;
  /** Sees what is written whole; the writer itself in memory. */
  reader: Connection;
  /** Named in failures. */
  place: string;
  /** Does a step when nothing else is under way on these connections. */
  inTurn<T>(step: () => Promise<T>): Promise<T>;
}

/**
 * Readers' tables of a SQLite file, on a connection of their own: what is written here is no part of a sync under way. It
 * waits for its turn without holding the thread, since the one that is writing may be on this very thread.
 */
export function sqliteRoom({ reader, writer, place, inTurn }: RoomParts): Room {
  let last: Promise<unknown> = Promise.resolve();

  function asking(db: Connection): Ask {
    return async (sql, ...values) => {
      try {
        return db.all(sql, ...values);
      } catch (error) {
        throw asUnavailable(error, place);
      }
    };
  }

  async function begin(): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        writer.exec("BEGIN IMMEDIATE");
        return;
      } catch (error) {
        if (!isBusy(error) || Date.now() > deadline) throw asUnavailable(error, place);
        await wait(PAUSE_MS);
      }
    }
  }

  async function whole<T>(work: (ask: Ask) => Promise<T>): Promise<T> {
    await begin();
    try {
      const done = await work(asking(writer));
      writer.exec("COMMIT");
      return done;
    } catch (error) {
      if (writer.database.isTransaction) writer.exec("ROLLBACK");
      throw error;
    }
  }

  const read = asking(reader);
  return {
    read: reader === writer ? (sql, ...values) => inTurn(() => read(sql, ...values)) : read,
    write(work) {
      const done = last.then(() => inTurn(() => whole(work)));
      last = done.catch(() => undefined);
      return done;
    },
  };
}

const isBusy = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && [5, 6].includes(Number(error.errcode) & 0xff);
