import { expect, test } from "vitest";
import { queryOf, readChoice, searchAddress, withChoice, withoutFilters } from "./search-choice.ts";

const read = (query: string) => readChoice(new URLSearchParams(query));

test("an address reads back to the search it was written for", () => {
  const address =
    "/recherche?q=conseil+%22de+s%C3%A9curit%C3%A9%22&rubrique=defense%2Finternational&annee=2008&tri=recents&recents=non";
  const choice = read(new URL(address, "http://revue.example").search);
  expect(choice).toEqual({
    q: 'conseil "de sécurité"',
    section: "defense/international",
    year: "2008",
    sort: "newest",
    recent: "off",
  });
  expect(searchAddress("/recherche", choice)).toBe(address);
});

test("what an address cannot say is as if it were not there", () => {
  expect(read("q=otan&tri=au-hasard&recents=oui&source=&autre=1")).toEqual({ q: "otan" });
});

test("a filter is put on, changed and taken off", () => {
  const filtered = withChoice(read("q=otan&source=le-phare"), { year: "2008" });
  expect(filtered).toEqual({ q: "otan", source: "le-phare", year: "2008" });
  expect(withChoice(filtered, { source: undefined })).toEqual({ q: "otan", year: "2008" });
  expect(withoutFilters({ ...filtered, sort: "oldest" })).toEqual({ q: "otan", sort: "oldest" });
});

test("a year is asked of the API as a period", () => {
  expect(queryOf(read("annee=2008"))).toEqual({ from: "2008-01-01", to: "2008-12-31" });
});
