import { SeriesAnswer } from "@revue/client";
import { Slug } from "@revue/core";
import * as z from "zod";
import { seriesAnswer } from "../answer/series-answer.ts";
import { json, operation } from "../operation.ts";

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
    return json({
      items: await Promise.all(catalogue.lookup.vocabulary.series.map((series) => seriesAnswer(catalogue.lookup, store, series))),
    });
  },
});

export const findSeries = operation({
  id: "findSeries",
  tag: "Vocabulary",
  address: "/series/{slug}",
  summary: "Read one series of events",
  description: "Its events by date; for each fact of each, how sure it is and where it was read. What is not known is absent.",
  path: z.object({ slug: Slug.describe("The series' slug.") }),
  // A dot begins a format, which is another operation.
  patterns: { slug: "{[^./]+}" },
  query: z.object({}),
  answer: { description: "The series.", type: "application/json", schema: SeriesAnswer },
  problems: ["series-not-found"],
  example: ({ lookup }) => lookup.vocabulary.series[0] && `/series/${lookup.vocabulary.series[0].slug}`,
  async handle(ask) {
    const series = ask.catalogue.lookup.series(ask.path.slug);
    return series === undefined
      ? ask.refuse("series-not-found")
      : json(await seriesAnswer(ask.catalogue.lookup, ask.store, series));
  },
});
