import { ArticleAnswer, BodyPart } from "@revue/client";
import { Slug } from "@revue/core";
import * as z from "zod";
import { articleAnswer } from "../answer/article-answer.ts";
import { articleLinks, recordOf } from "../answer/record-of.ts";
import { fieldsOf, trim } from "../fields.ts";
import { json, operation } from "../operation.ts";

/** The parameter `body`. */
export const bodyParts = z
  .array(BodyPart)
  .min(1)
  .optional()
  .describe("Forms of the text to give, separated by commas; `html,text` unless told. `html` alone has its typography set.");

/** Forms of the text when nobody says. */
export const BODY_PARTS: readonly BodyPart[] = ["html", "text"];

export const findArticle = operation({
  id: "findArticle",
  tag: "Articles",
  address: "/articles/{slug}",
  summary: "Read one article",
  description: "The whole article, as far as its source's rights allow: `permission` says what that is, and why.",
  path: z.object({ slug: Slug.describe("The article's slug.") }),
  // A dot begins a format, which is another operation.
  patterns: { slug: "{[^./]+}" },
  query: z.object({ body: bodyParts, fields: fieldsOf(ArticleAnswer) }),
  answer: { description: "The article.", type: "application/json", schema: ArticleAnswer },
  problems: ["article-not-found", "not-permitted"],
  example: (_, first) => first && `/articles/${first.slug}`,
  async handle(ask) {
    const kept = await ask.store.findArticle(ask.path.slug);
    if (kept === undefined) return ask.refuse("article-not-found");
    const { record, showing } = await recordOf(ask, kept, ask.caller.channel);
    if (record.permission.show === "nothing") return ask.refuse("not-permitted", { detail: record.permission.clause });
    const answer = articleAnswer(showing, kept, record, ask.query.body ?? BODY_PARTS);
    return json(trim(answer, ask.query.fields), articleLinks(record));
  },
});
