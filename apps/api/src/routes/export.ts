import { ArticleAnswer, ArticleFilterQuery } from "@revue/client";
import * as z from "zod";
import { articleAnswer } from "../answer/article-answer.ts";
import { articleStream } from "../answer/article-stream.ts";
import { recordOf } from "../answer/record-of.ts";
import { filterOf } from "../filter.ts";
import { operation } from "../operation.ts";
import { bodyParts, BODY_PARTS } from "./article.ts";

const ExportQuery = ArticleFilterQuery.extend({ body: bodyParts });

export const exportArticles = operation({
  id: "exportArticles",
  tag: "Bulk",
  address: "/export.ndjson",
  summary: "Read every article at once",
  description:
    "One article a line, newest first, of one state of the collection throughout; the same filters as the list. Each is what its " +
    "rights allow in the channel `export`; articles of which nothing may be shown are left out. An answer cut short is not whole: " +
    "the last line of a whole one ends with a line feed.",
  path: z.object({}),
  query: ExportQuery,
  answer: { description: "Articles, one a line.", type: "application/x-ndjson", schema: ArticleAnswer },
  problems: [],
  example: (_, first) => first && `/export.ndjson?from=${first.publishedOn}&to=${first.publishedOn}&body=markdown`,
  async handle(ask) {
    const filter = filterOf(ask.query);
    if (!filter.ok) return ask.refuse(filter.failure.code, filter.failure);
    const parts = ask.query.body ?? BODY_PARTS;
    const lines = await articleStream(ask, filter.value, {
      async one(kept) {
        const { record, showing } = await recordOf(ask, kept, "export");
        if (record.permission.show === "nothing") return undefined;
        return `${JSON.stringify(articleAnswer(showing, kept, record, parts))}\n`;
      },
    });
    return new Response(lines, {
      headers: { "Content-Type": "application/x-ndjson", "Cache-Control": "no-cache" },
    });
  },
});
