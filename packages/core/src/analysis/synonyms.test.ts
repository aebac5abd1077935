import { describe, expect, test } from "vitest";
import { Subject } from "../subject/subject.ts";
import { analyse } from "./analyse.ts";
import { isStop } from "./stop-words.ts";
import { buildSynonyms } from "./synonyms.ts";

const aSubject = (slug: string, kind: Subject["kind"], name: string, aliases: string[] = []) =>
  Subject.parse({ slug, kind, name: { fr: name }, aliases });

const synonyms = buildSynonyms([
  aSubject("otan", "organisation", "OTAN", ["NATO", "Organisation du traité de l’Atlantique Nord"]),
  aSubject("ccqs", "organisation", "Conseil de coopération franco-russe sur les questions de sécurité", ["CCQS", "2+2"]),
  aSubject("conseil-de-securite", "organisation", "Conseil de sécurité de l’ONU", ["Conseil de sécurité"]),
  aSubject("serdioukov", "person", "Anatoli Serdioukov", ["Anatoly Serdyukov", "Сердюков"]),
  aSubject("ivanov-i", "person", "Igor Ivanov"),
  aSubject("ivanov-s", "person", "Sergueï Ivanov"),
  aSubject("france", "place", "France", ["République française"]),
  aSubject("rome-ville", "place", "Rome"),
  aSubject("rome-traite", "treaty", "Traité de Rome", ["Rome"]),
]);
const found = (text: string) =>
  synonyms
    .find(analyse(text, "fr"), "fr")
    .map((match) => [match.subject, match.position, match.length, match.others.map((other) => other.text)]);

describe("names stand for one another both ways", () => {
  test.for([
    ["OTAN", ["NATO", "Organisation du traité de l’Atlantique Nord"]],
    ["n.a.t.o.", ["OTAN", "Organisation du traité de l’Atlantique Nord"]],
    ["organisation du traite de l'atlantique nord", ["OTAN", "NATO"]],
    ["2+2", ["Conseil de coopération franco-russe sur les questions de sécurité", "CCQS"]],
  ] as const)("%s", ([text, others]) => {
    expect(found(text).map(([, , , texts]) => texts)).toEqual([others]);
  });

  test("a family name that one person bears is a name", () => {
    const [match] = found("ministre Serdioukov");
    expect(match?.slice(0, 3)).toEqual(["serdioukov", 1, 1]);
    expect(match?.[3]).toEqual(expect.arrayContaining(["Serdyukov", "Сердюков"]));
  });
  test("a family name that two persons bear is nobody’s", () => {
    expect(found("Ivanov")).toEqual([]);
    expect(found("Igor Ivanov")).toHaveLength(1);
  });
});

test("a name that two subjects share gives both", () => {
  expect(found("Rome").map(([subject]) => subject)).toEqual(["rome-ville", "rome-traite"]);
});
test("the longest name wins over one inside it", () => {
  expect(found("le Conseil de sécurité de l’ONU").map(([subject, , length]) => [subject, length])).toEqual([
    ["conseil-de-securite", 5],
  ]);
});
test("a name of one word is matched exactly: « francs » are not France", () => {
  expect(found("francs")).toEqual([]);
  expect(found("FRANCE")).toHaveLength(1);
});

test("stop words are known by their terms, content words are not stops", () => {
  for (const word of ["le", "l’", "quand", "était", "été"]) {
    for (const token of analyse(word, "fr")) expect([word, isStop(token.term, "fr")]).toEqual([word, word !== "été"]);
  }
  expect(isStop("cooper", "fr")).toBe(false);
  expect(isStop("the", "en")).toBe(true);
  expect(isStop("le", "en")).toBe(false);
});
