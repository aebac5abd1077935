import { ClaimAnswer, ClaimsQuery } from "@revue/client";
import * as z from "zod";
import { claimAnswers } from "../answer/dossier-answer.ts";
import { json, operation } from "../operation.ts";

export const listClaims = operation({
  id: "listClaims",
  tag: "Vocabulary",
  address: "/claims",
  summary: "List the claims of the dossiers",
  description:
    "Dated statements of fact, each with its source. Those on one question are compared by rules; `disputed` says that another " +
    "one contradicts it. Nothing is decided between them.",
  path: z.object({}),
  query: ClaimsQuery,
  answer: { description: "The claims.", type: "application/json", schema: z.object({ items: z.array(ClaimAnswer) }) },
  problems: [],
  example: () => "/claims?disputed=true",
  handle({ query, catalogue: { lookup } }) {
    const items = lookup.vocabulary.dossiers
      .filter(({ slug }) => query.dossier === undefined || slug === query.dossier)
      .flatMap((dossier) => claimAnswers(lookup, dossier))
      .filter(({ question }) => query.question === undefined || question === query.question)
      .filter(({ disputed }) => query.disputed === undefined || String(disputed) === query.disputed);
    return json({ items });
  },
});
