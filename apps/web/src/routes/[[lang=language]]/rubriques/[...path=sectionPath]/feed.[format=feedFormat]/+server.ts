import { feed } from "#lib/server/feed.ts";
import type { RequestHandler } from "./$types";

export const GET: RequestHandler = (event) => feed(event, event.params.format, { section: event.params.path });
