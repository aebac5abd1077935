import { expect, test } from "vitest";
import { readDay } from "./read-day.ts";

test.for([
  ["mardi 11 mars 2008, sélectionné par Spyworld", "fr", "2008-03-11"],
  ["samedi 21 octobre 2017", "fr", "2017-10-21"],
  ["11/03/08", "fr", "2008-03-11"],
  ["Publié le 11.03.2008 à 18h40", "fr", "2008-03-11"],
  ["1er juillet 2008", "fr", "2008-07-01"],
  ["le 3 févr. 2010", "fr", "2010-02-03"],
  ["2008-03-11T23:30:00+03:00", "fr", "2008-03-11"],
  ["2008-03-11", "en", "2008-03-11"],
  ["20080311", "en", "2008-03-11"],
  ["March 11, 2008", "en", "2008-03-11"],
  ["Tuesday 11 March 2008", "en", "2008-03-11"],
  ["25/03/08", "en", "2008-03-25"],
  ["03/25/2008", "en", "2008-03-25"],
  ["11 марта 2008 г.", "ru", "2008-03-11"],
  ["Вторник, 11 марта 2008", "ru", "2008-03-11"],
  ["11.03.2008", "ru", "2008-03-11"],
  ["Tue, 11 Mar 2008 09:30:00 +0100", "en", "2008-03-11"],
] as const)("reads %j (%s)", ([text, language, expected]) => {
  expect(readDay(text, { language, timeZone: "Europe/Paris" })).toBe(expected);
});

test("an instant in universal time is the day in the publication's zone", () => {
  expect(readDay("2008-03-11T23:30:00Z", { language: "fr", timeZone: "Europe/Paris" })).toBe("2008-03-12");
  expect(readDay("Tue, 11 Mar 2008 23:30:00 GMT", { language: "fr", timeZone: "Europe/Paris" })).toBe("2008-03-12");
});

test.for(["0000-00-00", "31/02/2008", "11/03/08 in an English page", "mardi", "en mars 2008", "", "hier à 18h", "version 1.2.3"])(
  "%j names no day",
  (text) => {
    expect(readDay(text, { language: text.includes("English") ? "en" : "fr" })).toBeUndefined();
  },
);

test("« hier » is a day once it is known when it was written", () => {
  expect(readDay("hier à 18h", { language: "fr", writtenOn: "2008-03-11" })).toBe("2008-03-10");
});
