import type { Subject } from "@revue/core";
import { aSubject } from "@revue/core/fixtures";
import { readQuery } from "@revue/core/search";
import { describe, expect, test } from "vitest";
import type { Open } from "../contract.ts";
import type { SearchAnswer, SearchQuestion } from "../search.ts";
import type { Store } from "../store.ts";
import { aCollection, anArticle, AT } from "./a-collection.ts";
import { withStore } from "./opened.ts";

/** A question of these words, the best 20 without counts or reasons unless told. */
export const aQuestion = (text: string, given: Partial<SearchQuestion> = {}): SearchQuestion => ({
  query: readQuery(text),
  sort: "relevance",
  limit: 20,
  facets: [],
  explain: false,
  ...given,
});

export async function search(store: Store, text: string, given: Partial<SearchQuestion> = {}): Promise<SearchAnswer> {
  if (!store.search) throw new Error("this store does not search yet");
  return store.search(aQuestion(text, given));
}

const slugsOf = ({ hits }: SearchAnswer): string[] => hits.map(({ article }) => article.slug);

const SUBJECTS: Subject[] = [
  aSubject({
    kind: "organisation",
    slug: "otan",
    name: { fr: "OTAN", en: "NATO" },
    aliases: ["Organisation du traité de l’Atlantique Nord"],
  }),
  aSubject({ slug: "anatoli-serdioukov", name: { fr: "Anatoli Serdioukov" }, aliases: ["Anatoly Serdyukov", "Сердюков"] }),
];

const article = (slug: string, headline: string, body: string, given = {}) => anArticle({ slug, headline, body, ...given });

const COLLECTION = aCollection(
  [
    article("a", "La digue de Port-Aven", "Les pêcheurs attendaient la réouverture de la digue."),
    article("b", "Un sommet de l’OTAN", "Les ministres se sont réunis hier."),
    article("c", "Le ministre à Moscou", "Anatoli Serdioukov a reçu son homologue, et le conseil franco-russe s’est tenu."),
    article("d", "Le conseil municipal", "La sécurité du port a été évoquée. Un conseil de sécurité se tiendra."),
    article("e", "Conseils et sécurité", "Un conseil sur la sécurité."),
  ],
  { subjects: SUBJECTS },
);

export function searchContract(open: Open): void {
  const found = async (text: string, given: Partial<SearchQuestion> = {}): Promise<string[]> => {
    let slugs: string[] = [];
    await withStore(open, COLLECTION, async (store) => {
      slugs = slugsOf(await search(store, text, given));
    });
    return slugs;
  };

  describe("finds", () => {
    test.for<[string, string[]]>([
      ["digue", ["a"]],
      ["DIGUES", ["a"]],
      ["pecheur", ["a"]],
      ["nato", ["b"]],
      ["organisation du traité de l'atlantique nord", ["b"]],
      ["serdyukov", ["c"]],
      ["Сердюков", ["c"]],
      ["francorusse", ["c"]],
      ["franco russe", ["c"]],
      ['"conseil de sécurité"', ["d"]],
      ["titre:ministre", ["c"]],
      ["digu*", ["a"]],
      ["ministre -moscou", ["b"]],
    ])("%s", async ([text, slugs]) => {
      expect(await found(text)).toEqual(slugs);
    });
  });

  test("an article that changed is found by its new words and no more by its old ones", () =>
    withStore(open, COLLECTION, async (store) => {
      const [first, ...others] = COLLECTION.articles;
      expect(first?.slug).toBe("e");
      const changed = article("e", "Les phares", "On rallume les phares.");
      await store.sync({ ...COLLECTION, articles: [changed, ...others] }, { at: AT });
      expect(slugsOf(await search(store, "phare"))).toEqual(["e"]);
      expect(slugsOf(await search(store, "titre:conseils"))).toEqual(["d"]);
      await store.sync({ ...COLLECTION, articles: others }, { at: AT });
      expect(slugsOf(await search(store, "phare"))).toEqual([]);
    }));
}
