import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyse } from "./analyse.ts";
import { isBeside } from "./token.ts";

const words = (text: string, language = "fr") => analyse(text, language).filter((token) => !isBeside(token.kind));
const terms = (text: string, language = "fr") => words(text, language).map((token) => token.term);
const forms = (text: string, language = "fr") => words(text, language).map((token) => token.form);
const beside = (text: string, language = "fr") =>
  analyse(text, language)
    .filter((token) => isBeside(token.kind))
    .map((token) => `${token.position} ${token.term} ${text.slice(token.start, token.end)}`);

describe("one term for all spellings of a French word", () => {
  test.for([
    ["coopération", "coopérations", "cooperation", "COOPÉRATION", "coope\u0301ration"],
    ["sécurité", "securite", "SECURITE", "sécurités"],
    ["créé", "créée", "cree", "créer"],
    ["réunie", "réunies", "reunies"],
    ["première", "premiere", "premières"],
    ["entièrement", "entierement"],
    ["œuvre", "oeuvre", "Œuvres", "OEUVRE"],
    ["l’accord", "l'accord", "accord", "lʼaccord", "l accord", "accords"],
    ["aujourd’hui", "aujourd'hui", "aujourdhui"],
    ["presqu’île", "presqu'ile", "presquîle"],
    ["prud’hommes", "prudhommes"],
    ["jusqu’à", "à", "qu’à"],
    ["O.T.A.N.", "O.T.A.N", "OTAN", "otan", "o.t.a.n."],
    ["1 000", "1\u202f000", "1\u00a0000", "1000", "1.000"],
    ["1 234 567,5", "1234567,5", "1234567.5"],
    ["7e", "7ème", "7eme"],
    ["1er", "1ᵉʳ", "1re"],
    ["ﬁn", "fin"],
    ["co\u00adopération", "coopération"],
  ])("%j", (spellings) => {
    const [first, ...others] = spellings.map((spelling) => terms(spelling));
    expect(first).toHaveLength(1);
    for (const other of others) expect(other).toEqual(first);
  });
});

describe("elided words are left out, other apostrophes join", () => {
  test.for([
    ["L’Union d’aujourd’hui qu’elle n’a", ["union", "aujourdhui", "elle", "a"]],
    ["lorsqu’il puisqu'on quoiqu’en", ["il", "on", "en"]],
    ["quelqu’un l’avait", ["quelquun", "avait"]],
    ["main-d’œuvre", ["main", "oeuvre"]],
    ["O’Brien", ["obrien"]],
    ["l’« accord »", ["accord"]],
    ["d Europe", ["europe"]],
    ["plan d Bis", ["plan", "d", "bis"]],
  ] as const)("%s", ([text, expected]) => {
    expect(forms(text)).toEqual(expected);
  });
});

describe("compounds are also one word", () => {
  test.for([
    ["franco-russe", ["0 francoruss franco-russe"]],
    ["franco‑russe", ["0 francoruss franco‑russe"]],
    ["franco russe", ["0 francoruss franco russe"]],
    ["anti missile", ["0 antimissil anti missile"]],
    ["France–Russie", ["0 franceruss France–Russie"]],
    ["R&D", ["0 rd R&D"]],
    ["F-16", ["0 f16 F-16"]],
    ["vient-il celui-ci", []],
    ["2002-2010", []],
    ["franco, russe", []],
  ] as const)("%s", ([text, expected]) => {
    expect(beside(text)).toEqual(expected);
  });
});

describe("dates, ranks and addresses stand beside their words", () => {
  test.for([
    ["le 11 mars 2008", ["1 date:2008-03 11 mars 2008", "1 date:2008-03-11 11 mars 2008"]],
    ["1er juillet 2008", ["0 date:2008-07 1er juillet 2008", "0 date:2008-07-01 1er juillet 2008"]],
    ["en mars 2008", ["1 date:2008-03 mars 2008"]],
    ["31 février 2008", ["0 date:2008-02 31 février 2008"]],
    ["11/03/2008", ["0 date:2008-03 11/03/2008", "0 date:2008-03-11 11/03/2008"]],
    ["2008-03-11", ["0 date:2008-03 2008-03-11", "0 date:2008-03-11 2008-03-11"]],
    ["septième VIIe", ["0 7e septième", "1 7e VIIe"]],
    ["la vie, les Vers, Ce", []],
    ["Diplomatie.gouv.fr.", ["0 diplomatie.gouv.fr Diplomatie.gouv.fr"]],
    ["https://www.exemple.fr/a?b=1,", ["0 exemple.fr/a?b=1 exemple.fr/a?b=1"]],
    ["a.b@exemple.fr", ["0 a.b@exemple.fr a.b@exemple.fr"]],
  ] as const)("%s", ([text, expected]) => {
    expect(beside(text)).toEqual(expected);
  });

  test("in English and Russian too", () => {
    expect(beside("March 11, 2008", "en")).toContain("0 date:2008-03-11 March 11, 2008");
    expect(beside("11 марта 2008 г.", "ru")).toContain("0 date:2008-03-11 11 марта 2008");
  });
});

describe("other languages and scripts", () => {
  test("English words have English stems, and lose their possessive", () => {
    expect(terms("Putin’s ministers, 1,000 meetings", "en")).toEqual(["putin", "minist", "1000", "meet"]);
  });
  test("Russian words have Russian stems in a text of any language, and ё is е", () => {
    expect(terms("советы", "fr")).toEqual(terms("совета", "ru"));
    expect(terms("ёлка", "ru")).toEqual(terms("елка", "ru"));
    expect(terms("йод", "ru")).not.toEqual(terms("иод", "ru"));
  });
  test("other languages are folded only", () => {
    expect(terms("Straße größer", "de")).toEqual(["strasse", "grosser"]);
  });
  test("an apostrophe whose use is not known joins two words", () => {
    expect(terms("dell’arte", "it")).toEqual(["dell", "arte"]);
    expect(beside("dell’arte", "it")).toEqual(["0 dellarte dell’arte"]);
  });
  test("scripts without spaces give one word per character", () => {
    expect(terms("安全会议")).toEqual(["安", "全", "会", "议"]);
  });
});

const pieces = fc.constantFrom(
  "l’",
  "Franco-Russe",
  "O.T.A.N.",
  "1 000",
  "11 mars 2008",
  "a@b.fr",
  "http://x.fr/",
  "é",
  "e\u0301",
  "œ",
  "-",
  "'",
  ".",
  " ",
  "𝐀",
  "安",
  "🙂",
  "\ud800",
  "\u00ad",
  "VIIe",
  "1er",
  "anti",
  "2+2",
  "\u202f",
);
const anyText = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(fc.oneof(pieces, fc.string())).map((all) => all.join("")),
);

test("places lie inside the text, and positions rise by one", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom("fr", "en", "ru", "it"), (text, language) => {
      for (const token of analyse(text, language)) {
        expect(token.start).toBeLessThan(token.end);
        expect(token.end).toBeLessThanOrEqual(text.length);
        expect(token.term).not.toBe("");
      }
      expect(words(text, language).map((token) => token.position)).toEqual(words(text, language).map((_, index) => index));
      const positions = analyse(text, language).map((token) => token.position);
      expect(positions).toEqual([...positions].sort((a, b) => a - b));
    }),
    { numRuns: 1000 },
  );
});

test("what folds to nothing is no word, alone or in a compound", () => {
  expect(analyse("\u{640} \u{fcf2} \u{640}-\u{640}", "fr")).toEqual([]);
  expect(words("un \u{640} accord", "fr").map(({ form, position }) => [form, position])).toEqual([
    ["un", 0],
    ["accord", 1],
  ]);
});

test("a text in another Unicode form, in capitals or without accents has the same terms", () => {
  const french = fc.array(
    fc.constantFrom("sécurité", "l’été", "œuvre", "élèves", "Noël", "déjà", "reçus", "août", "coopérèrent"),
    { minLength: 1 },
  );
  fc.assert(
    fc.property(french, (all) => {
      const text = all.join(" ");
      expect(terms(text.normalize("NFD"))).toEqual(terms(text));
      expect(terms(text.toUpperCase())).toEqual(terms(text));
      expect(terms(text.normalize("NFD").replace(/\u0301|\u0300|\u0302|\u0308|\u0327/g, ""))).toEqual(terms(text));
    }),
  );
});

test("a hostile megabyte takes no more than linear time", () => {
  for (const text of ["a.", "1 ", "a-", "l'", "1.", "aa.", "@a", "1/1/", "www.", "\u0301", "1+", "a:"]) {
    const from = performance.now();
    analyse(text.repeat(100_000), "fr");
    expect(performance.now() - from).toBeLessThan(2000);
  }
});
