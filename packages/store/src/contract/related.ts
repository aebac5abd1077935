import { expect, test } from "vitest";
import type { Open } from "../contract.ts";
import { aCollection, anArticle } from "./a-collection.ts";
import { withStore } from "./opened.ts";

const far = { section: "culture", publishedOn: "2001-01-01" };
const others = Array.from({ length: 30 }, (_, index) =>
  anArticle({ ...far, slug: `commun-${index}`, subjects: ["france"], publishedOn: "2002-02-02" }),
);

export function relatedContract(open: Open): void {
  const related = async (articles: Parameters<typeof aCollection>[0], limit = 3): Promise<string[]> => {
    let slugs: string[] = [];
    await withStore(open, aCollection(articles), async (store) => {
      slugs = (await store.listRelated("un", limit)).map(({ summary }) => summary.slug);
    });
    return slugs;
  };

  test("a rare subject in common counts more than a common one", async () => {
    const articles = [
      anArticle({ slug: "un", subjects: ["france", "ccqs"] }),
      anArticle({ ...far, slug: "meme-conseil", subjects: ["ccqs"] }),
      ...others,
    ];
    expect((await related(articles))[0]).toBe("meme-conseil");
  });

  test("two subjects in common count more than one", async () => {
    const articles = [
      anArticle({ slug: "un", subjects: ["otan", "kosovo"] }),
      anArticle({ ...far, slug: "un-sujet", subjects: ["otan"], publishedOn: "2001-01-02" }),
      anArticle({ ...far, slug: "deux-sujets", subjects: ["kosovo", "otan"] }),
    ];
    expect(await related(articles)).toEqual(["deux-sujets", "un-sujet"]);
  });

  test("the same event brings two articles together", async () => {
    const articles = [
      anArticle({ slug: "un", events: ["session-7"], subjects: ["france"] }),
      anArticle({ ...far, slug: "meme-session", events: ["session-7"] }),
      ...others,
    ];
    expect((await related(articles))[0]).toBe("meme-session");
  });

  test("a text with the same telling words is near, whatever the date; one with the same common words is not", async () => {
    const filler = Array.from({ length: 30 }, (_, index) =>
      anArticle({ ...far, slug: `autre-${index}`, headline: "Rien", body: "Le port et la mairie." }),
    );
    const articles = [
      anArticle({ slug: "un", headline: "Un dauphin", body: "Le dauphin nage dans la rade. Le port et la mairie." }),
      anArticle({ ...far, slug: "meme-texte", headline: "La rade", body: "On a revu le dauphin qui nage, près du port." }),
      ...filler,
    ];
    expect((await related(articles))[0]).toBe("meme-texte");
  });

  test("among equals, the same section comes first, then the nearest in date", async () => {
    const articles = [
      anArticle({ slug: "un", subjects: ["otan"] }),
      anArticle({ slug: "loin", subjects: ["otan"], section: "culture", publishedOn: "2008-06-11" }),
      anArticle({ slug: "pres", subjects: ["otan"], section: "culture", publishedOn: "2008-03-01" }),
      anArticle({ slug: "meme-rubrique", subjects: ["otan"], publishedOn: "2008-06-11" }),
    ];
    expect(await related(articles)).toEqual(["meme-rubrique", "pres", "loin"]);
  });

  test("without any subject, its section gives the nearest in date; never itself, never more than asked for", async () => {
    const articles = ["2008-03-01", "2008-03-10", "2008-03-13"].map((publishedOn, index) =>
      anArticle({ slug: `voisin-${index}`, publishedOn }),
    );
    expect(await related([anArticle({ slug: "un" }), ...articles], 2)).toEqual(["voisin-1", "voisin-2"]);
    expect(await related([anArticle({ slug: "un" })])).toEqual([]);
  });
}
