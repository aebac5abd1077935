import { FeedListQuery } from "@revue/client";
import { toOpml } from "@revue/formats";
import * as z from "zod";
import { feedGroups } from "../answer/feed-groups.ts";
import { operation } from "../operation.ts";

const OPML = "text/x-opml; charset=utf-8";

export const listFeeds = operation({
  id: "listFeeds",
  tag: "Feeds",
  address: "/feeds.opml",
  summary: "List all feeds, as OPML",
  description:
    "The home page's, and those of each section, source, subject and dossier that has articles; feed readers import it.",
  path: z.object({}),
  query: FeedListQuery,
  answer: { description: "A subscription list.", type: "text/x-opml" },
  problems: [],
  example: () => "/feeds.opml",
  async handle(ask) {
    const { interface: readers = "fr" } = ask.query;
    const { revision, lookup } = ask.catalogue;
    const body = toOpml({
      title: lookup.vocabulary.publication.name,
      changedAt: revision.at ?? `${ask.today}T00:00:00Z`,
      groups: await feedGroups(ask, readers),
    });
    return new Response(body, { headers: { "Content-Type": OPML } });
  },
});
