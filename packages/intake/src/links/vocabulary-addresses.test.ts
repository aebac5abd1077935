import { writeRecord } from "@revue/core";
import { aDossier, aSource } from "@revue/core/fixtures";
import { expect, test } from "vitest";
import { aFolder } from "../../test/content-folder.ts";
import { vocabularyAddresses } from "./vocabulary-addresses.ts";

test("gives the home pages of sources and what shows claims, with the day of the claim", () => {
  const claim = {
    id: "c",
    question: "q",
    on: "2014-05-06",
    statement: { fr: "Elle a rouvert." },
    value: { kind: "date", date: { on: "2014-05-06" } },
    source: { url: "https://quais.example/preuve" },
  } as never;
  const folder = aFolder({
    "sources/guet.yaml": writeRecord(aSource({ slug: "guet", url: "https://guet.example/" })),
    "dossiers/la-digue.yaml": writeRecord(aDossier({ series: [], articles: [], subjects: [], claims: [claim] })),
  });
  const addresses = vocabularyAddresses(folder);
  expect(addresses).toContainEqual({ url: "https://guet.example/" });
  expect(addresses).toContainEqual({ url: "https://quais.example/preuve", near: "2014-05-06" });
});
