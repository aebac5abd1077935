import type { Image } from "../article/image.ts";
import type { Article } from "../article/article.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Series } from "../event/series.ts";
import type { Subject, SubjectKind } from "../subject/subject.ts";
import type { Path } from "./field-lines.ts";
import type { Rest } from "./read-record.ts";

/** What a slug or path in a record may point to. */
export type Target = "section" | "source" | "curator" | "subject" | "event" | "series" | "article" | "document" | "image";

/** One pointer from a record to another. */
export interface Reference {
  target: Target;
  slug: string;
  at: Path;
  /** The subject must be of this kind. */
  kind?: SubjectKind;
  /** The record cannot stand without it. */
  required?: true;
  /** What goes with the pointer when it leads nowhere, when that is more than the pointer itself. */
  within?: Path;
}

/** The pointers of an article, or of the fields of a faulty one that can be read. */
export function articleReferences(article: Rest<Article>): Reference[] {
  const { documents = [], excerpts = [], subjects = [], events = [], translations = [] } = article;
  return [
    ...one("section", article.section, ["section"]).map(required),
    ...one("source", article.source, ["source"]).map(required),
    ...one("curator", article.selection?.by, ["selection", "by"]).map(required),
    ...documents.flatMap(({ speakers }, rank) => many("subject", speakers, ["documents", rank, "speakers"], "person")),
    ...documents.flatMap(({ medium }, rank) => one("subject", medium, ["documents", rank, "medium"])),
    ...excerpts.flatMap(({ document }, rank) => one("document", document, ["excerpts", rank, "document"]).map(required)),
    ...excerpts.flatMap(({ speakers }, rank) => many("subject", speakers, ["excerpts", rank, "speakers"], "person")),
    ...many("subject", subjects, ["subjects"]),
    ...many("event", events, ["events"]),
    ...many("article", translations, ["translations"]),
    ...many("subject", article.mentions?.not ?? [], ["mentions", "not"]),
    ...(article.mentions?.also ?? []).map(({ subject }, rank): Reference => {
      const within = ["mentions", "also", rank];
      return { target: "subject", slug: subject, at: [...within, "subject"], within };
    }),
    ...imageReferences(article),
  ];
}

export function subjectReferences(subject: Subject): Reference[] {
  if (subject.kind === "organisation") return one("subject", subject.partOf, ["partOf"], "organisation");
  if (subject.kind !== "person") return [];
  return subject.offices.flatMap(({ organisation }, rank) =>
    one("subject", organisation, ["offices", rank, "organisation"], "organisation"),
  );
}

export function seriesReferences(series: Series): Reference[] {
  return [
    ...one("subject", series.subject, ["subject"]),
    ...one("series", series.partOf, ["partOf"]),
    ...series.events.flatMap(({ place, participants, topics }, rank) => [
      ...one("subject", place, ["events", rank, "place"], "place"),
      ...participants.map(({ person }, seat): Reference => {
        const within = ["events", rank, "participants", seat];
        return { target: "subject", slug: person, at: [...within, "person"], kind: "person", within };
      }),
      ...participants.flatMap(({ side }, seat) => one("subject", side, ["events", rank, "participants", seat, "side"])),
      ...many("subject", topics, ["events", rank, "topics"]),
    ]),
  ];
}

export function dossierReferences(dossier: Dossier): Reference[] {
  return [
    ...one("subject", dossier.subject, ["subject"]),
    ...many("series", dossier.series, ["series"]),
    ...many("subject", dossier.subjects, ["subjects"]),
    ...many("article", dossier.articles, ["articles"]),
    ...dossier.claims.flatMap(({ source }, rank): Reference[] =>
      "article" in source
        ? [{ target: "article", slug: source.article, at: ["claims", rank, "source", "article"], within: ["claims", rank] }]
        : [],
    ),
  ];
}

/** The file of the image of a publication, a source, a section or an article. */
export function imageReferences({ image }: { image?: Image | undefined }): Reference[] {
  return one("image", image?.file, ["image", "file"]);
}

function many(target: Target, slugs: readonly string[], at: Path, kind?: SubjectKind): Reference[] {
  return slugs.map((slug, rank) => ({ target, slug, at: [...at, rank], ...(kind && { kind }) }));
}

function one(target: Target, slug: string | undefined, at: Path, kind?: SubjectKind): Reference[] {
  return slug === undefined ? [] : [{ target, slug, at, ...(kind && { kind }) }];
}

const required = (reference: Reference): Reference => ({ ...reference, required: true });
