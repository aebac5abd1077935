import { PublicationAnswer } from "@revue/client";
import * as z from "zod";
import { imageAnswer } from "../answer/showing.ts";
import { showingIn } from "../answer/showing-in.ts";
import { json, operation } from "../operation.ts";

export const showPublication = operation({
  id: "showPublication",
  tag: "About",
  address: "",
  summary: "The review itself",
  description: "Its name, languages and curators, and how many articles it holds. A good place to start.",
  path: z.object({}),
  query: z.object({}),
  answer: { description: "The publication.", type: "application/json", schema: PublicationAnswer },
  problems: [],
  example: () => "",
  handle(ask) {
    const { revision, lookup } = ask.catalogue;
    const { image, ...publication } = lookup.vocabulary.publication;
    const showing = showingIn(ask, ask.caller.listChannel);
    return json({
      ...publication,
      ...(image !== undefined && { image: imageAnswer(showing, image) }),
      revision: revision.number,
      articles: revision.articles,
    });
  },
});
