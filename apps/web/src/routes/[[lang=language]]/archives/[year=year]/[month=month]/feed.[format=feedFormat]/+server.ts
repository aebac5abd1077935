import { weeksOf } from "#lib/format/calendar.ts";
import { feed } from "#lib/server/feed.ts";
import type { RequestHandler } from "./$types";

export const GET: RequestHandler = (event) => {
  const { format, year, month } = event.params;
  const last = Math.max(...weeksOf(Number(year), Number(month)).flatMap((week) => week.map((day) => day ?? 0)));
  return feed(event, format, { from: `${year}-${month}-01`, to: `${year}-${month}-${last}` });
};
