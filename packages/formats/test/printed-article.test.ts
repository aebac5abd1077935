import { EpubCheck } from "@likecoin/epubcheck-ts";
import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { articleBooklet, bindBooklet } from "../src/booklet/booklet.ts";
import { toEpub } from "../src/epub/epub.ts";
import { aFullArticle, aFullCollection, aRecord } from "../src/fixtures.ts";
import { openTypesetter, toCard, toCover, toPdf, type Typesetter } from "../src/press.ts";
import type { ArticleRecord } from "../src/record/article-record.ts";
import { readPdf, withRole, type PdfReading } from "./pdf-reading.ts";
import { bare, expectFacts, expectWhole, seedRecord } from "./whole-article.ts";

let typesetter: Typesetter;
let seed: ArticleRecord;
beforeAll(async () => {
  typesetter = openTypesetter();
  seed = await seedRecord("pdf");
});

const aPdf = async (record: ArticleRecord): Promise<PdfReading> => readPdf(toPdf(articleBooklet(record), { typesetter }).bytes);

/** Text of the pages of a book, tags taken off, in the order of its spine. */
function read(epub: Uint8Array): { files: Record<string, string>; text: string; opf: string } {
  const files = Object.fromEntries(Object.entries(unzipSync(epub)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  const opf = files["EPUB/package.opf"] ?? "";
  const pages = [...opf.matchAll(/<itemref idref="([^"]+)"/g)].map(([, id]) => files[`EPUB/${id}.xhtml`] ?? "");
  return { files, opf, text: pages.join("\n").replaceAll(/<[^>]*>/g, "") };
}

async function complaints(epub: Uint8Array): Promise<string[]> {
  const { messages } = await EpubCheck.validate(epub);
  return messages
    .filter(({ severity }) => !/info|usage/i.test(severity))
    .map(({ id, message, severity }) => `${severity} ${id} ${message}`);
}

describe("the seed as PDF", () => {
  test("is whole, in the order of its structure, and names its digest", async () => {
    const { bytes, missing, imagesMissing } = toPdf(articleBooklet(seed), { typesetter });
    const pdf = await readPdf(bytes);
    expectWhole(`${pdf.text}\n${pdf.keywords}`, seed);
    expect({ missing, imagesMissing }).toEqual({ missing: [], imagesMissing: ["diplomatie-gouv-fr.svg"] });
    expect(bytes.length).toBeLessThan(120_000);
  });

  test("is PDF/UA-1, with title, language, bookmarks and a structure of headings, paragraphs, quotations and a list", async () => {
    const pdf = await aPdf(seed);
    expect(pdf.xmp).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(pdf).toMatchObject({ title: seed.article.headline, language: "fr", bookmarks: [seed.article.headline] });
    const texts = (role: string) => withRole(pdf.elements, role).map(({ text }) => text.replaceAll(/\s+/g, " ").trim());
    expect(texts("H1")).toEqual([seed.article.headline]);
    expect(texts("H2")).toEqual(["Provenance"]);
    // The second quotation goes over a page: one element on each.
    expect(texts("BlockQuote")).toHaveLength(3);
    expect(texts("LBody")).toEqual([
      "le Proche-Orient,",
      "le Liban,",
      "l’Afghanistan et le Pakistan,",
      "le Tchad et le Darfour.",
    ]);
    expect(withRole(pdf.elements, "Figure").map(({ alt }) => alt)).toEqual([
      `Code QR de l’adresse permanente, https://spyworld.example/articles/${seed.article.slug}`,
    ]);
  });

  test("is the same bytes again, whatever was printed between", () => {
    const first = toPdf(articleBooklet(seed), { typesetter }).bytes;
    toPdf(articleBooklet(aRecord()), { typesetter });
    expect(Buffer.compare(toPdf(articleBooklet(seed), { typesetter: openTypesetter() }).bytes, first)).toBe(0);
  });
});

describe("the seed as EPUB", () => {
  test("is whole, in order, and names its digest in its metadata and on its page", async () => {
    const book = read(toEpub(articleBooklet(seed)).bytes);
    expectWhole(`${book.text}\n${book.opf}`, seed);
    expect(book.files["EPUB/article-1.xhtml"]).toContain(`<meta name="digest" content="sha256:${seed.digest}"/>`);
    expect(book.opf).toMatch(/accessModeSufficient">textual</);
  });

  test("passes epubcheck, with its cover, without an error or a warning", async () => {
    const booklet = articleBooklet(seed);
    expect(await complaints(toEpub(booklet, { cover: await toCover(booklet, typesetter) }).bytes)).toEqual([]);
  });

  test("and the checker does look: a page that is not XML is found", async () => {
    const files = unzipSync(toEpub(articleBooklet(seed)).bytes);
    const { zipSync, strToU8 } = await import("fflate");
    files["EPUB/article-1.xhtml"] = strToU8("<html><body><p>jamais fermé</body></html>");
    expect(await complaints(zipSync(files))).not.toEqual([]);
  });

  test("is the same bytes again", () => {
    const [first, second] = [toEpub(articleBooklet(seed)).bytes, toEpub(articleBooklet(seed)).bytes];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

test("the seed's card is a PNG of 1200 by 630 pixels, the same bytes again, and another for another headline", async () => {
  const { bytes } = await toCard(seed, typesetter);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([1200, 630]);
  expect(Buffer.compare((await toCard(seed, typesetter)).bytes, bytes)).toBe(0);
  const other = { ...seed, article: { ...seed.article, headline: "Autre titre" } };
  expect(Buffer.compare((await toCard(other, typesetter)).bytes, bytes)).not.toBe(0);
});

const NASTY = {
  headline: '# *Titre* #eval("1") $x^2$ @ref <label> `raw` \\ [a] {b} // </h1> ]]> &amp; %s',
  standfirst: '#read("/etc/passwd") <script>alert(1)</script>',
  body: [
    "Texte #panic(x) $ \\alpha $ ~ -- @cite <b>x</b> /\\* com \\*/ // ligne",
    "```js\nif (a < b && c > d) { #x }\n```",
    "| A | B |\n|:--|--:|\n| #a | *b* |",
    "שלום עולם et مجلس التعاون 🕊️",
    "![Une digue](/images/absente.png)",
    "### Trois\n\n##### Cinq\n\n## Deux",
    "[ici](/articles/autre) [là](#bas)",
  ].join("\n\n"),
};

describe("what an editor or a source wrote stays text", () => {
  test("in PDF: no markup of Typst has a meaning, and headings never skip a level", async () => {
    const record = aRecord(aFullArticle(NASTY));
    const pdf = await aPdf(record);
    expectFacts(`${pdf.text}\n${pdf.keywords}`, record);
    for (const piece of [
      '#eval("1") $x^2$ @ref <label> `raw` \\ [a] {b} // </h1> ]]> &amp; %s',
      '#read("/etc/passwd")',
      "#panic(x)",
      "{ #x }",
      "#a",
    ]) {
      expect(bare(pdf.text)).toContain(bare(piece));
    }
    expect(pdf.text).toContain("#eval(");
    expect(pdf.text.replaceAll(/\s+/g, " ")).toContain("if (a < b && c > d) { #x }");
    expect(pdf.text).toContain("[Image : Une digue]");
    const levels = ["H1", "H2", "H3", "H4", "H5"].map((role) => withRole(pdf.elements, role).length);
    // The headline; three with Provenance beside it, one below.
    expect(levels).toEqual([1, 3, 1, 0, 0]);
    expect(withRole(pdf.elements, "TH").length + withRole(pdf.elements, "TD").length).toBe(4);
  });

  test("in EPUB: it is escaped, addresses from the root are whole, and the checker has nothing to say", async () => {
    const { bytes, imagesMissing } = toEpub(articleBooklet(aRecord(aFullArticle(NASTY))));
    const page = read(bytes).files["EPUB/article-1.xhtml"] ?? "";
    expect(page).toContain("&lt;label&gt;");
    expect(page).not.toMatch(/<script|href="[/#](?!.*doc-)|src="\//);
    expect(page).toContain('href="https://vigie.example/articles/autre"');
    expect(page).toContain("[Image\u00a0: Une digue]");
    expect(imagesMissing).toEqual(["absente.png"]);
    expect(await complaints(bytes)).toEqual([]);
  });
});

test("a character no font has is shown by its code, and reported; right-to-left words and emoji are set", async () => {
  const record = aRecord(aFullArticle({ headline: "Le 中 et 𓀀", body: "Un\u0007deux, שלום, مجلس, 🕊️." }));
  const { bytes, missing } = toPdf(articleBooklet(record), { typesetter });
  expect(missing).toEqual(["U+0007", "U+4E2D", "U+13000"]);
  const { text } = await readPdf(bytes);
  expect(text).toContain("Le [U+4E2D] et [U+13000]");
  expect(text).toContain("Un[U+0007]deux");
  expect(text).toContain("🕊");
  const page = read(toEpub(articleBooklet(record)).bytes).files["EPUB/article-1.xhtml"];
  expect(page).toContain("Un\ufffddeux");
});

test("a headline of 1,000 letters without a space, and 500 notes, lose nothing", async () => {
  const notes = Array.from({ length: 500 }, (_, at) => `[^${at}]: Note numéro ${at}.`).join("\n\n");
  const calls = Array.from({ length: 500 }, (_, at) => `Phrase ${at}[^${at}].`).join(" ");
  const headline = Array.from({ length: 1000 }, (_, at) => String.fromCharCode(65 + (at % 26))).join("");
  const record = aRecord(aFullArticle({ headline, body: `${calls}\n\n${notes}` }));
  const pdf = await aPdf(record);
  const said = bare(pdf.text);
  expect(said).toContain(bare(headline));
  for (const at of [0, 250, 499]) expect(said).toContain(`notenuméro${at}`);
  expect(withRole(pdf.elements, "Note").length).toBeGreaterThanOrEqual(500);
  expect(await complaints(toEpub(articleBooklet(record)).bytes)).toEqual([]);
});

test("a text in Russian is in Russian for who hears it, and its provenance in French", async () => {
  const pdf = await aPdf(aRecord(aFullArticle({ language: "ru", headline: "Совет", body: "Заседание прошло в Париже." })));
  expect(pdf.language).toBe("ru");
  expect(bare(pdf.text)).toContain(bare("Заседание прошло в Париже."));
  expect(withRole(pdf.elements, "H2").some(({ text }) => text.includes("Provenance"))).toBe(true);
});

describe("several articles bound as one", () => {
  const collection = aFullCollection();
  const articles = ["un", "deux", "trois"].map((name) =>
    aRecord(aFullArticle({ slug: `article-${name}`, headline: `Article ${name}` }), { collection }),
  );
  const [first, ...others] = articles as [ArticleRecord, ...ArticleRecord[]];
  const booklet = bindBooklet({
    kind: "dossier",
    title: "Le dossier de la digue",
    subtitle: "3 articles",
    language: "fr",
    publication: first.publication,
    url: "https://vigie.example/dossiers/digue",
    parts: [
      { title: "Hier", records: [first] },
      { title: "Aujourd’hui", records: others },
      { title: "Demain", records: [] },
    ],
    leftOut: 1,
  });

  test("in PDF: a title, contents, bookmarks by part, every article, and how many are not there", async () => {
    const pdf = await readPdf(toPdf(booklet, { typesetter }).bytes);
    expect(pdf.bookmarks).toEqual(["Hier", "Article un", "Aujourd’hui", "Article deux", "Article trois"]);
    expect(withRole(pdf.elements, "TOCI").length).toBeGreaterThanOrEqual(5);
    expect(pdf.text).toContain("Un article n’est pas reproduit");
    expect(pdf.title).toBe("Le dossier de la digue");
    expect(pdf.keywords).toContain(booklet.digest);
    expect(withRole(pdf.elements, "H2").filter(({ text }) => /Article/.test(text))).toHaveLength(3);
  });

  test("in EPUB: parts and articles in the contents, checked", async () => {
    const { bytes } = toEpub(booklet, { cover: await toCover(booklet, typesetter) });
    expect(await complaints(bytes)).toEqual([]);
    const book = read(bytes);
    expect(book.files["EPUB/contents.xhtml"]?.replaceAll(/<[^>]*>/g, " ")).toMatch(
      /Hier\s+Article un\s+Aujourd’hui\s+Article deux/,
    );
    for (const record of articles) expect(bytes.length > 0 && JSON.stringify(book.files)).toContain(record.digest);
  });

  test("the digest of the whole changes with any of its articles, and with their order", () => {
    const [all, turned, alone] = [articles, articles.toReversed(), [first]].map(
      (records) => bindBooklet({ ...booklet, parts: [{ records }] }).digest,
    );
    expect(new Set([all, turned, alone]).size).toBe(3);
    expect(alone).toBe(first.digest);
  });
});
