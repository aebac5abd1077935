import { aPublication, aSection, aSeries, aSource, aSubject, anArticle, anEvent } from "@revue/core/fixtures";
import type { Vocabulary } from "@revue/core";
import { expect, test } from "vitest";
import { withReferences } from "./with-references.ts";

const empty: Vocabulary = {
  publication: aPublication({ curators: [] }),
  sections: [],
  sources: [],
  subjects: [],
  series: [],
  dossiers: [],
};
const before: Vocabulary = {
  publication: aPublication(),
  sections: [aSection({ path: "ports" }), aSection({ path: "ports/aven" }), aSection({ path: "phares" })],
  sources: [aSource(), aSource({ slug: "autre" })],
  subjects: [
    aSubject({ offices: [{ title: { fr: "Maire" }, organisation: "mairie", attestedOn: [], evidence: [] }] }),
    aSubject({ kind: "organisation", slug: "mairie" }),
    aSubject({ kind: "place", slug: "port-aven" }),
    aSubject({ slug: "inconnue" }),
  ],
  series: [aSeries({ events: [anEvent({ place: "port-aven" })] })],
  dossiers: [],
};

test("brings back what a kept article points to, and what that points to, and nothing else", () => {
  const article = anArticle({ section: "ports/aven", subjects: ["jeanne-dupuis"], events: ["assises-1"] });
  const made = withReferences(empty, before, [article]);
  expect(made.sections.map(({ path }) => path)).toEqual(["ports", "ports/aven"]);
  expect(made.sources.map(({ slug }) => slug)).toEqual(["gazette-des-quais"]);
  expect(made.subjects.map(({ slug }) => slug)).toEqual(["jeanne-dupuis", "mairie", "port-aven"]);
  expect(made.series).toEqual(before.series);
  expect(made.publication.curators).toEqual(before.publication.curators);
  expect(empty.sources).toEqual([]);
});

test("what is there already is as the new vocabulary has it", () => {
  const now = {
    ...before,
    sources: [aSource({ name: "Nouveau nom" })],
    series: [aSeries({ events: [anEvent({ slug: "autres" })] })],
  };
  expect(withReferences(now, before, [anArticle({ events: ["assises-1"] })])).toEqual(now);
});

test("a pointer that leads nowhere in either is left as it is", () => {
  expect(withReferences(before, before, [anArticle({ source: "jamais-vue", events: ["jamais-vu"] })])).toEqual(before);
});
