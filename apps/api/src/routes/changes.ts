import { ChangeList, ChangesQuery } from "@revue/client";
import { Day, Instant } from "@revue/core";
import type { Store } from "@revue/store";
import * as z from "zod";
import { readCursor, writeCursor } from "../cursor.ts";
import { nextPage } from "../next-page.ts";
import { json, operation } from "../operation.ts";

/** Changes on a page when nobody says. */
const PAGE = 200;

type Since = Parameters<Store["listChanges"]>[0];

export const listChanges = operation({
  id: "listChanges",
  tag: "Bulk",
  address: "/changes",
  summary: "What changed since",
  description:
    "Articles added, changed and removed, oldest first. Keep `next` and give it back as `since` another day: nothing is told " +
    "twice and nothing is left out. `cursor-invalid` means that the store was built anew; fetch the whole collection again.",
  path: z.object({}),
  query: ChangesQuery,
  answer: { description: "A page of changes.", type: "application/json", schema: ChangeList },
  problems: ["cursor-invalid"],
  example: () => "/changes?limit=1",
  async handle(ask) {
    const { since, limit = PAGE } = ask.query;
    const secret = await ask.store.secret();
    const from = readSince(since, secret, ask.catalogue.lookup.vocabulary.publication.timeZone);
    if (from === undefined) {
      return ask.refuse("cursor-invalid", {
        errors: [{ parameter: "since", expected: "`next` of an earlier answer, a day or an instant" }],
      });
    }
    const changes = await ask.store.listChanges(from, limit + 1);
    const items = changes.slice(0, limit);
    const last = items.at(-1);
    const next = writeCursor(secret, LIST, JSON.stringify(last === undefined ? from : { sequence: last.sequence }));
    const more = changes.length > limit;
    return json(
      { items: items.map(({ slug, change, at, digest }) => ({ slug, change, at, digest })), next, more } satisfies ChangeList,
      nextPage(ask.url, "since", more ? next : undefined),
    );
  },
});

const LIST = "changes";

function readSince(since: string | undefined, secret: Uint8Array, timeZone: string): Since | undefined {
  if (since === undefined) return { sequence: 0 };
  if (Instant.safeParse(since).success) return { at: since };
  if (Day.safeParse(since).success)
    return { at: Temporal.PlainDate.from(since).toZonedDateTime(timeZone).toInstant().toString() };
  const place = readCursor(secret, LIST, since);
  return place === undefined ? undefined : (JSON.parse(place) as Since);
}
