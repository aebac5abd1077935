import { error } from "@sveltejs/kit";
import { weeksOf } from "#lib/format/calendar.ts";
import { neighboursOf } from "#lib/format/neighbours-of.ts";
import { listing } from "#lib/listing.ts";
import { refuse } from "#lib/refuse.ts";
import type { PageServerLoad } from "./$types";

const two = (n: number) => String(n).padStart(2, "0");

export const load: PageServerLoad = async ({ locals: { api }, params: { year, month }, url }) => {
  const period = `${year}-${month}`;
  const weeks = weeksOf(Number(year), Number(month));
  const last = Math.max(...weeks.flat().map((day) => day ?? 0));
  const chosen = dayOf(url, last);
  const span = { from: `${period}-01`, to: `${period}-${two(last)}` };
  const on = chosen === undefined ? span : { from: `${period}-${two(chosen)}`, to: `${period}-${two(chosen)}` };
  const [days, months, articles] = await Promise.all([
    api.archive({ by: "day", ...span }).catch(refuse),
    api.archive({ by: "month" }).catch(refuse),
    listing(api, url, on),
  ]);
  if (articles.total === 0) error(404, "not-found");
  return {
    year,
    period,
    span: on,
    chosen,
    weeks,
    days: days.items,
    around: neighboursOf(period, months.items),
    listing: articles,
  };
};

/** The day of the month that `?jour=` chooses; a day this month does not have is a page this site does not have. */
function dayOf(url: URL, last: number): number | undefined {
  const given = url.searchParams.get("jour");
  if (given === null) return undefined;
  const day = Number(given);
  if (!/^\d{1,2}$/u.test(given) || day < 1 || day > last) error(404, "not-found");
  return day;
}
