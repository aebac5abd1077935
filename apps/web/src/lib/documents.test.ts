import { expect, test } from "vitest";
import { articleDocument, listDocument } from "./documents.ts";

test("an article's files stand at the API, whatever the reader's language", () => {
  expect(articleDocument("la-digue", "epub")).toBe("/api/v1/articles/la-digue.epub");
});

test("a list's file carries its filters, and the language of its words when it is not French", () => {
  expect(listDocument({ section: "defense/international" }, "pdf", "fr")).toBe(
    "/api/v1/articles.pdf?section=defense%2Finternational",
  );
  expect(listDocument({ from: "2008-03-01", to: "2008-03-31" }, "epub", "en")).toBe(
    "/api/v1/articles.epub?from=2008-03-01&to=2008-03-31&interface=en",
  );
});

test("a dossier's file is its own", () => {
  expect(listDocument({ dossier: "ccqs" }, "pdf", "fr")).toBe("/api/v1/dossiers/ccqs.pdf");
});
