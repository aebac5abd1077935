import { Day, InterfaceLanguage, Language, SectionPath, Slug, SubjectKind } from "@revue/core";
import * as z from "zod";

/** Parts of an article's text that can be asked for, with `body=html,text`. */
export const BodyPart = z.enum(["html", "text", "markdown", "tree"]);
export type BodyPart = z.infer<typeof BodyPart>;

/** Filters common to lists of articles. */
export const ArticleFilterQuery = z.object({
  section: SectionPath.optional().describe("A section's path; all below it is included."),
  source: Slug.optional().describe("A source's slug."),
  subject: Slug.optional().describe("A subject's slug."),
  event: Slug.optional().describe("An event's slug."),
  dossier: Slug.optional().describe("A dossier's slug: the articles it lists, and those that report an event of its series."),
  language: Language.optional().describe("The language of the text, as a BCP 47 code."),
  from: Day.optional().describe("First day of publication, included."),
  to: Day.optional().describe("Last day of publication, included."),
});
export type ArticleFilterQuery = z.infer<typeof ArticleFilterQuery>;

/**
 * What `GET /articles` takes. `fields` are top-level names of an answer's item; in an address, lists are joined by
 * commas. `slug` and `permission` always come, since a licence and a credit go with everything.
 */
export const ArticleListQuery = ArticleFilterQuery.extend({
  q: z.string().optional().describe("Only articles that answer these words, read as `GET /search` reads them."),
  sort: z
    .enum(["newest", "oldest", "relevance"])
    .optional()
    .describe("By day of publication, `newest` unless told; `relevance` goes with `q`."),
  limit: z.int().min(1).max(200).optional().describe("Items on a page; 20 unless told."),
  cursor: z.string().min(1).max(500).optional().describe("`next` of the page before."),
  fields: z.array(z.string().min(1)).min(1).optional(),
});
export type ArticleListQuery = z.infer<typeof ArticleListQuery>;

/** What `GET /archive` takes. */
export const ArchiveQuery = ArticleFilterQuery.extend({ by: z.enum(["year", "month", "day"]).describe("How long a period is.") });
export type ArchiveQuery = z.infer<typeof ArchiveQuery>;

const readers = InterfaceLanguage.optional().describe("The language of the feed's own words and links; `fr` unless told.");

/** The formats a feed comes in. */
export const FeedFormat = z.enum(["atom", "rss", "json"]);
export type FeedFormat = z.infer<typeof FeedFormat>;

/** What `GET /feed.atom`, `.rss` and `.json` take. */
export const FeedQuery = ArticleFilterQuery.extend({
  q: z.string().optional().describe("Only articles that answer these words, read as `GET /search` reads them."),
  interface: readers,
  cursor: z.string().min(1).max(500).optional().describe("From the link `next` of the page before."),
});
export type FeedQuery = z.infer<typeof FeedQuery>;

/** What `GET /feeds.opml` takes. */
export const FeedListQuery = z.object({ interface: readers });
export type FeedListQuery = z.infer<typeof FeedListQuery>;

/** What `GET /articles/{slug}/citations` takes. */
export const CitationsQuery = z.object({
  interface: InterfaceLanguage.optional().describe("The language of the references' own words; `fr` unless told."),
});
export type CitationsQuery = z.infer<typeof CitationsQuery>;

/** What `GET /oembed` takes. Rule: oEmbed 1.0, 2.2. */
export const OEmbedQuery = z.object({
  url: z.string().min(1).max(2_000).describe("The address of an article's page."),
  maxwidth: z.int().min(1).optional().describe("Widest the card may be, in pixels."),
  maxheight: z.int().min(1).optional().describe("Highest the card may be, in pixels."),
  format: z.enum(["json", "xml"]).optional().describe("`json` unless told."),
});
export type OEmbedQuery = z.infer<typeof OEmbedQuery>;

/** What `GET /changes` takes. */
export const ChangesQuery = z.object({
  since: z
    .string()
    .min(1)
    .max(500)
    .optional()
    .describe("`next` of an earlier answer, or a day or an instant, included; everything from the start unless told."),
  limit: z.int().min(1).max(1000).optional().describe("Changes on a page; 200 unless told."),
});
export type ChangesQuery = z.infer<typeof ChangesQuery>;

/** What `GET /subjects` takes. */
export const SubjectListQuery = z.object({
  kind: SubjectKind.optional().describe("Only subjects of this kind."),
  limit: z.int().min(1).max(1000).optional().describe("Subjects on a page; 1000 unless told."),
  cursor: z.string().min(1).max(500).optional().describe("`next` of the page before."),
});
export type SubjectListQuery = z.infer<typeof SubjectListQuery>;
