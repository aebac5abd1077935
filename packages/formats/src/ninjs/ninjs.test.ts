import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import { aFullArticle, aPressCollection, aRecord } from "../fixtures.ts";
import { writeJson } from "../json/write-json.ts";
import { ninjsSchema } from "../../test/schemas/ninjs.ts";
import { expectWhole, seedRecord } from "../../test/whole-article.ts";
import { toNinjs } from "./ninjs.ts";

const ajv = new Ajv2020.default({ strict: false, allErrors: true });
addFormats.default(ajv);
const isNinjs = ajv.compile(ninjsSchema);
const faults = (item: unknown) => (isNinjs(JSON.parse(writeJson(item))) ? [] : isNinjs.errors);

test("the seed is a news item of ninjs 3.1, whole, with its source, dates, people and digest", async () => {
  const record = await seedRecord();
  const item = toNinjs(record);
  expect(faults(item)).toEqual([]);
  expect(item).toMatchObject({
    uri: "https://spyworld.example/articles/conseil-de-cooperation-franco-russe-sur-les-questions-de-securite",
    standard: { name: "ninjs", version: "3.1" },
    representationType: "full",
    contentCreated: "2008-03-11T12:00:00Z",
    infoSources: [{ name: "Diplomatie.gouv.fr", role: "publisher" }, { name: "Spyworld", role: "selection" }, {}],
    associations: [{ rel: "quotes" }, { rel: "quotes" }],
  });
  const plain = (item["bodies"] as { contentType: string; value: string }[]).find(
    ({ contentType }) => contentType === "text/plain",
  );
  expectWhole(`${writeJson({ ...item, bodies: [] })} ${plain?.value}`, record);
});

test("an excerpt is a partial representation, and a headline one without a body", () => {
  const partial = toNinjs(aRecord(aFullArticle(), { collection: aPressCollection(5) }));
  expect([faults(partial), partial["representationType"]]).toEqual([[], "partial"]);
  const headline = toNinjs(aRecord(aFullArticle(), { collection: aPressCollection(0) }));
  expect([faults(headline), headline["bodies"]]).toEqual([[], undefined]);
  expect(writeJson(headline)).not.toContain("rouvert mardi");
});

test("and the schema does look: an unknown property and a day where an instant stands are refused", () => {
  const item = toNinjs(aRecord());
  expect(faults({ ...item, firstCreated: "2014-05-06" })).not.toEqual([]);
  expect(faults({ ...item, headline: "x" })).not.toEqual([]);
});
