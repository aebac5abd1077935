import { Day, Instant, Permission, Publication, Section, Slug, Source, Subject } from "@revue/core";
import * as z from "zod";
import { ImageAnswer, SectionTrail, SubjectRef } from "./article.ts";
import { SubjectEvent } from "./dossier.ts";

const counted = { articles: z.int().describe("Articles filed there.") };
const image = { image: ImageAnswer.optional() };

export const SectionAnswer = Section.extend({
  ...counted,
  ...image,
  trail: SectionTrail.shape.trail,
  children: z.array(z.object({ path: Section.shape.path, name: Section.shape.name, articles: z.int() })),
}).meta({ id: "SectionAnswer" });
export type SectionAnswer = z.infer<typeof SectionAnswer>;

/**
 * A source, with what it allows rather than how that was agreed: contracts are the editors' business.
 * `permission` is for an article of this source without rights of its own, in the channel of the asker, today.
 */
export const SourceAnswer = Source.omit({ rights: true })
  .extend({ ...counted, ...image, permission: Permission })
  .meta({ id: "SourceAnswer" });
export type SourceAnswer = z.infer<typeof SourceAnswer>;

/** A subject, as in the model, with how many articles it has, the subjects met with it most and the events it was part of. */
export const SubjectAnswer = z
  .object({
    subject: Subject,
    ...counted,
    together: z.array(z.object({ subject: SubjectRef, articles: z.int() })).optional(),
    events: z.array(SubjectEvent).optional(),
  })
  .meta({ id: "SubjectAnswer" });
export type SubjectAnswer = z.infer<typeof SubjectAnswer>;

/** Subjects by slug; `next` is absent on the last page. */
export const SubjectList = z
  .object({ items: z.array(SubjectAnswer), total: z.int(), next: z.string().optional() })
  .meta({ id: "SubjectList" });

export const PublicationAnswer = Publication.extend({ ...image, revision: z.int(), articles: z.int() }).meta({
  id: "PublicationAnswer",
});
export type PublicationAnswer = z.infer<typeof PublicationAnswer>;

/** Counts of articles by year, month or day, newest first: `period` is "2008", "2008-03" or "2008-03-11". */
export const ArchiveAnswer = z
  .object({ items: z.array(z.object({ period: z.string(), articles: z.int() })), total: z.int() })
  .meta({ id: "ArchiveAnswer" });
export type ArchiveAnswer = z.infer<typeof ArchiveAnswer>;

export const ChangeAnswer = z
  .object({
    slug: Slug,
    change: z.enum(["added", "changed", "removed"]),
    at: Instant,
    digest: z.string().optional(),
  })
  .meta({ id: "ChangeAnswer" });
/** Changes since a date or a cursor, oldest first; keep `next` and give it back as `since` another day. */
export const ChangeList = z
  .object({ items: z.array(ChangeAnswer), next: z.string(), more: z.boolean() })
  .meta({ id: "ChangeList" });
export type ChangeList = z.infer<typeof ChangeList>;

/** What `/readyz` says. */
export const Readiness = z
  .object({
    ready: z.boolean(),
    revision: z.int(),
    articles: z.int(),
    today: Day,
    faults: z.int().describe("Files of the content folder with faults."),
  })
  .meta({ id: "Readiness" });
export type Readiness = z.infer<typeof Readiness>;
