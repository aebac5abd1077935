import { expect, test } from "vitest";
import { checkQuotation } from "./check-quotation.ts";

const DOCUMENT = `Madame la maire, Mesdames, Messieurs,

Nous rouvrons aujourd’hui la digue de Port-Aven. Elle a coûté 12 000 francs – et deux hivers. « Qui l’eût cru ? » disait-on.

Je remercie d’abord les pêcheurs, puis l’œuvre des quais, notamment :

- le Vieux-Môle,
- le phare.

La mer, ce grand voisin, doit tenir une place plus importante encore dans la vie de notre port. Vive la digue !`;

const check = (quote: string, document = DOCUMENT) => checkQuotation(quote, document);

test("words that stand there to the letter are exact, with or without the marks around them", () => {
  expect(check("Nous rouvrons aujourd’hui la digue de Port-Aven.")).toEqual({ result: "exact", differences: [], found: 1 });
  expect(check('"Nous rouvrons aujourd’hui la digue de Port-Aven."').result).toBe("exact");
  expect(check("« Nous rouvrons aujourd’hui la digue »").result).toBe("exact");
});

test.for([
  ["apostrophes", "Nous rouvrons aujourd'hui la digue de Port-Aven."],
  ["spaces", "Nous  rouvrons\naujourd’hui\u00a0la digue de Port-Aven."],
  ["quotation marks", 'et deux hivers. "Qui l’eût cru?" disait-on.'],
  ["quotation marks of another country", "et deux hivers. “Qui l’eût cru ?” disait-on."],
  ["dashes", "12\u202f000 francs — et deux hivers"],
  ["hyphens that do not break", "la digue de Port\u2011Aven"],
  ["ligatures", "puis l’oeuvre des quais"],
  ["letters and accents apart", "Je remercie d’abord les pêcheurs".normalize("NFD")],
  ["the marks of a list", "notamment : le Vieux-Môle, le phare."],
  ["other marks of a list", "notamment :\n• le Vieux-Môle,\n• le phare."],
])("%s may differ: that is typography", ([, quote]) => {
  expect(check(quote as string).result).toBe("same");
});

test("one changed word is told, with the document's own", () => {
  expect(check("Nous rouvrons aujourd’hui la jetée de Port-Aven.")).toMatchObject({
    result: "altered",
    differences: [{ quoted: "jetée", document: "digue" }],
  });
});

test("a word left out and a word added are told in their places", () => {
  expect(check("La mer, ce grand voisin, doit tenir une place importante encore dans toute la vie de notre port.")).toMatchObject(
    {
      result: "altered",
      differences: [
        { quoted: "", document: "plus" },
        { quoted: "toute", document: "" },
      ],
    },
  );
});

test("a changed first or last word is told too", () => {
  expect(check("Vous rouvrons aujourd’hui la digue de Port-Aven.").differences).toEqual([{ quoted: "Vous", document: "Nous" }]);
  expect(check("doit tenir une place plus importante encore dans la vie de notre ville").differences).toEqual([
    { quoted: "ville", document: "port" },
  ]);
});

test("a changed sign is a difference", () => {
  expect(check("Je remercie d’abord les pêcheurs ; puis l’œuvre des quais")).toMatchObject({
    result: "altered",
    differences: [{ quoted: ";", document: "," }],
  });
});

test("words left out in brackets are no difference, however many; their order is", () => {
  expect(check("Nous rouvrons aujourd’hui la digue […] Vive la digue !").result).toBe("exact");
  expect(check("Nous rouvrons aujourd'hui la digue [...] Vive la digue !").result).toBe("same");
  expect(check("…rouvrons aujourd’hui la digue (…) puis l’œuvre des quais…").result).toBe("exact");
  expect(["exact", "same"]).not.toContain(check("Vive la digue ! […] Nous rouvrons aujourd’hui la digue de Port-Aven.").result);
});

test("an editor's words in brackets stand for a few words or for none", () => {
  expect(check("Elle [la digue] a coûté 12 000 francs").result).toBe("same");
  expect(check("[La digue] a coûté 12 000 francs").result).toBe("exact");
  expect(check("La mer, [...] doit tenir [dit-elle] une place plus importante").result).toBe("same");
  expect(check("Nous rouvrons [aussi] Vive la digue !").result).not.toBe("same");
});

test("a letter in brackets changes its case only", () => {
  expect(check("[E]lle a coûté 12 000 francs").result).toBe("same");
  expect(check("[n]ous rouvrons aujourd’hui la digue").result).toBe("same");
  expect(check("[V]ous rouvrons aujourd’hui la digue de Port-Aven.").result).toBe("altered");
});

test("a quotation half of which is nowhere is partial", () => {
  const { result, found } = check(
    "Nous rouvrons aujourd’hui la digue de Port-Aven. Demain nous bâtirons un casino, trois hôtels et une piste de patinage.",
  );
  expect(result).toBe("partial");
  expect(found).toBeGreaterThan(0.3);
  expect(found).toBeLessThan(0.7);
});

test("other words are not found, even common ones in another order", () => {
  expect(check("Le port vend ses quais à une compagnie étrangère dont nous ne savons rien.").result).toBe("not-found");
  expect(check("de la une encore dans place mer vie notre").result).toBe("not-found");
  expect(check("Nous rouvrons la digue", "").result).toBe("not-found");
  expect(check("", DOCUMENT).result).toBe("not-found");
  expect(check("[…]", DOCUMENT).result).toBe("not-found");
});

test("a quotation longer than its document is at best partial", () => {
  expect(check(DOCUMENT, "Nous rouvrons aujourd’hui la digue de Port-Aven.").result).toBe("partial");
});

test("a quotation is found far into a long document, and its one changed word with it", () => {
  const filler = "Le conseil a délibéré sur les comptes de la criée et sur ceux du marché, sans rien conclure. ".repeat(2_000);
  expect(check("Elle a coûté 12 000 livres – et deux hivers.", filler + DOCUMENT + filler)).toMatchObject({
    result: "altered",
    differences: [{ quoted: "livres", document: "francs" }],
  });
});

test("a very long quotation keeps its differences", () => {
  const words = Array.from({ length: 30_000 }, (_, rank) => `mot${rank % 977}x${rank % 31}`);
  const quote = words.with(15_000, "autre").join(" ");
  expect(checkQuotation(quote, words.join(" "))).toMatchObject({
    result: "altered",
    differences: [{ quoted: "autre", document: words[15_000] }],
  });
});
