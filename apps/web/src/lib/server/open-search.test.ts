import { expect, test } from "vitest";
import { addressesIn } from "../addresses.ts";
import { suggestions } from "./open-search.ts";

test("suggestions say in the reader's language what they are and where they lead", () => {
  const place = { language: "fr", to: addressesIn("fr"), origin: "https://vigie.example" } as const;
  expect(
    suggestions(
      "les pha",
      [
        {
          kind: "subject",
          text: "Ligue des phares",
          name: { fr: "Ligue des phares", en: "Lighthouse League" },
          slug: "ligue-des-phares",
          subjectKind: "organisation",
          count: 12,
        },
        { kind: "headline", text: "Les phares veillent", slug: "les-phares-veillent", url: "/articles/les-phares-veillent" },
        { kind: "word", text: "phare", count: 1 },
      ],
      place,
    ),
  ).toEqual([
    "les pha",
    ["Ligue des phares", "Les phares veillent", "les phare"],
    ["Organisation, 12\u00a0articles", "Article", "Mot, 1\u00a0article"],
    [
      "https://vigie.example/sujets/ligue-des-phares",
      "https://vigie.example/articles/les-phares-veillent",
      "https://vigie.example/recherche?q=les+phare",
    ],
  ]);
});

test("a subject is offered by its name in the reader's language", () => {
  const place = { language: "en", to: addressesIn("en"), origin: "https://vigie.example" } as const;
  const name = { fr: "Ligue des phares", en: "Lighthouse League" };
  const found = {
    kind: "subject",
    text: name.fr,
    name,
    slug: "ligue-des-phares",
    subjectKind: "organisation",
    count: 1,
  } as const;
  expect(suggestions("lig", [found], place)[1]).toEqual(["Lighthouse League"]);
});
