import type { Ask as AskRoom, Room } from "../subscribers/room.ts";
import { lock } from "./lock.ts";
import type { Ask, Server } from "./server.ts";

/** Readers' tables on PostgreSQL, always on the primary: what was just written must be found. */
export function postgresRoom(primary: Server, schema: string): Room {
  return {
    read: numbered(primary.ask),
    write: (work) =>
      primary.transaction(async (ask) => {
        await lock(ask, "step", schema);
        return work(numbered(ask));
      }),
  };
}

/** The same with `$1`, `$2`… where the statement has `?`. */
const numbered =
  (ask: Ask): AskRoom =>
  (sql, ...values) => {
    let place = 0;
    return ask(
      sql.replaceAll("?", () => `$${(place += 1)}`),
      ...values,
    );
  };
