import { Slug } from "@revue/core";
import * as z from "zod";
import { permissionFor } from "../answer/article-item.ts";
import { documentResponse, PRINTED } from "../answer/document-response.ts";
import { articleLinks } from "../answer/record-of.ts";
import { showingIn } from "../answer/showing-in.ts";
import { operation } from "../operation.ts";
import type { PrintFormat } from "../press/press-task.ts";

const DESCRIPTIONS: Record<PrintFormat, string> = {
  pdf: "Typeset, tagged (PDF/UA-1), with its provenance and its permanent address; among its keywords is the digest of the article.",
  epub: "An EPUB 3.3 book, with its provenance; its metadata name the digest of the article.",
  png: "A card of 1200 × 630 pixels for previews: headline, source and date. None of the text.",
};

const printOperation = (format: PrintFormat) =>
  operation({
    id: `printArticleAs${format[0]?.toUpperCase()}${format.slice(1)}`,
    tag: "Articles",
    address: `/articles/{slug}.${format}`,
    summary: `Read one article as ${PRINTED[format].name}`,
    description: DESCRIPTIONS[format],
    path: z.object({ slug: Slug.describe("The article's slug.") }),
    query: z.object({}),
    answer: { description: "The article, as far as its source's rights allow.", type: PRINTED[format].type },
    problems: ["article-not-found", "not-permitted"],
    async handle(ask) {
      const kept = await ask.store.findArticle(ask.path.slug);
      if (kept === undefined) return ask.refuse("article-not-found");
      const { channel } = PRINTED[format];
      const allowed = permissionFor(showingIn(ask, channel), kept.article);
      if (allowed.show === "nothing") return ask.refuse("not-permitted", { detail: allowed.clause });
      const links = articleLinks({ article: kept.article, permission: allowed, addresses: { site: ask.origin ?? "" } });
      return documentResponse(
        ask,
        {
          format,
          kind: "article",
          channel,
          on: ask.today,
          site: ask.origin ?? "",
          parts: [{ articles: [kept] }],
          contentFolder: ask.contentFolder,
        },
        { fileName: kept.article.slug, headers: links },
      );
    },
  });

export const ARTICLE_DOCUMENTS = (["pdf", "epub", "png"] as const).map(printOperation);
