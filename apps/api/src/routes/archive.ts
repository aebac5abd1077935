import { ArchiveAnswer, ArchiveQuery } from "@revue/client";
import * as z from "zod";
import { filterOf } from "../filter.ts";
import { json, operation } from "../operation.ts";

export const countByPeriod = operation({
  id: "countByPeriod",
  tag: "Archive",
  address: "/archive",
  summary: "Count articles by year, month or day",
  description: "Newest first; a period without articles is left out. The same filters as the list of articles.",
  path: z.object({}),
  query: ArchiveQuery,
  answer: { description: "Counts by period of publication.", type: "application/json", schema: ArchiveAnswer },
  problems: [],
  example: () => "/archive?by=month",
  async handle(ask) {
    const filter = filterOf(ask.query);
    if (!filter.ok) return ask.refuse(filter.failure.code, filter.failure);
    const counts = await ask.store.count(ask.query.by, filter.value);
    return json({
      items: counts.map(({ key, count }) => ({ period: key, articles: count })),
      total: counts.reduce((sum, { count }) => sum + count, 0),
    } satisfies ArchiveAnswer);
  },
});
