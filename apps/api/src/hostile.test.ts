import { Problem } from "@revue/client";
import { synthesise } from "@revue/synthetic";
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { anApi, type TestApi } from "./fixtures.ts";
import { OPERATIONS } from "./operations.ts";

let opened: TestApi;
beforeAll(async () => {
  opened = await anApi(synthesise({ seed: 6, articles: 30 }).collection());
});

/** Text as attackers and broken programs write it. */
const nasty = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.constantFrom(
    "../../etc/passwd",
    "..%2f..%2f",
    "%2e%2e%5c",
    "%",
    "%zz",
    "%00",
    "\u0000",
    "\uD800",
    "%ED%A0%80",
    "\u202Egnp.exe",
    "<script>alert(1)</script>",
    "' OR 1=1 --",
    "{{7*7}}",
    "__proto__",
    "constructor",
    "a".repeat(5_000),
    "1e999",
    "-1",
    "NaN",
    "9".repeat(400),
    "[]",
    "{}",
    "null",
  ),
);
const names = [...new Set(OPERATIONS.flatMap((one) => Object.keys(one.query.shape)))];
const routes = OPERATIONS.map((one) => `/api/v1${one.address}`);

/** As it might stand in an address: encoded, or only as far as a URL insists. */
const written = fc.tuple(nasty, fc.boolean()).map(([text, raw]) => (raw ? text : encodeURIComponent(text.toWellFormed())));

/** What is wrong with the answer at an address; nothing when it is a success, or a 4xx problem as it should be. */
async function faultOf(address: string): Promise<string | undefined> {
  // What no URL can be made of never reaches an application.
  if (!URL.canParse(address, "http://revue.example")) return undefined;
  const answer = await opened.ask(address);
  const text = await answer.text();
  if (answer.status < 400) return undefined;
  const problem = Problem.safeParse(JSON.parse(text));
  const fine = answer.status < 500 && problem.data?.status === answer.status && text.isWellFormed() && text.length < 20_000;
  return fine ? undefined : `${answer.status} at ${address}: ${text.slice(0, 500)}`;
}

test("whatever stands in the path, the answer is a success or a 4xx problem", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...routes), written, async (route, text) => {
      expect(await faultOf(route.replaceAll(/\{\w+\}/g, text))).toBeUndefined();
      expect(await faultOf(`${route.replaceAll(/\{\w+\}/g, "a")}/${text}`)).toBeUndefined();
      expect(await faultOf(`/${text}`)).toBeUndefined();
      expect(await faultOf(`/images/${text}`)).toBeUndefined();
    }),
    { numRuns: 300 },
  );
});

test("whatever stands in the query, the answer is a success or a 4xx problem", async () => {
  const parameter = fc.tuple(fc.oneof(fc.constantFrom(...names), written), written);
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...routes), fc.array(parameter, { maxLength: 5 }), async (route, parameters) => {
      const query = parameters.map(([name, value]) => `${name}=${value}`).join("&");
      expect(await faultOf(`${route.replaceAll(/\{\w+\}/g, "a")}?${query}`)).toBeUndefined();
    }),
    { numRuns: 500 },
  );
});

test("well-formed values that mean nothing give an empty list, not a fault", async () => {
  const slug = fc.stringMatching(/^[a-z0-9]{1,20}(-[a-z0-9]{1,20}){0,3}$/);
  const day = fc
    .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
    .map((at) => at.toISOString().slice(0, 10));
  await fc.assert(
    fc.asyncProperty(
      fc.record(
        { section: slug, source: slug, subject: slug, event: slug, dossier: slug, from: day, to: day },
        { requiredKeys: [] },
      ),
      async (filter) => {
        const query = String(new URLSearchParams(filter as Record<string, string>));
        for (const route of ["articles", "export.ndjson", "archive"]) {
          expect(await faultOf(`/api/v1/${route}?${query}${route === "archive" ? "&by=day" : ""}`)).toBeUndefined();
        }
      },
    ),
    { numRuns: 200 },
  );
});

test("headers full of nonsense change nothing", async () => {
  const header = fc.stringMatching(/^[\u0020-\u007e\u00a0-\u00ff]{0,200}$/);
  await fc.assert(
    fc.asyncProperty(header, header, async (one, other) => {
      const answer = await opened.ask("/api/v1/articles?limit=1", {
        headers: {
          "X-Request-Id": one,
          Accept: other,
          "If-None-Match": one,
          "If-Modified-Since": other,
          Cookie: one,
          Origin: other,
        },
      });
      expect(answer.status).toBe(200);
    }),
    { numRuns: 100 },
  );
});

test.for([
  ["a query of 100 kB", `/api/v1/articles?section=${"a".repeat(100_000)}`],
  ["a path of 100 kB", `/api/v1/articles/${"a".repeat(100_000)}`],
  ["10,000 parameters", `/api/v1/articles?${"limit=1&".repeat(10_000)}`],
])("%s is too long", async ([, address]) => {
  const answer = await opened.ask(address ?? "");
  expect(answer.status).toBe(414);
  expect(await answer.json()).toMatchObject({ code: "uri-too-long" });
});

test("nothing above was taken for a bug", () => {
  expect(opened.logged).toEqual([]);
});
