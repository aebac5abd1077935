import { LegacyAnswer } from "@revue/client";
import * as z from "zod";
import { articleAddress } from "../answer/showing.ts";
import { json, operation } from "../operation.ts";

export const findLegacyArticle = operation({
  id: "findLegacyArticle",
  tag: "Articles",
  address: "/legacy/spip/articles/{number}",
  summary: "Find an article by its number in SPIP",
  description: "Old addresses, `/spip.php?article7212`, carry this number.",
  path: z.object({
    number: z
      .string()
      .regex(/^[1-9]\d{0,8}$/, "a number of SPIP, such as 7212")
      .describe("The article's number in SPIP, 7212 for example."),
  }),
  query: z.object({}),
  answer: { description: "Where the article stands now.", type: "application/json", schema: LegacyAnswer },
  problems: ["article-not-found"],
  example: (_, first) => first?.legacy?.spip && `/legacy/spip/articles/${first.legacy.spip}`,
  async handle(ask) {
    const slug = await ask.store.findLegacyArticle(Number(ask.path.number));
    if (slug === undefined) return ask.refuse("article-not-found");
    return json({ slug, url: articleAddress(ask, slug) } satisfies LegacyAnswer);
  },
});
