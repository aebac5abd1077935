import { expect, test } from "vitest";
import { addressesIn, inLanguage } from "./addresses.ts";

test("French stands at the root, English under its code", () => {
  expect(addressesIn("fr").home).toBe("/");
  expect(addressesIn("en").home).toBe("/en");
  expect(addressesIn("en").section("defense/international")).toBe("/en/rubriques/defense/international");
});

test("a year, a month and a day each have their place in the archives", () => {
  const to = addressesIn("fr");
  expect(to.period("2008")).toBe("/archives/2008");
  expect(to.period("2008-03")).toBe("/archives/2008/03");
  expect(to.period("2008-03-01")).toBe("/archives/2008/03?jour=1");
});

test.for([
  ["/", "en", "/en"],
  ["/en", "fr", "/"],
  ["/en/articles/x", "fr", "/articles/x"],
  ["/articles/x", "en", "/en/articles/x"],
  ["/articles/x", "fr", "/articles/x"],
  ["/entretiens", "en", "/en/entretiens"],
] as const)("%s is read in %s at %s", ([path, language, address]) => {
  expect(inLanguage(path, language)).toBe(address);
});
