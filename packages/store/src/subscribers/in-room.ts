import { mailingsIn } from "./mailings.ts";
import { readersIn } from "./readers.ts";
import type { Room } from "./room.ts";
import type { Subscribers } from "./subscribers.ts";

/** Keeps readers in a database, whichever it is. */
export const subscribersIn = (room: Room): Subscribers => ({ ...readersIn(room), ...mailingsIn(room) });
