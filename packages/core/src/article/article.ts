import * as z from "zod";
import { Day } from "../day.ts";
import { Language } from "../language.ts";
import { Rights } from "../rights/rights.ts";
import { SectionPath, Slug } from "../slug.ts";
import { WebAddress } from "../web-address.ts";
import { Byline } from "./byline.ts";
import { Document } from "./document.ts";
import { Excerpt } from "./excerpt.ts";
import { Image } from "./image.ts";
import { Legacy } from "./legacy.ts";
import { BODY_MAX, HEADLINE_MAX } from "./limits.ts";
import { MentionCorrections } from "./mention-corrections.ts";
import { Selection } from "./selection.ts";

const line = z.string().min(1).max(HEADLINE_MAX);

/**
 * One selected text, with its provenance.
 *
 * Text is kept as printed: typography and understanding are put beside it, never over it.
 * `publishedOn` is the source's day, `selection.on` the review's, `capturedOn` the day the page was kept.
 * `originalUrl` is absent when nobody knows it any more; `archivedUrl` is the review's own old page.
 * `body` is Markdown (CommonMark without HTML) plus `::: excerpt <id>` containers, see `Excerpt`, and
 * `::: document <id>` for the printed link to a document, in the place where the page printed it.
 * `rights` is there only when it differs from the source's.
 */
export const Article = z
  .object({
    slug: Slug,
    legacy: Legacy.optional(),
    headline: line,
    overline: line.optional(),
    subheadline: line.optional(),
    standfirst: z.string().min(1).max(5_000).optional(),
    byline: Byline.optional(),
    section: SectionPath,
    source: Slug,
    originalUrl: WebAddress.optional(),
    archivedUrl: WebAddress.optional(),
    publishedOn: Day,
    selection: Selection,
    capturedOn: Day.optional(),
    language: Language,
    image: Image.optional(),
    body: z.string().max(BODY_MAX),
    documents: z.array(Document).default([]),
    excerpts: z.array(Excerpt).default([]),
    subjects: z.array(Slug).default([]),
    events: z.array(Slug).default([]),
    /** Slugs of the same article in other languages. */
    translations: z.array(Slug).default([]),
    rights: Rights.optional(),
    mentions: MentionCorrections.optional(),
    note: z.string().min(1).max(5_000).optional(),
  })
  .meta({ id: "Article" });
export type Article = z.infer<typeof Article>;
