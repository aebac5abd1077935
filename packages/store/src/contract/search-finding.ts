import { expect, test } from "vitest";
import type { Open } from "../contract.ts";
import { aCollection, anArticle, AT } from "./a-collection.ts";
import { withStore } from "./opened.ts";
import { CASES, search, slugsOf } from "./search-asking.ts";

/** Which articles are found, and which come first. */
export function searchFindingContract(open: Open): void {
  test.for<[string, string[]]>([
    ["digue", ["a"]],
    ["DIGUES", ["a"]],
    ["pecheur", ["a"]],
    ["port aven", ["a", "d"]],
    ["11/03/2008", ["a"]],
    ["nato", ["b"]],
    ["O.T.A.N.", ["b"]],
    ["organisation du traité de l'atlantique nord", ["b"]],
    ["grodin", ["c"]],
    ["Гродин", ["c"]],
    ["francorusse", ["c"]],
    ["franco russe", ["c"]],
    ['"comité de sécurité"', ["d"]],
    ['"comité sur la sécurité"', ["e"]],
    ["titre:ministre", ["c"]],
    ["auteur:dupuis", ["d"]],
    ["digu*", ["a"]],
    ["ministre -moscou -langue:en", ["b"]],
    ["boat", ["f"]],
    ["langue:anglais", ["f"]],
    ["rubrique:sommets", ["b"]],
    ['après:2009 "comités"', ["e"]],
    ["oeuvre", ["i"]],
    ["aujourd'hui", ["i"]],
    ["titre:été", ["i"]],
    ["le budget a-t-il été voté ?", ["h"]],
    ["budget OU houle", ["h", "g"]],
    ["budget OU rubrique:sommets", ["h", "b"]],
    ["houle OU langue:anglais", ["g", "f"]],
    ["digue OU auteur:dupuis", ["a", "d"]],
    ["budget OU après:2009", ["h", "e"]],
    ["quotas OU sujet:CGM", ["g"]],
    ["-la -le -les -un -une -the", []],
  ])("%s", ([text, slugs]) =>
    withStore(open, CASES, async (store) => {
      expect(slugsOf(await search(store, text)).sort()).toEqual(slugs.sort());
    }),
  );

  test.for<[string, string]>([
    ["quand a été créé le conseil général de la mer ?", "g"],
    ["CGM", "h"],
    ["port aven", "a"],
  ])("%s: %s comes first", ([text, slug]) =>
    withStore(open, CASES, async (store) => {
      expect(slugsOf(await search(store, text))[0]).toBe(slug);
    }),
  );

  test("the very form asked comes before another one, the headline before the body, a row before words apart", () =>
    withStore(
      open,
      aCollection(
        [
          ["forme", "Rien", "Les navires du port. Fin."],
          ["autre-forme", "Rien", "Le navire du port. Fin."],
          ["titre", "Un phare", "Les marins du port."],
          ["texte", "Un port", "Le phare des marins."],
          ["rang", "Rien", "Le vent souffle. Une grande voile blanche passe au loin dans la brume du matin calme."],
          ["loin", "Rien", "Une voile passe. Le vent souffle au loin dans la brume du matin calme, grande et blanche."],
        ].map(([slug = "", headline = "", body = ""]) => anArticle({ slug, headline, body })),
      ),
      async (store) => {
        expect(slugsOf(await search(store, "navires"))).toEqual(["forme", "autre-forme"]);
        expect(slugsOf(await search(store, "phare"))).toEqual(["titre", "texte"]);
        expect(slugsOf(await search(store, "grande voile"))).toEqual(["rang", "loin"]);
      },
    ));

  const common = Array.from({ length: 30 }, (_, index) =>
    anArticle({ slug: `commun-${index}`, headline: "Le port", body: "Un port." }),
  );
  test("what holds only the commonest words of a query is left out", () =>
    withStore(
      open,
      aCollection([...common, anArticle({ slug: "rare", headline: "Rien", body: "Un port et sa balise." })]),
      async (store) => {
        expect(slugsOf(await search(store, "balise port"))).toEqual(["rare"]);
        expect((await search(store, "port")).total.count).toBe(31);
      },
    ));

  test("of two that answer alike the more recent comes first when age counts, and an old better answer stays before it", () =>
    withStore(
      open,
      aCollection([
        anArticle({ slug: "z-vieux", headline: "Une balise", body: "Rien.", publishedOn: "1999-01-01" }),
        anArticle({ slug: "a-neuf", headline: "Une balise", body: "Rien de plus ici.", publishedOn: "2026-01-01" }),
        anArticle({
          slug: "b-neuf",
          headline: "Rien",
          body: "Loin d’ici, bien plus tard, une balise parmi tant d’autres choses.",
          publishedOn: "2026-01-01",
        }),
      ]),
      async (store) => {
        expect(slugsOf(await search(store, "balise"))[0]).toBe("z-vieux");
        expect(slugsOf(await search(store, "balise", { recentOn: "2026-02-01" }))).toEqual(["a-neuf", "z-vieux", "b-neuf"]);
      },
    ));

  test("an article that changed is found by its new words and no more by its old ones; one removed by none", () =>
    withStore(open, CASES, async (store) => {
      const others = CASES.articles.filter(({ slug }) => slug !== "e");
      const changed = anArticle({ slug: "e", headline: "Les phares", body: "On rallume les phares." });
      await store.sync({ ...CASES, articles: [changed, ...others] }, { at: AT });
      expect(slugsOf(await search(store, "phare"))).toEqual(["e"]);
      expect(slugsOf(await search(store, "titre:comités"))).toEqual(["d"]);
      await store.sync({ ...CASES, articles: others }, { at: AT });
      expect(slugsOf(await search(store, "phare"))).toEqual([]);
    }));

  test("a subject renamed finds its articles by its new name at once", () =>
    withStore(open, CASES, async (store) => {
      const subjects = CASES.subjects.map((subject) =>
        subject.slug === "cgm" ? { ...subject, aliases: ["Thalassa"] } : subject,
      );
      expect(slugsOf(await search(store, "thalassa"))).toEqual([]);
      await store.sync({ ...CASES, subjects }, { at: AT });
      expect(slugsOf(await search(store, "thalassa"))).toEqual(["g"]);
    }));
}
