import {
  Body,
  Byline,
  Day,
  Document,
  Event,
  Excerpt,
  Image,
  Instant,
  Language,
  Legacy,
  LinkState,
  Localised,
  Mention,
  Permission,
  SectionPath,
  Slug,
  SubjectKind,
  TextPlace,
  WebAddress,
} from "@revue/core";
import * as z from "zod";

/** A section named with its place: from the root to itself. */
export const SectionTrail = z
  .object({ path: SectionPath, trail: z.array(z.object({ path: SectionPath, name: Localised })).min(1) })
  .meta({ id: "SectionTrail" });
export type SectionTrail = z.infer<typeof SectionTrail>;

export const SubjectRef = z.object({ slug: Slug, kind: SubjectKind, name: Localised }).meta({ id: "SubjectRef" });
export type SubjectRef = z.infer<typeof SubjectRef>;

/** An image with its address: root-relative on the site that serves it. */
export const ImageAnswer = Image.extend({ url: z.string() }).meta({ id: "ImageAnswer" });
export type ImageAnswer = z.infer<typeof ImageAnswer>;

/**
 * One article in a list. `standfirst` and `teaser` are already what the article's rights allow in a list:
 * absent when nothing of the text may be shown. `words` counts the whole text.
 */
export const ArticleItem = z
  .object({
    slug: Slug,
    headline: z.string(),
    overline: z.string().optional(),
    subheadline: z.string().optional(),
    standfirst: z.string().optional(),
    teaser: z.string().optional(),
    language: Language,
    section: SectionTrail,
    source: z.object({ slug: Slug, name: z.string() }),
    publishedOn: Day,
    selection: z.object({ on: Day, by: z.object({ slug: Slug, name: z.string() }) }),
    image: ImageAnswer.optional(),
    words: z.int(),
    subjects: z.array(SubjectRef),
    permission: Permission,
    /** The permanent address for readers. */
    url: z.string(),
    digest: z.string(),
    changedAt: Instant,
  })
  .meta({ id: "ArticleItem" });
export type ArticleItem = z.infer<typeof ArticleItem>;

/** A document with its speakers and medium named. */
export const DocumentAnswer = Document.extend({
  speakers: z.array(SubjectRef),
  medium: SubjectRef.optional(),
  /** What became of `url`; absent when it is in its place, as far as anybody looked. */
  link: LinkState.optional(),
}).meta({ id: "DocumentAnswer" });
export type DocumentAnswer = z.infer<typeof DocumentAnswer>;

export const ExcerptAnswer = Excerpt.extend({
  speakers: z.array(SubjectRef),
  /** The quotation's words as plain text; absent when the full text may not be shown. */
  quote: z.string().optional(),
}).meta({ id: "ExcerptAnswer" });
export type ExcerptAnswer = z.infer<typeof ExcerptAnswer>;

/**
 * The text, in the parts asked for (`body=`, `html,text` unless told). `complete` is false when rights
 * allow an excerpt only: the parts then hold that excerpt. Typography is set in `html` alone.
 */
export const BodyAnswer = z
  .object({
    complete: z.boolean(),
    html: z.string().optional(),
    text: z.string().optional(),
    markdown: z.string().optional(),
    tree: Body.optional(),
  })
  .meta({ id: "BodyAnswer" });
export type BodyAnswer = z.infer<typeof BodyAnswer>;

export const EventRef = Event.pick({ slug: true, name: true, number: true, date: true, place: true })
  .extend({ series: Slug, place: SubjectRef.optional() })
  .meta({ id: "EventRef" });
export type EventRef = z.infer<typeof EventRef>;

/** A subject that the text names, and where: `leaf` is the rank of a run of text of `body.tree`, notes left out. */
export const MentionAnswer = Mention.extend({ subject: SubjectRef }).meta({ id: "MentionAnswer" });
export type MentionAnswer = z.infer<typeof MentionAnswer>;

/** A claim of a dossier that was read in the article, and where its words stand. */
export const ArticleClaim = z
  .object({
    dossier: Slug,
    id: Slug,
    question: Slug,
    asked: Localised.optional(),
    quote: z.string(),
    disputed: z.boolean(),
    place: TextPlace,
  })
  .meta({ id: "ArticleClaim" });
export type ArticleClaim = z.infer<typeof ArticleClaim>;

/** One article, whole as far as its rights allow. `body` is absent when nothing of the text may be shown. */
export const ArticleAnswer = ArticleItem.omit({ teaser: true })
  .extend({
    legacy: Legacy.optional(),
    byline: Byline.optional(),
    originalUrl: WebAddress.optional(),
    /** What became of `originalUrl`; absent when it is in its place, as far as anybody looked. */
    originalLink: LinkState.optional(),
    archivedUrl: WebAddress.optional(),
    capturedOn: Day.optional(),
    body: BodyAnswer.optional(),
    documents: z.array(DocumentAnswer),
    excerpts: z.array(ExcerptAnswer),
    events: z.array(EventRef),
    translations: z.array(z.object({ slug: Slug, language: Language, headline: z.string() })),
    note: z.string().optional(),
    mentions: z.array(MentionAnswer).optional(),
    claims: z.array(ArticleClaim).optional(),
  })
  .meta({ id: "ArticleAnswer" });
export type ArticleAnswer = z.infer<typeof ArticleAnswer>;

/** What stands around an article: its neighbours in its section, by date, and articles near it. */
export const ArticleContext = z
  .object({ previous: ArticleItem.optional(), next: ArticleItem.optional(), related: z.array(ArticleItem) })
  .meta({ id: "ArticleContext" });
export type ArticleContext = z.infer<typeof ArticleContext>;

/**
 * A page of a list. `next` is absent on the last page; give it back as `cursor`. With a query, `atLeast` says that `total`
 * is not all, and `corrected` what was searched instead when nothing at all answers it.
 */
export const ArticleList = z
  .object({
    items: z.array(ArticleItem),
    total: z.int(),
    atLeast: z.literal(true).optional(),
    corrected: z.string().optional(),
    next: z.string().optional(),
  })
  .meta({ id: "ArticleList" });
export type ArticleList = z.infer<typeof ArticleList>;

/** Where an article numbered by older software stands now. */
export const LegacyAnswer = z.object({ slug: Slug, url: z.string() }).meta({ id: "LegacyAnswer" });
export type LegacyAnswer = z.infer<typeof LegacyAnswer>;

/** One formatted reference to an article; `title` marks what is printed in italics. `text` is the whole of it. */
export const CitationAnswer = z
  .object({
    style: z.enum(["iso690", "apa", "chicago", "vancouver"]),
    text: z.string(),
    runs: z.array(z.object({ text: z.string(), title: z.literal(true).optional() })),
  })
  .meta({ id: "CitationAnswer" });
export type CitationAnswer = z.infer<typeof CitationAnswer>;

/** What another site needs to show an article's card. Rule: oEmbed 1.0, 2.3, type `rich`. */
export const OEmbedAnswer = z
  .object({
    version: z.literal("1.0"),
    type: z.literal("rich"),
    title: z.string(),
    author_name: z.string(),
    author_url: z.string(),
    provider_name: z.string(),
    provider_url: z.string(),
    cache_age: z.int(),
    html: z.string(),
    width: z.int(),
    height: z.int(),
    /** The article's card as an image, where its rights and the room asked for allow it. */
    thumbnail_url: z.string().optional(),
    thumbnail_width: z.int().optional(),
    thumbnail_height: z.int().optional(),
  })
  .meta({ id: "OEmbedAnswer" });
export type OEmbedAnswer = z.infer<typeof OEmbedAnswer>;
