import { expect, test } from "vitest";
import { dateInWords, dayInWords, monthInWords, uncertainDateInWords } from "./day-in-words.ts";

test("a day in words", () => {
  expect(dayInWords("2008-03-11", "fr")).toBe("mardi 11 mars 2008");
  expect(dayInWords("2008-07-01", "fr")).toBe("mardi 1er juillet 2008");
  expect(dayInWords("2008-03-11", "en")).toBe("Tuesday 11 March 2008");
  expect(dateInWords("2008-03-01", "en")).toBe("1 March 2008");
});

test("a month in words", () => {
  expect(monthInWords("2008-03", "fr")).toBe("mars 2008");
  expect(monthInWords("2008-03", "en")).toBe("March 2008");
  expect(monthInWords("2008-03", "ru")).toBe("март 2008");
});

test.for([
  [{ on: "2002" }, "2002", "2002"],
  [{ on: "2002-11" }, "novembre 2002", "November 2002"],
  [{ on: "2008-03-11" }, "11 mars 2008", "11 March 2008"],
  [{ on: "2003-07-08", uncertain: true }, "probablement le 8 juillet 2003", "probably 8 July 2003"],
  [{ on: "2003-07", uncertain: true }, "probablement juillet 2003", "probably July 2003"],
  [{ between: ["2004-03-05", "2004-03-08"] }, "entre le 5 et le 8 mars 2004", "between 5 and 8 March 2004"],
  [{ between: ["2004-03-01", "2004-04-08"] }, "entre le 1er mars et le 8 avril 2004", "between 1 March and 8 April 2004"],
  [
    { between: ["2003-12-30", "2004-01-02"] },
    "entre le 30 décembre 2003 et le 2 janvier 2004",
    "between 30 December 2003 and 2 January 2004",
  ],
  [{ between: ["2004-03-05", "2004-03-05"], uncertain: true }, "probablement 5 mars 2004", "probably 5 March 2004"],
] as const)("%j", ([date, french, english]) => {
  const uncertain = date as Parameters<typeof uncertainDateInWords>[0];
  expect(uncertainDateInWords(uncertain, "fr")).toBe(french);
  expect(uncertainDateInWords(uncertain, "en")).toBe(english);
});
