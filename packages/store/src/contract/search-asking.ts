import type { Subject } from "@revue/core";
import { aSection, aSubject } from "@revue/core/fixtures";
import { readQuery } from "@revue/core/search";
import type { SearchAnswer, SearchPosition, SearchQuestion } from "../search.ts";
import type { Store } from "../store.ts";
import { aCollection, anArticle } from "./a-collection.ts";

/** A question of these words: the best 20, without counts or reasons unless told, and time enough. */
export const aQuestion = (text: string, given: Partial<SearchQuestion> = {}): SearchQuestion => ({
  query: readQuery(text),
  sort: "relevance",
  limit: 20,
  facets: [],
  explain: false,
  withinMilliseconds: 20_000,
  ...given,
});

export async function search(store: Store, text: string, given: Partial<SearchQuestion> = {}): Promise<SearchAnswer> {
  return store.search(aQuestion(text, given));
}

export const slugsOf = ({ hits }: Pick<SearchAnswer, "hits">): string[] => hits.map(({ article }) => article.slug);

/** The slugs of all pages, in order. */
export async function pages(store: Store, question: SearchQuestion): Promise<string[]> {
  const slugs: string[] = [];
  let after: SearchPosition | undefined;
  do {
    const page = await store.search({ ...question, ...(after && { after }) });
    slugs.push(...slugsOf(page ?? { hits: [] }));
    after = page?.next;
  } while (after);
  return slugs;
}

const SUBJECTS: Subject[] = [
  aSubject({
    kind: "organisation",
    slug: "otan",
    name: { fr: "OTAN", en: "NATO" },
    aliases: ["Organisation du traité de l’Atlantique Nord"],
  }),
  aSubject({ slug: "pavel-grodine", name: { fr: "Pavel Grodine" }, aliases: ["Pavel Grodin", "Гродин"] }),
  aSubject({ kind: "organisation", slug: "cgm", name: { fr: "Conseil général de la mer" }, aliases: ["CGM"] }),
];

const article = (slug: string, headline: string, body: string, given = {}) => anArticle({ slug, headline, body, ...given });

/** A few invented articles with the hard cases. */
export const CASES = aCollection(
  [
    article("a", "La digue de Port-Aven", "Les pêcheurs attendaient la réouverture de la digue depuis le 11 mars 2008."),
    article("b", "Un sommet de l’OTAN", "Les ministres se sont réunis hier.", { section: "defense/sommets" }),
    article("c", "Le ministre à Moscou", "Pavel Grodine a reçu son homologue, et la commission franco-russe s’est tenue."),
    article("d", "Le comité municipal", "La sécurité du port a été évoquée. Un comité de sécurité se tiendra.", {
      byline: { kind: "signed", line: "Par Jeanne Dupuis", people: ["Jeanne Dupuis"] },
    }),
    article("e", "Comités et sécurité", "Un comité sur la sécurité.", { publishedOn: "2009-01-02" }),
    article("f", "The harbour", "The ministers discussed fishing boats.", { language: "en" }),
    article("g", "La houle", "Le conseil général de la mer a été créé en 1998.", { subjects: ["cgm"] }),
    article("h", "Le budget du CGM", "Les crédits sont votés."),
    article("i", "Les œuvres de l’été", "Une quinzaine d’expositions, aujourd’hui encore."),
  ],
  {
    subjects: SUBJECTS,
    sections: [
      aSection({ path: "defense", name: { fr: "Défense" } }),
      aSection({ path: "defense/sommets", name: { fr: "Sommets" } }),
    ],
  },
);
