import type { Article } from "./article/article.ts";
import type { Collection } from "./collection/collection.ts";
import type { Dossier } from "./dossier/dossier.ts";
import type { Event } from "./event/event.ts";
import type { Series } from "./event/series.ts";
import type { Publication } from "./publication/publication.ts";
import type { Section } from "./section/section.ts";
import type { Source } from "./source/source.ts";
import type { Subject } from "./subject/subject.ts";

// Invented records for tests: everyone and everything in them is made up. Name only what the test is about,
// `anArticle({ headline: "…" })`; the default records point to each other and make a valid collection.

export const aPublication = (over: Partial<Publication> = {}): Publication => ({
  name: "La Vigie",
  tagline: { fr: "Revue de presse des ports", en: "A press review of harbours" },
  languages: ["fr", "en"],
  timeZone: "Europe/Paris",
  curators: [{ slug: "vigie", name: "La Vigie" }],
  about: { fr: "La Vigie lit la presse des ports.", en: "La Vigie reads the harbour press." },
  legal: { fr: "Les textes appartiennent à leurs auteurs.", en: "Texts belong to their authors." },
  ...over,
});

export const aSection = (over: Partial<Section> = {}): Section => ({
  path: "ports",
  name: { fr: "Ports", en: "Harbours" },
  ...over,
});

export const aSource = (over: Partial<Source> = {}): Source => ({
  slug: "gazette-des-quais",
  name: "Gazette des quais",
  kind: "newspaper",
  url: "https://gazette.example/",
  languages: ["fr"],
  rights: { preset: "cc-by", version: "4.0" },
  ...over,
});

/** A person, unless told otherwise: `aSubject({ kind: "place", slug: "port-aven", name: … })`. */
export const aSubject = <T extends Partial<Subject>>(over?: T): Subject => {
  const subject = { slug: "jeanne-dupuis", kind: "person", name: { fr: "Jeanne Dupuis" }, aliases: [], ...over };
  return (subject.kind === "person" ? { offices: [], ...subject } : subject) as Subject;
};

export const anEvent = (over: Partial<Event> = {}): Event => ({
  slug: "assises-1",
  name: { fr: "1res assises des ports" },
  number: 1,
  date: { on: "2014-05-06" },
  participants: [],
  topics: [],
  evidence: [],
  ...over,
});

export const aSeries = (over: Partial<Series> = {}): Series => ({
  slug: "assises",
  name: { fr: "Assises des ports" },
  events: [anEvent()],
  ...over,
});

export const aDossier = (over: Partial<Dossier> = {}): Dossier => ({
  slug: "la-digue",
  title: { fr: "La digue de Port-Aven" },
  series: [],
  subjects: [],
  articles: [],
  questions: {},
  claims: [],
  ...over,
});

export const anArticle = (over: Partial<Article> = {}): Article => ({
  slug: "la-digue-de-port-aven-rouvre",
  headline: "La digue de Port-Aven rouvre au public",
  section: "ports",
  source: "gazette-des-quais",
  publishedOn: "2014-05-06",
  selection: { on: "2014-05-07", by: "vigie" },
  language: "fr",
  body: "La digue de Port-Aven a rouvert mardi matin, après deux hivers de travaux.\n\nLes pêcheurs l’attendaient.",
  documents: [],
  excerpts: [],
  subjects: [],
  events: [],
  translations: [],
  ...over,
});

/** One article with its section, source and a subject; linked, valid, newest first when you give several in that order. */
export const aCollection = (over: Partial<Collection> = {}): Collection => ({
  publication: aPublication(),
  sections: [aSection()],
  sources: [aSource()],
  subjects: [aSubject()],
  series: [],
  dossiers: [],
  articles: [anArticle({ subjects: ["jeanne-dupuis"] })],
  ...over,
});
