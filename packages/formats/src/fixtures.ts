import type { Article, Channel, Collection } from "@revue/core";
import { aCollection, anArticle, anEvent, aSeries, aSource, aSubject } from "@revue/core/fixtures";
import { articleDigest } from "@revue/core/node";
import { articleRecord, type ArticleRecord } from "./record/article-record.ts";
import { lookupIn } from "./record/lookup.ts";

/** An article with a document, an excerpt of it that holds a list, an event and subjects. */
export const aFullArticle = (over: Partial<Article> = {}): Article =>
  anArticle({
    standfirst: "Après deux hivers de travaux.",
    byline: { kind: "signed", line: "Par Jeanne Dupuis", people: ["Jeanne Dupuis"] },
    subjects: ["jeanne-dupuis", "port-aven"],
    events: ["assises-1"],
    documents: [
      {
        id: "discours",
        kind: "speech",
        label: "Lire le discours",
        on: "2014-05-05",
        url: "https://ville.example/discours",
        speakers: ["jeanne-dupuis"],
      },
    ],
    excerpts: [{ id: "extrait", document: "discours", speakers: ["jeanne-dupuis"], state: { result: "not-checked" } }],
    body: 'La digue a rouvert mardi matin.\n\n::: document discours\n\n::: excerpt extrait\n"Voici *notre* digue :\n\n- le phare,\n- le môle."\n:::',
    ...over,
  });

export const aFullCollection = (over: Partial<Collection> = {}): Collection =>
  aCollection({
    sources: [aSource({ name: "Gazette & quais" })],
    subjects: [
      aSubject({ identifiers: { wikidata: "Q1" } }),
      aSubject({ kind: "place", slug: "port-aven", name: { fr: "Port-Aven" }, position: { latitude: 47.8, longitude: -3.7 } }),
    ],
    series: [
      aSeries({
        events: [anEvent({ place: "port-aven", participants: [{ person: "jeanne-dupuis", role: "participant" }] })],
      }),
    ],
    articles: [aFullArticle()],
    ...over,
  });

/** The same, of a source that lets only so many words be quoted. */
export const aPressCollection = (excerptWords: number): Collection =>
  aFullCollection({ sources: [aSource({ rights: { preset: "press", excerptWords } })] });

/** The invented moment at which every record of the tests was last changed. */
export const CHANGED_AT = "2026-11-20T10:00:00Z";

/** A record, on 23 November 2026, in the channel `page` unless told. */
export function aRecord(
  article: Article = aFullArticle(),
  { collection = aFullCollection(), channel = "page" }: { collection?: Collection; channel?: Channel } = {},
): ArticleRecord {
  return articleRecord({
    article,
    digest: articleDigest(article),
    changedAt: CHANGED_AT,
    lookup: lookupIn(collection),
    channel,
    on: "2026-11-23",
    addresses: { site: "https://vigie.example", image: ({ file }) => `/images/${file}` },
  });
}
