import { EpubCheck } from "@likecoin/epubcheck-ts";
import { aCollection, aDossier, anEvent, aPublication, aSeries, aSubject } from "@revue/core/fixtures";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, expect, test } from "vitest";
import { bindBooklet, type Booklet } from "../src/booklet/booklet.ts";
import { dossierChapters } from "../src/chapter/dossier-chapters.ts";
import { eventChapters } from "../src/chapter/event-chapters.ts";
import { toEpub } from "../src/epub/epub.ts";
import { aRecord } from "../src/fixtures.ts";
import { openTypesetter, toPdf, type Typesetter } from "../src/press.ts";
import { lookupIn } from "../src/record/lookup.ts";
import { type PdfReading, readPdf, withRole } from "./pdf-reading.ts";

let typesetter: Typesetter;
beforeAll(() => (typesetter = openTypesetter()));

const A = "https://quais.example/a";
const B = "https://quais.example/b";
const claim = (id: string, on: string, url: string) => ({
  id,
  question: "jour",
  statement: { fr: `Les assises ont eu lieu ${id}.` },
  value: { kind: "date" as const, date: { on } },
  saidBy: "Mairie",
  certainty: "B" as const,
  source: { url, name: "Quais", quote: `dit ${id}` },
});
const meeting = anEvent({
  date: { on: "2014-05-06" },
  place: "port-aven",
  participants: [
    { person: "jeanne-dupuis", role: "participant", office: { fr: "Maire" } },
    { person: "jean-petit", role: "received-by", certainty: "C" },
  ],
  certainty: "A",
  evidence: [A],
  cells: { date: { certainty: "B", sources: [B], note: { fr: "Le jour est annoncé." } } },
});
const pause = anEvent({
  slug: "pause",
  kind: "suspension",
  name: { fr: "Suspension" },
  date: { on: "2015" },
  until: { on: "2016" },
});
const series = aSeries({ events: [pause, meeting] });
const dossier = aDossier({
  series: ["assises"],
  questions: { jour: { fr: "Quel jour ?" } },
  remarks: { jour: { fr: "L’une des deux se trompe." } },
  claims: [claim("le 6 mai", "2014-05-06", A), claim("le 7 mai", "2014-05-07", B)],
  documents: [{ url: A, publisher: "Quais", title: { fr: "Compte rendu" }, on: "2014-05-08" }],
  unknown: [{ fr: "Qui présidait <la séance>." }],
});
const lookup = lookupIn(
  aCollection({
    subjects: [
      aSubject(),
      aSubject({ slug: "jean-petit", name: { fr: "Jean Petit" } }),
      aSubject({ kind: "place", slug: "port-aven", name: { fr: "Port-Aven" } }),
    ],
    series: [series],
    dossiers: [dossier],
  }),
);
const FROM = { language: "fr", site: "https://vigie.example" } as const;
const booklet = (over: Partial<Booklet>): Booklet =>
  bindBooklet({
    kind: "dossier",
    title: "La digue",
    language: "fr",
    publication: aPublication(),
    url: "https://vigie.example/dossiers/la-digue",
    parts: [{ records: [aRecord()] }],
    ...over,
  });
const ofDossier = booklet({ chapters: dossierChapters(dossier, lookup, FROM) });

const printed = (one: Booklet): Promise<PdfReading> => readPdf(toPdf(one, { typesetter }).bytes);
const texts = (pdf: PdfReading, role: string) =>
  withRole(pdf.elements, role).map(({ text }) =>
    text
      .replaceAll(/[\u00ad\u200b]/g, "")
      .replaceAll(/\s+/g, " ")
      .trim(),
  );

test("a dossier's PDF has its timeline, meetings, claims and gaps, each with its source and how sure it is", async () => {
  const pdf = await printed(ofDossier);
  expect(pdf.bookmarks.slice(0, 8)).toEqual([
    "Chronologie",
    "Les réunions",
    "Où les sources se contredisent",
    "Quel jour\u202f?",
    "Version 1",
    "Version 2",
    "Ce que nous ne savons pas",
    "Sources",
  ]);
  expect(texts(pdf, "TH")).toEqual(["N°", "Date", "Lieu", "Participants", "Thèmes", "Sûreté"]);
  expect(texts(pdf, "TD")).toEqual([
    "1",
    "6 mai 2014 (B) [2] Le jour est annoncé.",
    "Port-Aven",
    "Jeanne Dupuis (Maire) reçus par Jean Petit (C) [1]",
    "–",
    "(A) [1]",
  ]);
  const items = texts(pdf, "LBody");
  expect(items.slice(0, 2)).toEqual(["6 mai 2014 : 1res assises des ports", "2015, jusqu’à 2016 : Suspension"]);
  expect(items).toContain("Les assises ont eu lieu le 6 mai. (B) — Mairie, lu dans Quais [1] : « dit le 6 mai »");
  expect(items).toContain("Qui présidait <la séance>.");
  expect(items).toEqual(expect.arrayContaining([`Compte rendu, Quais, 8 mai 2014, ${A}`, B]));
  expect(pdf.text).toContain("L’une des deux se trompe.");
});

test("its EPUB has the same, a page a chapter, and the checker has nothing to say", async () => {
  const { bytes } = toEpub(ofDossier);
  const { messages } = await EpubCheck.validate(bytes);
  expect(messages.filter(({ severity }) => !/info|usage/i.test(severity))).toEqual([]);
  const files = unzipSync(bytes);
  const page = (name: string) => strFromU8(files[`EPUB/${name}.xhtml`] ?? new Uint8Array());
  expect(page("chapter-2")).toMatch(/<th scope="col"[^>]*>Sûreté<\/th>/);
  expect(page("chapter-2")).toContain(`href="${B}"`);
  expect(page("contents").replaceAll(/<[^>]*>/g, " ")).toMatch(/Chronologie\s+Les réunions\s+Où les sources se contredisent/);
});

test("an event's has each fact with what shows it; what nobody knows is a dash", async () => {
  const pdf = await printed(booklet({ kind: "event", chapters: eventChapters(meeting, { series, lookup }, FROM) }));
  expect(texts(pdf, "TH")).toEqual(["Fait", "Ce qui est établi", "Sûreté", "Sources"]);
  const cells = texts(pdf, "TD").join(" | ");
  expect(cells).toContain("Date | 6 mai 2014. Le jour est annoncé. | B | [2]");
  expect(cells).toContain("Participants | Jeanne Dupuis (Maire) | A | [1]");
  expect(cells).toContain("Reçus par | Jean Petit | C | [1]");
  expect(cells).toContain("Thèmes | – | – | –");
});

test("without an article the dossier is printed all the same, dated by the day it was bound; other facts, another digest", async () => {
  const alone = booklet({ parts: [], chapters: ofDossier.chapters ?? [] });
  expect((await printed(bindBooklet({ ...alone, on: "2026-11-24" }))).text).toContain("Chronologie");
  expect(bindBooklet({ ...alone, on: "2026-11-24" }).madeOn).toBe("2026-11-24");
  const other = booklet({ chapters: dossierChapters({ ...dossier, unknown: [] }, lookup, FROM) });
  expect(new Set([ofDossier.digest, other.digest, booklet({}).digest]).size).toBe(3);
});
