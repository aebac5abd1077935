import { expect, test } from "vitest";
import { aSubject } from "../fixtures.ts";
import { ChangedNames } from "./changed-names.ts";

const port = aSubject({ kind: "place", slug: "port-aven", name: { fr: "Port-Aven" } });
const maire = aSubject({ kind: "person", slug: "anne-morel", name: { fr: "Anne Morel" }, sharedNames: ["Mme Morel"] });

test("nothing changed is nothing to read again, whatever else a subject says", () => {
  const described = { ...port, description: { fr: "Un port." } };
  expect(new ChangedNames([port, maire], [maire, described]).none).toBe(true);
  expect(new ChangedNames([port], [described]).mayTouch("Port-Aven")).toBe(false);
});

test("a text is read again that may name a subject added, renamed or gone, by its old name or its new", () => {
  const renamed = { ...port, name: { fr: "Havre-Neuf" } };
  const changes = [
    new ChangedNames([], [port]),
    new ChangedNames([port], []),
    new ChangedNames([port], [renamed]),
    new ChangedNames([renamed], [port]),
  ];
  for (const change of changes) {
    expect(change.mayTouch("La digue de **PORT-AVEN** a rouvert.")).toBe(true);
    expect(change.mayTouch("La digue a rouvert.")).toBe(false);
  }
  expect(changes[2]?.mayTouch("Le Havre-Neuf")).toBe(true);
  expect(changes[0]?.mayTouch("Le P&ocirc;rt")).toBe(true);
});

test("an office that began or ended may tell two bearers of a name apart otherwise", () => {
  const office = { title: { fr: "Maire" }, to: { on: "2004" }, attestedOn: [], evidence: [] };
  const left = aSubject({ ...maire, kind: "person", offices: [office] });
  expect(new ChangedNames([maire], [left]).mayTouch("Mme Morel a parlé.")).toBe(true);
});
