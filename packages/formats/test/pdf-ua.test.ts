import { PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { beforeAll, expect, test } from "vitest";
import { articleBooklet, bindBooklet } from "../src/booklet/booklet.ts";
import { aFullArticle, aRecord } from "../src/fixtures.ts";
import { openTypesetter, toPdf, type Typesetter } from "../src/press.ts";
import { pdfUaFaults } from "./pdf-ua.ts";
import { seedRecord } from "./whole-article.ts";

let typesetter: Typesetter;
beforeAll(() => (typesetter = openTypesetter()));
const body =
  "### Trois\n\nTexte[^1] et [lien](https://quais.example/).\n\n| A | B |\n|--|--|\n| a | b |\n\n- un\n\n> dit\n\n[^1]: Note.";

test("the seed has nothing that a program can hold against PDF/UA-1", async () => {
  expect(await pdfUaFaults(toPdf(articleBooklet(await seedRecord("pdf")), { typesetter }).bytes)).toEqual([]);
});

test("neither has a booklet with contents, chapters, tables, lists, notes and links", async () => {
  const table = {
    type: "table" as const,
    align: ["left" as const],
    header: [[{ type: "text" as const, text: "Date" }]],
    rows: [[[{ type: "link" as const, href: "https://quais.example/", children: [{ type: "text" as const, text: "2014" }] }]]],
  };
  const booklet = bindBooklet({
    kind: "dossier",
    title: "La digue",
    language: "fr",
    publication: aRecord().publication,
    url: "https://vigie.example/dossiers/la-digue",
    chapters: [{ title: "Les réunions", body: { blocks: [table], notes: [] } }],
    parts: [{ title: "Hier", records: [aRecord(aFullArticle({ body }))] }],
  });
  expect(await pdfUaFaults(toPdf(booklet, { typesetter }).bytes)).toEqual([]);
});

test("and the check does look", async () => {
  const pdf = await PDFDocument.load(toPdf(articleBooklet(aRecord(aFullArticle({ body }))), { typesetter }).bytes, {
    updateMetadata: false,
  });
  for (const name of ["Lang", "ViewerPreferences", "Metadata"]) pdf.catalog.delete(PDFName.of(name));
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const role = String(object.get(PDFName.of("S")));
    if (role === "/TH") object.delete(PDFName.of("A"));
    if (role === "/Figure") object.delete(PDFName.of("Alt"));
    if (role === "/P") object.delete(PDFName.of("K"));
    if (role === "/H2") object.set(PDFName.of("S"), PDFName.of("H4"));
  }
  for (const page of pdf.getPages()) page.node.delete(PDFName.of("Tabs"));
  const faults = (await pdfUaFaults(await pdf.save())).map((fault) => fault.slice(0, 6));
  for (const rule of ["11-006", "07-001", "06-002", "06-003", "15-003", "13-004", "14-003", "01-005", "28-008"])
    expect(faults).toContain(rule);
});
