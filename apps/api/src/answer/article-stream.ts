import { Dangling } from "@revue/formats";
import type { ArticleFilter, FoundArticle } from "@revue/store";
import type { Ask } from "../operation.ts";

/** How an answer with any number of articles is written, one after the other. */
export interface ArticleWriter {
  open?: string;
  /** One article; undefined when nothing of it may be shown. */
  one(kept: FoundArticle): Promise<string | undefined>;
  between?: string;
  close?: string;
}

/**
 * Every article of a filter, of one state of the collection throughout, made as fast as it is read and no faster.
 *
 * @throws Dangling when the collection changed between the catalogue and the walk: asking again mends it
 */
export async function articleStream(
  ask: Pick<Ask, "store" | "catalogue">,
  filter: ArticleFilter,
  { open = "", one, between = "", close = "" }: ArticleWriter,
): Promise<ReadableStream<Uint8Array>> {
  const articles = ask.store.eachArticle(filter)[Symbol.asyncIterator]();
  let result = await articles.next();
  // The walk has begun: if the revision is still the catalogue's, both are of one state.
  if ((await ask.store.revision()).number !== ask.catalogue.revision.number) {
    await articles.return?.();
    throw new Dangling("revision", String(ask.catalogue.revision.number));
  }
  const encoder = new TextEncoder();
  let opened = false;
  return new ReadableStream(
    {
      async pull(controller) {
        try {
          let piece: string | undefined;
          for (; result.done !== true && piece === undefined; result = await articles.next()) piece = await one(result.value);
          if (piece === undefined) {
            const rest = (opened ? "" : open) + close;
            if (rest !== "") controller.enqueue(encoder.encode(rest));
            controller.close();
          } else {
            controller.enqueue(encoder.encode((opened ? between : open) + piece));
            opened = true;
          }
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
