import { ArticleFilterQuery, CitationAnswer, CitationsQuery } from "@revue/client";
import { Slug } from "@revue/core";
import {
  CITATION_FILES,
  CITATION_STYLES,
  citationText,
  formattedCitation,
  workOf,
  type CitationFile,
  type CitationFormat,
} from "@revue/formats";
import * as z from "zod";
import { articleStream } from "../answer/article-stream.ts";
import { articleLinks, recordOf, siteOf } from "../answer/record-of.ts";
import { filterOf } from "../filter.ts";
import { json, operation } from "../operation.ts";
import { unknownNames } from "../unknown-names.ts";
import { camel } from "./article-format.ts";

export const findCitations = operation({
  id: "findCitations",
  tag: "Articles",
  address: "/articles/{slug}/citations",
  summary: "Cite one article",
  description:
    "Formatted references in ISO 690, APA, Chicago and Vancouver style. The work cited is the source's; the review is where it was " +
    "found. Where the original's address is lost, the archived page of the review is given.",
  path: z.object({ slug: Slug.describe("The article's slug.") }),
  query: CitationsQuery,
  answer: { description: "The references.", type: "application/json", schema: z.object({ items: z.array(CitationAnswer) }) },
  problems: ["article-not-found", "not-permitted"],
  example: (_, first) => first && `/articles/${first.slug}/citations`,
  async handle(ask) {
    const kept = await ask.store.findArticle(ask.path.slug);
    if (kept === undefined) return ask.refuse("article-not-found");
    const { interface: readers = "fr" } = ask.query;
    const { record } = await recordOf({ ...ask, origin: siteOf(ask) }, kept, ask.caller.channel, readers);
    if (record.permission.show === "nothing") return ask.refuse("not-permitted", { detail: record.permission.clause });
    const work = workOf(record);
    const items = CITATION_STYLES.map((style): CitationAnswer => {
      const runs = formattedCitation(work, style, readers);
      return { style, text: citationText(runs), runs };
    });
    return json({ items }, articleLinks(record));
  },
});

const NAMES: Record<CitationFormat, string> = { ris: "RIS", bib: "BibTeX", "csl.json": "CSL-JSON" };

const listOperation = (format: CitationFormat) =>
  operation({
    id: `citeArticlesAs${camel(format)}`,
    tag: "Bulk",
    address: `/articles.${format}`,
    summary: `Cite every article of a list, in one file of ${NAMES[format]}`,
    description: "Newest first, of one state of the collection throughout; the same filters as the list.",
    path: z.object({}),
    query: ArticleFilterQuery,
    answer: {
      description: "A file for reference managers.",
      type: CITATION_FILES[format].type,
      ...(format === "csl.json" && { schema: z.array(z.looseObject({ id: z.string(), type: z.string() })) }),
    },
    problems: ["not-found"],
    example: (_, first) => first && `/articles.${format}?from=${first.publishedOn}&to=${first.publishedOn}`,
    async handle(ask) {
      const filter = filterOf(ask.query);
      if (!filter.ok) return ask.refuse(filter.failure.code, filter.failure);
      const unknown = unknownNames(ask.catalogue.lookup, filter.value);
      if (unknown.length > 0) return ask.refuse("not-found", { detail: `Not in this collection: ${unknown.join(", ")}.` });
      const file: CitationFile = CITATION_FILES[format];
      const body = await articleStream(ask, filter.value, {
        ...file,
        async one(kept) {
          const { record } = await recordOf({ ...ask, origin: siteOf(ask) }, kept, ask.caller.listChannel);
          return record.permission.show === "nothing" ? undefined : file.one(record);
        },
      });
      return new Response(body, {
        headers: { "Content-Type": file.type, "Content-Disposition": `attachment; filename="references.${format}"` },
      });
    },
  });

export const CITATION_LISTS = (Object.keys(CITATION_FILES) as CitationFormat[]).map(listOperation);
