import { localised, type Localised, type Slug, type Subject } from "@revue/core";
import type { LegislationLeaf, OrganizationLeaf, PersonLeaf, PlaceLeaf, ThingLeaf } from "schema-dts";
import { subjectUrl, type Addresses } from "../record/addresses.ts";
import type { ArticleRecord } from "../record/article-record.ts";
import { resolved } from "../record/lookup.ts";

export type SubjectNode = PersonLeaf | OrganizationLeaf | PlaceLeaf | LegislationLeaf | ThingLeaf;

const TYPES = {
  person: "Person",
  organisation: "Organization",
  place: "Place",
  // schema.org has no treaty; a treaty is a legal text.
  treaty: "Legislation",
  topic: "Thing",
} as const;

/** A subject as a thing of schema.org, named in one language; `sameAs` only where somebody checked. */
export function subjectNode(subject: Subject, addresses: Addresses, language: string): SubjectNode {
  const wikidata = subject.identifiers?.wikidata;
  return {
    "@type": TYPES[subject.kind],
    // Its address too: a `url` beside it would say it twice, thirty times in a page.
    "@id": subjectUrl(addresses, subject.slug),
    name: nameIn(subject.name, language),
    ...(wikidata !== undefined && { sameAs: `http://www.wikidata.org/entity/${wikidata}` }),
  } as SubjectNode;
}

/** A subject by its slug, whether or not the article lists it among its own. */
export function subjectNamed(
  { lookup, addresses, article }: Pick<ArticleRecord, "lookup" | "addresses" | "article">,
  slug: Slug,
): SubjectNode {
  return subjectNode(resolved(lookup.subject(slug), "subject", slug), addresses, article.language);
}

export function nameIn(texts: Localised, language: string): string {
  return localised(texts, language).text;
}
