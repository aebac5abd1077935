import { SourceAnswer } from "@revue/client";
import { permission, Slug, type Source } from "@revue/core";
import * as z from "zod";
import { imageAnswer, type Showing } from "../answer/showing.ts";
import { showingIn } from "../answer/showing-in.ts";
import { json, operation } from "../operation.ts";

export const listSources = operation({
  id: "listSources",
  tag: "Vocabulary",
  address: "/sources",
  summary: "List the sources",
  description: "Who published the articles first, and what each allows in this channel today.",
  path: z.object({}),
  query: z.object({}),
  answer: { description: "The sources.", type: "application/json", schema: z.object({ items: z.array(SourceAnswer) }) },
  problems: [],
  example: () => "/sources",
  async handle(ask) {
    const showing = showingIn(ask, ask.caller.channel);
    const counts = await ask.catalogue.counts("source");
    return json({ items: showing.lookup.vocabulary.sources.map((source) => sourceAnswer(showing, source, counts)) });
  },
});

export const findSource = operation({
  id: "findSource",
  tag: "Vocabulary",
  address: "/sources/{slug}",
  summary: "Read one source",
  path: z.object({ slug: Slug.describe("The source's slug.") }),
  query: z.object({}),
  answer: { description: "The source.", type: "application/json", schema: SourceAnswer },
  problems: ["source-not-found"],
  example: ({ lookup }) => lookup.vocabulary.sources[0] && `/sources/${lookup.vocabulary.sources[0].slug}`,
  async handle(ask) {
    const source = ask.catalogue.lookup.source(ask.path.slug);
    if (source === undefined) return ask.refuse("source-not-found");
    return json(sourceAnswer(showingIn(ask, ask.caller.channel), source, await ask.catalogue.counts("source")));
  },
});

/** A source without its `rights`: they name contracts, which are the editors' business. */
function sourceAnswer(showing: Showing, source: Source, counts: ReadonlyMap<string, number>): SourceAnswer {
  const { image, rights: _, ...rest } = source;
  return {
    ...rest,
    ...(image !== undefined && { image: imageAnswer(showing, image) }),
    articles: counts.get(source.slug) ?? 0,
    permission: permission({ article: {}, source, channel: showing.channel, on: showing.today }),
  };
}
