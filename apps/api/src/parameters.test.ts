import { expect, test } from "vitest";
import * as z from "zod";
import { readQuery } from "./parameters.ts";

const schema = z.object({
  section: z
    .string()
    .regex(/^[a-z]+$/, "lower-case letters")
    .optional(),
  limit: z.int().min(1).max(200).optional(),
  sort: z.enum(["newest", "oldest"]).optional(),
  fields: z.array(z.enum(["slug", "headline"])).optional(),
});
const read = (query: string) => readQuery(new URLSearchParams(query), schema);
const errors = (query: string) => {
  const result = read(query);
  return result.ok
    ? []
    : [result.failure.code, ...(result.failure.errors ?? []).map(({ parameter, expected }) => `${parameter}: ${expected}`)];
};

test("numbers and lists are read as the schema says", () => {
  expect(read("limit=5&fields=slug,headline&section=defense")).toEqual({
    ok: true,
    value: { limit: 5, fields: ["slug", "headline"], section: "defense" },
  });
});

test("an unknown parameter is refused by name, with the nearest that exists", () => {
  expect(errors("sectoin=defense")).toEqual([
    "unknown-parameter",
    "sectoin: one of section, limit, sort, fields (did you mean section?)",
  ]);
});

test("a parameter given twice is refused, even with the same value", () => {
  expect(errors("limit=5&limit=5")).toEqual(["bad-request", "limit: given once only"]);
});

test.for([
  ["limit=0x10", "limit: a whole number"],
  ["limit=", "limit: a whole number"],
  ["limit=1e2", "limit: a whole number"],
  ["limit=-1", "limit: a whole number"],
  ["limit=0", "limit: at least 1"],
  ["limit=201", "limit: at most 200"],
  ["sort=up", "sort: one of newest, oldest"],
  ["fields=slug,body", "fields: one of slug, headline"],
  ["fields=", "fields: one of slug, headline"],
  ["section=D%00", "section: lower-case letters"],
])("%s: expected %s", ([query, expected]) => {
  expect(errors(query ?? "")).toEqual(["bad-request", expected]);
});

test("every fault is named at once", () => {
  expect(errors("limit=a&sort=b")).toEqual(["bad-request", "limit: a whole number", "sort: one of newest, oldest"]);
});

test("a name that cannot be printed is repeated without what cannot be printed", () => {
  expect(errors("a%00%E2%80%AEb=1")).toEqual(["unknown-parameter", "a\uFFFD\uFFFDb: one of section, limit, sort, fields"]);
});
