import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typeset } from "./typeset.ts";

/** Spaces made visible: "~" is U+00A0, "·" is U+202F. */
const seen = (text: string) => text.replaceAll("\u00a0", "~").replaceAll("\u202f", "·");

/** What no typography may change: a text without spaces, quotes and dashes. */
const bare = (text: string) => text.replaceAll("…", "...").replace(/[\s"'«»“”„‘’–—-]/g, "");

describe("French", () => {
  test.for([
    // Signs
    ["Quoi ? Non ! Si ; car : oui", "Quoi·? Non·! Si·; car~: oui"],
    ["Quoi? Non! Si; notamment:", "Quoi·? Non·! Si·; notamment~:"],
    ["Quoi\u00a0? car\u202f: oui", "Quoi·? car~: oui"],
    ["quoi?! (!) [?] Ah!!!", "quoi·?! (!) [?] Ah·!!!"],
    ["50% et 3,5 %", "50~% et 3,5~%"],
    ["« oui » et «non»", "«~oui~» et «~non~»"],
    // Quotation marks
    ['Il dit "oui", puis "non".', "Il dit «~oui~», puis «~non~»."],
    ['"Le "petit" mot" d\'ici', "«~Le “petit” mot~» d’ici"],
    ['« le "petit" mot »', "«~le “petit” mot~»"],
    ['l\'"Union" ("UE")', "l’«~Union~» («~UE~»)"],
    ['un écran de 12" et "oui"', 'un écran de 12" et "oui"'],
    ['"jamais fermé', '"jamais fermé'],
    ['a"b"c', 'a"b"c'],
    ['"un\n\ndeux"', "«~un\n\ndeux~»"],
    ['"un"\n\n12" de long', '«~un~»\n\n12" de long'],
    // Apostrophes, dashes, ellipses
    ["l'ONU, aujourd'hui, 5'30, 'mot'", "l’ONU, aujourd’hui, 5'30, 'mot'"],
    [
      "de façon générale - culturelle, scientifique, économique - la Russie",
      "de façon générale – culturelle, scientifique, économique – la Russie",
    ],
    ["un -- deux, mot--mot, 5 - 3, franco-russe", "un – deux, mot—mot, 5 - 3, franco-russe"],
    ["- liste", "- liste"],
    ["etc... [...] ....", "etc… […] ...."],
    // No-break spaces
    ["M. Bernard Kouchner, MM. Morin et Lavrov, Mme X, Dr Y", "M.~Bernard Kouchner, MM.~Morin et Lavrov, Mme~X, Dr~Y"],
    ["J. Dupont, J.-P. Dupont", "J.~Dupont, J.-P.~Dupont"],
    ["n° 12, p. 3, art. 5, § 2", "n°~12, p.~3, art.~5, §~2"],
    ["le 11 mars 2008 et le 1er juillet", "le 11~mars 2008 et le 1er~juillet"],
    ["12 300 km, 5 millions, 20 €, 18 h 30", "12·300~km, 5~millions, 20~€, 18~h~30"],
    ["en 2008 300 hommes, 01 23 45 67 89", "en 2008 300 hommes, 01 23 45 67 89"],
    ["Louis XIV au XVIIe siècle, François Ier", "Louis~XIV au XVIIe~siècle, François~Ier"],
    ["politique, culture, etc.", "politique, culture,~etc."],
    // Left alone
    ["Yahoo! est là", "Yahoo! est là"],
    ["à 18:30, C:\\dossier, a::b, A cette occasion", "à 18:30, C:\\dossier, a::b, A cette occasion"],
    ["http://a.example/b?c=d;e!f--g...h'i et www.a.example/?q", "http://a.example/b?c=d;e!f--g...h'i et www.a.example/?q"],
    ["voir http://a.example/b?", "voir http://a.example/b·?"],
    ["a.b--c@d.example, Diplomatie.gouv.fr", "a.b--c@d.example, Diplomatie.gouv.fr"],
    ["oui :-) non ;-) &nbsp; --aide", "oui :-) non ;-) &nbsp; --aide"],
    // Neither end takes a space
    [": a", ": a"],
    ["«", "«"],
    ["» !", "»·!"],
    ["", ""],
  ] as const)("%j", ([text, expected]) => {
    expect(seen(typeset(text, "fr"))).toBe(expected);
    expect(seen(typeset(text, "fr-CA"))).toBe(expected);
  });
});

test.for([
  ["He said \"it's the workers' day\" ...", "He said “it’s the workers’ day” …"],
  ["the '90s - and after--always", "the ’90s – and after—always"],
  ["'quoted' and workers'", "'quoted' and workers'"],
  ["Mr. Lavrov: why? No. 5", "Mr.~Lavrov: why? No.~5"],
] as const)("English: %j", ([text, expected]) => {
  expect(seen(typeset(text, "en"))).toBe(expected);
});

test("Russian: ёлочки, лапки, and a dash that stays on its line", () => {
  expect(seen(typeset('Он сказал: "это "да"" - и № 5', "ru"))).toBe('Он сказал: "это "да""~— и №~5');
  expect(seen(typeset('"это "да" и нет" - А. Пушкин', "ru"))).toBe("«это „да“ и нет»~— А.~Пушкин");
});

test("a language without rules comes back as it is", () => {
  expect(typeset('"a" ... b', "de")).toBe('"a" ... b');
  expect(typeset('"a" ... b', "constructor")).toBe('"a" ... b');
});

describe.for(["fr", "en", "ru"])("whatever the text, in %s", (language) => {
  const piece = fc.constantFrom(
    ..."\" ' « » “ ” „ ‘ ’ ; ! ? : % … . .. ... - -- – — ( ) [ ] 1 12 300 % € km n° M. MM. J. XIV siècle mars mot Mot é 1er etc. http:// a@b.c & \\ / s".split(
      " ",
    ),
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\u00a0",
    "\u202f",
  );
  const texts = fc.array(piece, { maxLength: 25 }).map((pieces) => pieces.join(""));

  test("setting twice changes nothing more", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = typeset(text, language);
        expect(typeset(once, language)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test("letters, digits and other signs stay, in order, and no space is added at either end", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const set = typeset(text, language);
        expect(bare(set)).toBe(bare(text));
        expect(/^\s*/.exec(set)?.[0]).toBe(/^\s*/.exec(text)?.[0]);
        expect(/\s*$/.exec(set)?.[0]).toBe(/\s*$/.exec(text)?.[0]);
      }),
      { numRuns: 2000 },
    );
  });
});
