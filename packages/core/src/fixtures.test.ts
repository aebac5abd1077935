import { expect, test } from "vitest";
import { Collection } from "./collection/collection.ts";
import { aCollection, aDossier, anEvent, aSeries, aSubject } from "./fixtures.ts";

test("fixtures are records as the schemas give them: nothing is added, dropped or changed by reading them", () => {
  const collection = aCollection({
    series: [aSeries({ events: [anEvent({ place: "port-aven" })] })],
    dossiers: [aDossier()],
    subjects: [aSubject(), aSubject({ kind: "place", slug: "port-aven", name: { fr: "Port-Aven" } })],
  });
  expect(Collection.parse(collection)).toStrictEqual(collection);
});
