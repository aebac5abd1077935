import { SeriesAnswer } from "@revue/client";
import { Slug, type Series } from "@revue/core";
import type { Store } from "@revue/store";
import * as z from "zod";
import { json, operation } from "../operation.ts";
import { totalOf } from "../total-of.ts";

export const listSeries = operation({
  id: "listSeries",
  tag: "Vocabulary",
  address: "/series",
  summary: "List the series of events",
  description: "Events that repeat, oldest first, each with how many articles report it.",
  path: z.object({}),
  query: z.object({}),
  answer: { description: "The series.", type: "application/json", schema: z.object({ items: z.array(SeriesAnswer) }) },
  problems: [],
  example: () => "/series",
  async handle({ store, catalogue }) {
    return json({ items: await Promise.all(catalogue.lookup.vocabulary.series.map((series) => seriesAnswer(store, series))) });
  },
});

export const findSeries = operation({
  id: "findSeries",
  tag: "Vocabulary",
  address: "/series/{slug}",
  summary: "Read one series of events",
  path: z.object({ slug: Slug.describe("The series' slug.") }),
  query: z.object({}),
  answer: { description: "The series.", type: "application/json", schema: SeriesAnswer },
  problems: ["series-not-found"],
  example: ({ lookup }) => lookup.vocabulary.series[0] && `/series/${lookup.vocabulary.series[0].slug}`,
  async handle(ask) {
    const series = ask.catalogue.lookup.series(ask.path.slug);
    return series === undefined ? ask.refuse("series-not-found") : json(await seriesAnswer(ask.store, series));
  },
});

async function seriesAnswer(store: Store, series: Series): Promise<SeriesAnswer> {
  const totals = await Promise.all(series.events.map(({ slug }) => totalOf(store, { event: slug })));
  return { ...series, events: series.events.map((event, index) => ({ ...event, articles: totals[index] ?? 0 })) };
}
