import { Slug } from "@revue/core";
import {
  CITATION_FILES,
  toCitationFile,
  toHtmlArticle,
  toJsonLd,
  toMarkdownFile,
  toNinjs,
  toPlainText,
  writeJson,
  type ArticleRecord,
  type CitationFormat,
} from "@revue/formats";
import * as z from "zod";
import { PRINTED } from "../answer/document-response.ts";
import { articleLinks, recordOf, siteOf } from "../answer/record-of.ts";
import { operation } from "../operation.ts";

/** What an article can be besides JSON: how it is made and what it is called on the web. */
const FORMATS = {
  md: { name: "Markdown", type: "text/markdown; charset=utf-8", schema: z.string(), make: toMarkdownFile },
  txt: { name: "plain text", type: "text/plain; charset=utf-8", schema: z.string(), make: toPlainText },
  html: { name: "HTML", type: "text/html; charset=utf-8", schema: z.string(), make: toHtmlArticle },
  jsonld: {
    name: "JSON-LD",
    type: "application/ld+json",
    schema: z.looseObject({ "@context": z.literal("https://schema.org"), "@graph": z.array(z.looseObject({})) }),
    make: (record) => writeJson(toJsonLd(record)),
  },
  "ninjs.json": {
    name: "IPTC ninjs 3.1",
    type: "application/json",
    schema: z.looseObject({
      uri: z.string(),
      standard: z.object({ name: z.literal("ninjs"), version: z.literal("3.1") }).loose(),
    }),
    make: (record) => writeJson(toNinjs(record)),
  },
  ris: reference("ris", "a reference in RIS", z.string()),
  bib: reference("bib", "a reference in BibTeX", z.string()),
  "csl.json": reference("csl.json", "a reference in CSL-JSON", z.array(z.looseObject({ id: z.string(), type: z.string() }))),
} as const satisfies Record<string, { name: string; type: string; schema: z.ZodType; make(record: ArticleRecord): string }>;

function reference(format: CitationFormat, name: string, schema: z.ZodType) {
  return { name, schema, type: CITATION_FILES[format].type, make: (record: ArticleRecord) => toCitationFile(record, format) };
}

type Format = keyof typeof FORMATS;

/** "CslJson" of "csl.json". */
export const camel = (format: string): string => format.replaceAll(/(?:^|\.)(.)/g, (_, letter: string) => letter.toUpperCase());

const formatOperation = (format: Format) =>
  operation({
    id: `formatArticleAs${camel(format)}`,
    tag: "Articles",
    address: `/articles/{slug}.${format}`,
    summary: `Read one article as ${FORMATS[format].name}`,
    path: z.object({ slug: Slug.describe("The article's slug.") }),
    query: z.object({}),
    answer: {
      description: "The article, as far as its source's rights allow.",
      type: FORMATS[format].type,
      schema: FORMATS[format].schema,
    },
    problems: ["article-not-found", "not-permitted"],
    example: (_, first) => first && `/articles/${first.slug}.${format}`,
    async handle(ask) {
      const kept = await ask.store.findArticle(ask.path.slug);
      if (kept === undefined) return ask.refuse("article-not-found");
      const { record } = await recordOf({ ...ask, origin: siteOf(ask) }, kept, ask.caller.channel);
      if (record.permission.show === "nothing") return ask.refuse("not-permitted", { detail: record.permission.clause });
      return new Response(FORMATS[format].make(record), {
        headers: {
          "Content-Type": FORMATS[format].type,
          "Content-Security-Policy": "default-src 'none'; sandbox",
          ...articleLinks(record),
        },
      });
    },
  });

export const ARTICLE_FORMATS = Object.keys(FORMATS).map((format) => formatOperation(format as Format));

/** Any other extension: says which formats there are. */
export const unknownFormat = operation({
  id: "unknownFormat",
  tag: "Articles",
  address: "/articles/{name}",
  summary: "An article in a format that does not exist",
  path: z.object({ name: z.string() }),
  patterns: { name: "{[^/]*\\..*}" },
  query: z.object({}),
  answer: { description: "Never.", type: "application/problem+json" },
  problems: ["format-not-found"],
  handle: (ask) =>
    ask.refuse("format-not-found", { detail: `Formats: ${[...Object.keys(FORMATS), ...Object.keys(PRINTED)].join(", ")}.` }),
});
