import { ArticleAnswer, ArticleFilterQuery } from "@revue/client";
import { Dangling } from "@revue/formats";
import type { KeptArticle } from "@revue/store";
import * as z from "zod";
import { articleAnswer } from "../answer/article-answer.ts";
import { recordOf } from "../answer/record-of.ts";
import { filterOf } from "../filter.ts";
import { operation, type Ask } from "../operation.ts";
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
    const articles = ask.store.eachArticle(filter.value)[Symbol.asyncIterator]();
    const first = await articles.next();
    // The walk has begun: if the revision is still the catalogue's, both are of one state.
    if ((await ask.store.revision()).number !== ask.catalogue.revision.number) {
      await articles.return?.();
      throw new Dangling("revision", String(ask.catalogue.revision.number));
    }
    return new Response(lines(ask, first, articles), {
      headers: { "Content-Type": "application/x-ndjson", "Cache-Control": "no-cache" },
    });
  },
});

/** Makes lines as fast as they are read, and no faster. */
function lines(
  ask: Ask<object, z.output<typeof ExportQuery>>,
  first: IteratorResult<KeptArticle, unknown>,
  articles: AsyncIterator<KeptArticle>,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const parts = ask.query.body ?? BODY_PARTS;
  let result = first;
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          let line: string | undefined;
          for (; result.done !== true && line === undefined; result = await articles.next()) {
            const kept = result.value;
            const { record, showing } = await recordOf(ask, kept, "export");
            if (record.permission.show === "nothing") continue;
            line = `${JSON.stringify(articleAnswer(showing, kept, record, parts))}\n`;
          }
          if (line === undefined) controller.close();
          else controller.enqueue(encoder.encode(line));
        } catch (error) {
          await articles.return?.();
          throw error;
        }
      },
      async cancel() {
        await articles.return?.();
      },
    },
    // Nothing is made before somebody reads.
    { highWaterMark: 0 },
  );
}
