import { readFolder } from "@revue/core/node";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  type Dirent,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { importSpip, type SpipImport } from "./import-spip.ts";
import { aSite, mysqlDump, sqliteDump, VERSIONS, writeSqlite } from "../../test/spip-site.ts";

let folder = "";
let content = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "spip-test-"));
  content = join(folder, "content");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bring = (from: string, over: Partial<SpipImport> = {}) => importSpip({ from, to: content, ...over });

/** A file of the test's folder. */
function saved(name: string, bytes: string | Buffer): string {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

/** The collection as core reads it; without a fault, or the test fails. */
async function collected() {
  const { collection, faults } = await readFolder(content);
  expect(faults).toEqual([]);
  if (!collection) throw new Error("no collection");
  return collection;
}

const article = (id: number, over: object) => ({
  id_article: id,
  id_rubrique: 1,
  titre: `Titre ${id}`,
  texte: "x",
  date: "2014-05-07 10:00:00",
  statut: "publie",
  ...over,
});

const sqlite = (name: string, ...rest: Parameters<typeof writeSqlite> extends [string, ...infer Rest] ? Rest : never) => {
  const file = join(folder, name);
  writeSqlite(file, ...rest);
  return file;
};

test.for(VERSIONS)(
  "SPIP %s comes out the same from its SQLite file, a SQLite dump and MySQL dumps of any charset",
  async (version) => {
    const site = aSite();
    const outcomes: unknown[] = [];
    const sources = [
      sqlite("site.sqlite", site, version),
      saved("site.sqlite.sql", sqliteDump(site, version)),
      saved("utf8.sql", mysqlDump(site, version)),
      saved("utf8.sql.gz", gzipSync(mysqlDump(site, version, { extended: 1, named: true }))),
      saved("latin1.sql", latin1(mysqlDump(site, version, { charset: "latin1" }))),
    ];
    for (const source of sources) {
      await bring(source, { to: content });
      outcomes.push(await collected());
      rmSync(content, { recursive: true });
    }
    for (const outcome of outcomes.slice(1)) expect(outcome).toEqual(outcomes[0]);
  },
);

test("what came is what SPIP showed: sections in order, sources, days, curators, bylines, notes, translations", async () => {
  await bring(sqlite("site.sqlite", aSite(), "3"));
  const { articles, publication, sections, sources, subjects } = await collected();
  expect(publication).toMatchObject({ name: "La Vigie", tagline: { fr: "Revue de presse des ports" } });
  expect(publication.curators.map(({ slug }) => slug)).toEqual(["la-vigie", "le-guet"]);
  expect(sections).toEqual([
    { path: "oceans", name: { fr: "Océans", en: "Oceans" }, legacy: { spip: 3 } },
    { path: "ports", name: { fr: "Ports" }, legacy: { spip: 1 } },
    { path: "ports/digues-jetees", name: { fr: "Digues & jetées" }, description: { fr: "Les ouvrages" }, legacy: { spip: 2 } },
  ]);
  expect(sources.map(({ slug, name, url }) => [slug, name, url])).toEqual([
    ["gazette-des-quais", "Gazette des quais", "http://gazette.example/"],
    ["la-vigie", "La Vigie", "http://vigie.example/"],
  ]);
  expect(subjects.map(({ slug, kind }) => [slug, kind])).toEqual([
    ["norvege", "place"],
    ["peche-a-pied", "topic"],
  ]);
  expect(articles.map(({ slug }) => slug)).toEqual(["equinox-tides", "marees-d-equinoxe", "la-digue-de-port-aven-rouvre"]);
  expect(articles[2]).toMatchObject({
    legacy: { spip: 12 },
    headline: "La digue de Port-Aven rouvre",
    overline: "Travaux",
    subheadline: "Après deux hivers",
    standfirst: "Les pêcheurs l’attendaient.",
    section: "ports/digues-jetees",
    source: "gazette-des-quais",
    originalUrl: "http://gazette.example/digue",
    publishedOn: "2014-05-06",
    selection: { on: "2014-05-07", by: "le-guet" },
    subjects: ["norvege", "peche-a-pied"],
    body: "## Un chantier\n\nLa digue a **rouvert** [mardi](/articles/marees-d-equinoxe).[^1]\n\n- un\n- deux\n\n## P.-S.\n\nÀ suivre.\n\n[^1]: Voir *la Gazette*.",
  });
  expect(articles[1]).toMatchObject({
    byline: { kind: "signed", line: "Jeanne Dupuis", people: ["Jeanne Dupuis"] },
    selection: { by: "la-vigie" },
    translations: ["equinox-tides"],
  });
});

test("a second import of the same site changes no file and no byte", async () => {
  const source = sqlite("site.sqlite", aSite(), "4");
  await bring(source);
  const before = filesOf(content);
  const report = await bring(source);
  expect(filesOf(content)).toEqual(before);
  for (const fates of Object.values(report.counts))
    expect(Object.keys(fates).filter((fate) => !/^(?:unchanged|left-out)$/.test(fate))).toEqual([]);
});

test("an import of a site that went on brings what is new and what was corrected, under the same addresses", async () => {
  await bring(sqlite("a.sqlite", aSite(), "3"));
  const site = aSite();
  const [digue, ...others] = site["articles"] ?? [];
  const report = await bring(
    sqlite(
      "b.sqlite",
      aSite({
        articles: [
          { ...digue, titre: "La digue, corrigée" },
          ...others,
          { id_article: 20, id_rubrique: 1, titre: "Neuf", texte: "x", date: "2016-01-02 00:00:00", statut: "publie" },
        ],
      }),
      "3",
    ),
  );
  expect(report.counts["article"]).toMatchObject({ added: 1, updated: 1, unchanged: 2 });
  const { articles } = await collected();
  expect(articles.find(({ legacy }) => legacy?.spip === 12)).toMatchObject({
    slug: "la-digue-de-port-aven-rouvre",
    headline: "La digue, corrigée",
  });
});

test("what an editor changed or removed stays so, and is told", async () => {
  const source = sqlite("site.sqlite", aSite(), "3");
  await bring(source);
  const edited = join(content, "articles/2014/05/la-digue-de-port-aven-rouvre.md");
  const removed = join(content, "articles/2015/03/equinox-tides.md");
  const text = readFileSync(edited, "utf8").replace("À suivre.", "Suite et fin.");
  writeFileSync(edited, text);
  rmSync(removed);
  writeFileSync(join(content, "subjects/norvege.yaml"), "kind: place\nname: {fr: Norvège, en: Norway}\n");
  const report = await bring(source);
  expect(readFileSync(edited, "utf8")).toBe(text);
  expect(existsSync(removed)).toBe(false);
  expect(readFileSync(join(content, "subjects/norvege.yaml"), "utf8")).toContain("Norway");
  expect(report.counts["article"]).toMatchObject({ kept: 2, unchanged: 1 });
  expect(report.codes).toMatchObject({ edited: { count: 1 }, removed: { count: 1 } });
});

test("an import stopped in the middle is gone on with, without doubles", async () => {
  const articles = Array.from({ length: 350 }, (_, at) => ({
    id_article: at + 1,
    id_rubrique: 1,
    titre: "Toujours le même titre",
    texte: `Texte ${at}`,
    date: "2014-05-07 10:00:00",
    statut: "publie",
  }));
  const source = sqlite("site.sqlite", aSite({ articles }), "3");
  const stop = new AbortController();
  const first = await bring(source, {
    signal: stop.signal,
    onProgress: ({ phase, done }) => phase === "articles" && done >= 100 && stop.abort(),
  });
  expect(first.codes).toHaveProperty("stopped");
  const some = first.counts["article"]?.added ?? 0;
  expect(some).toBeLessThan(350);
  // A crash also loses the end of the journal.
  const journal = join(content, ".revue/import-spip.ndjson");
  writeFileSync(journal, readFileSync(journal, "utf8").slice(0, -40));
  const second = await bring(source);
  expect(second.counts["article"]).toEqual({ unchanged: some, added: 350 - some });
  expect((await collected()).articles).toHaveLength(350);
});

test("a site goes into a collection that is there: its words are used, its files stay", async () => {
  mkdirSync(join(content, "subjects"), { recursive: true });
  writeFileSync(
    join(content, "publication.yaml"),
    "# La nôtre\nname: Notre revue\ntagline: {fr: Une revue}\nlanguages: [fr]\ntimeZone: Europe/Paris\ncurators:\n  - slug: nous\n    name: Nous # ici\nabout: {fr: À propos}\nlegal: {fr: Mentions}\n",
  );
  writeFileSync(join(content, "sections.yaml"), "# Nos rubriques\n- slug: ports\n  name: {fr: Nos ports}\n  legacy: {spip: 1}\n");
  writeFileSync(join(content, "subjects/norvege.yaml"), "kind: place\nname: {fr: Norvège}\n");
  await bring(sqlite("site.sqlite", aSite(), "3"));
  const { articles, publication, sections } = await collected();
  expect(publication).toMatchObject({ name: "Notre revue", curators: [{ slug: "nous" }, { slug: "le-guet", name: "Le Guet" }] });
  expect(readFileSync(join(content, "publication.yaml"), "utf8")).toContain("# ici");
  expect(sections.map(({ path }) => path)).toEqual(["ports", "ports/digues-jetees", "oceans"]);
  expect(readFileSync(join(content, "sections.yaml"), "utf8")).toMatch(/^# Nos rubriques\n/);
  expect(articles.find(({ legacy }) => legacy?.spip === 12)).toMatchObject({
    section: "ports/digues-jetees",
    subjects: ["norvege", "peche-a-pied"],
  });
});

test("an article that the collection has by SPIP’s number stays as its editor wrote it", async () => {
  await bring(sqlite("site.sqlite", aSite(), "3"));
  const place = join(content, "articles/2014/05");
  const text = readFileSync(join(place, "la-digue-de-port-aven-rouvre.md"), "utf8");
  rmSync(join(content, ".revue"), { recursive: true });
  rmSync(join(place, "la-digue-de-port-aven-rouvre.md"));
  writeFileSync(join(place, "digue.md"), text.replace("headline: La digue de Port-Aven rouvre", "headline: La digue"));
  const report = await bring(join(folder, "site.sqlite"));
  expect(report.counts["article"]).toMatchObject({ kept: 1 });
  const { articles } = await collected();
  expect(articles.filter(({ legacy }) => legacy?.spip === 12).map(({ slug, headline }) => [slug, headline])).toEqual([
    ["digue", "La digue"],
  ]);
});

test("documents and logos come with IMG, and keep their old address without it", async () => {
  const site = aSite({
    documents: [
      {
        id_document: 1,
        extension: "png",
        titre: "Le port",
        descriptif: "Vu de {l’eau}",
        fichier: "png/Port Été.png",
        mode: "image",
        largeur: 2,
        hauteur: 1,
      },
      { id_document: 2, extension: "pdf", titre: "Le rapport", fichier: "pdf/rapport.pdf", mode: "document" },
      { id_document: 3, extension: "png", titre: "", fichier: "png/perdu.png", mode: "image" },
      { id_document: 4, extension: "png", titre: "Le logo", fichier: "logo/logo.png", mode: "logoon", alt: "Un phare" },
    ],
    documents_liens: [
      { id_document: 1, id_objet: 13, objet: "article", vu: "oui" },
      { id_document: 2, id_objet: 13, objet: "article", vu: "non" },
      { id_document: 4, id_objet: 13, objet: "article", vu: "non", role: "logo" },
    ],
    articles: [
      {
        id_article: 13,
        id_rubrique: 3,
        titre: "Marées",
        texte: "Voir <doc1|center> et <img3>.",
        date: "2015-03-20 08:00:00",
        statut: "publie",
      },
    ],
  });
  const images = join(folder, "IMG");
  mkdirSync(join(images, "png"), { recursive: true });
  mkdirSync(join(images, "pdf"));
  mkdirSync(join(images, "logo"));
  writeFileSync(join(images, "png/Port Été.png"), PNG);
  writeFileSync(join(images, "logo/logo.png"), PNG);
  writeFileSync(join(images, "rubon3.png"), PNG);
  writeFileSync(join(images, "pdf/rapport.pdf"), "%PDF-1.4");
  const source = sqlite("site.sqlite", site, "4");
  const report = await bring(source, { images });
  const { articles, sections } = await collected();
  expect(articles[0]).toMatchObject({
    image: { file: "spip/logo/logo.png", alternative: { fr: "Un phare" }, width: 2, height: 1 },
    body: [
      "Voir",
      "![Le port](/images/spip/png/port-ete.png)\\\n**Le port**\\\nVu de *l’eau*",
      "et ![](http://vigie.example/IMG/png/perdu.png).",
      "## Documents joints",
      "- [Le rapport](/images/spip/pdf/rapport.pdf)",
    ].join("\n\n"),
  });
  expect(sections.find(({ path }) => path === "oceans")?.image).toMatchObject({ file: "spip/rubon3.png" });
  expect(report.remarks.filter(({ code }) => code === "image-not-copied").map(({ found }) => found)).toEqual(["png/perdu.png"]);
  const before = filesOf(content);
  await bring(source, { images });
  expect(filesOf(content)).toEqual(before);
});

test("a GIF logo is shown, as a PNG; one that cannot be read, and those of authors, are told", async () => {
  const images = join(folder, "IMG");
  mkdirSync(images);
  writeFileSync(
    join(images, "arton12.gif"),
    Buffer.from("R0lGODlhAwAJAIEAAP8AAAD/AAAA/wkJCSH5BAEAAAIALAAAAAADAAkAAAgUAAEEEDAQgACBAgkePBggYUGGAQEAOw==", "base64"),
  );
  writeFileSync(join(images, "arton13.png"), "no image at all");
  writeFileSync(join(images, "auton1.png"), PNG);
  const source = sqlite("site.sqlite", aSite(), "2.1");
  const report = await bring(source, { images });
  const { articles } = await collected();
  expect(articles.find(({ legacy }) => legacy?.spip === 12)?.image).toEqual({
    file: "spip/arton12.gif.png",
    alternative: { fr: "La digue de Port-Aven rouvre" },
    width: 3,
    height: 9,
  });
  expect(report.remarks).toContainEqual(
    expect.objectContaining({ code: "logo-unreadable", level: "attention", item: "article 13", found: "arton13.png" }),
  );
  expect(report.remarks).toContainEqual(expect.objectContaining({ code: "logo-without-place" }));
  const before = filesOf(content);
  await bring(source, { images });
  expect(filesOf(content)).toEqual(before);
});

test("virtual articles lead where they led, before SPIP 3 and since", async () => {
  await bring(
    sqlite(
      "old.sqlite",
      aSite({ articles: [article(1, { chapo: "=http://a.example/" }), article(2, { chapo: "=art1" })] }),
      "2.1",
    ),
  );
  let { articles } = await collected();
  const byNumber = [...articles].sort((a, b) => (a.legacy?.spip ?? 0) - (b.legacy?.spip ?? 0));
  expect(byNumber.map(({ body, originalUrl }) => [body, originalUrl])).toEqual([
    ["[Titre 1](http://a.example/)", "http://a.example/"],
    ["[Titre 1](/articles/titre-1)", undefined],
  ]);
  rmSync(content, { recursive: true });
  await bring(sqlite("new.sqlite", aSite({ articles: [article(1, { virtuel: "http://a.example/" })] }), "3"));
  ({ articles } = await collected());
  expect(articles[0]).toMatchObject({ body: "[Titre 1](http://a.example/)", originalUrl: "http://a.example/" });
});

test("old addresses in texts become the new ones, made of titles too", async () => {
  const texte = "[a->http://www.vigie.example/spip.php?article13] [b->-Marees-] [c->rub1] [d->mot2] [e->aut1] [f->site1]";
  const site = aSite({
    urls: [{ url: "-Marees-", type: "article", id_objet: 13 }],
    syndic: [{ id_syndic: 1, nom_site: "Le Quai", url_site: "http://quai.example/" }],
  });
  const [digue, ...others] = site["articles"] ?? [];
  await bring(sqlite("site.sqlite", { ...site, articles: [{ ...digue, texte, ps: "" }, ...others] }, "3"));
  const { articles } = await collected();
  expect(articles.find(({ legacy }) => legacy?.spip === 12)?.body).toBe(
    "[a](/articles/marees-d-equinoxe) [b](/articles/marees-d-equinoxe) [c](/rubriques/ports) [d](/sujets/peche-a-pied) [e](/spip.php?auteur1) [f](http://quai.example/)",
  );
});

test("a chapô with links, notes or lists stands at the head of the text, a descriptif beside it is a note", async () => {
  const site = aSite();
  const [digue, ...others] = site["articles"] ?? [];
  await bring(
    sqlite(
      "site.sqlite",
      {
        ...site,
        articles: [{ ...digue, chapo: "Voir [là->art13].", texte: "Suite.", ps: "", descriptif: "Un {résumé}" }, ...others],
      },
      "3",
    ),
  );
  const article = (await collected()).articles.find(({ legacy }) => legacy?.spip === 12);
  expect(article).toMatchObject({ body: "Voir [là](/articles/marees-d-equinoxe).\n\nSuite.", note: "Un résumé" });
  expect(article).not.toHaveProperty("standfirst");
});

describe("brèves", () => {
  const breves = [
    {
      id_breve: 12,
      id_rubrique: 1,
      titre: "Le bac reprend",
      texte: "Deux {traversées} par jour.",
      lien_titre: "L’horaire",
      lien_url: "http://bac.example/horaire",
      date_heure: "2015-04-01 09:00:00",
      statut: "publie",
      lang: "fr",
    },
    {
      id_breve: 13,
      id_rubrique: 1,
      titre: "Le bac reprend",
      texte: "Encore.",
      date_heure: "2015-04-01 10:00:00",
      statut: "publie",
    },
    {
      id_breve: 14,
      id_rubrique: 1,
      titre: "Refusée",
      texte: "Non.",
      date_heure: "2015-04-01 10:00:00",
      statut: "refuse",
    },
  ];
  const site = () => {
    const [digue, ...others] = aSite()["articles"] ?? [];
    return aSite({
      breves,
      articles: [{ ...digue, texte: "Voir [->breve12] et [là->spip.php?breve12].", ps: "" }, ...others],
      mots_liens: [{ id_mot: 2, id_objet: 12, objet: "breve" }],
    });
  };

  test.for(VERSIONS)("of SPIP %s become articles: rubrique, day, link, subjects; links to them lead there", async (version) => {
    const report = await bring(sqlite("site.sqlite", site(), version));
    const { articles } = await collected();
    const breve = articles.find(({ slug }) => slug === "le-bac-reprend");
    expect(breve).toMatchObject({
      headline: "Le bac reprend",
      section: "ports",
      source: "bac-example",
      originalUrl: "http://bac.example/horaire",
      publishedOn: "2015-04-01",
      subjects: ["peche-a-pied"],
      body: "Deux *traversées* par jour.\n\n[L’horaire](http://bac.example/horaire)",
    });
    // The number 12 is an article's: old addresses of articles must not lead to a brève.
    expect(breve).not.toHaveProperty("legacy");
    expect(articles.map(({ slug }) => slug)).toContain("le-bac-reprend-13");
    expect(articles.find(({ legacy }) => legacy?.spip === 12)).toMatchObject({
      subjects: [],
      body: "Voir [Le bac reprend](/articles/le-bac-reprend) et [là](/articles/le-bac-reprend).",
    });
    expect(report.counts["breve"]).toEqual({ added: 2, "left-out": 1 });
    expect(report.remarks.filter(({ code }) => code === "not-published").map(({ found }) => found)).toContain("refuse: 1");
  });

  test("come once, however often the site is imported, with and without the journal", async () => {
    const source = sqlite("site.sqlite", site(), "3");
    await bring(source);
    const before = filesOf(content);
    await bring(source);
    expect(filesOf(content)).toEqual(before);
    rmSync(join(content, ".revue/import-spip.ndjson"));
    await bring(source);
    expect(Object.keys(filesOf(content))).toEqual(expect.arrayContaining(Object.keys(before)));
    expect(Object.keys(filesOf(content))).toHaveLength(Object.keys(before).length);
  });
});

const rubrique = (over: object) =>
  sqlite("site.sqlite", aSite({ rubriques: [{ id_rubrique: 1, id_parent: 0, titre: "Ports", statut: "publie", ...over }] }), "3");

describe("what a rubrique says of itself", () => {
  test("is its section’s description when it is short", async () => {
    const report = await bring(rubrique({ texte: "Tout sur {les ports}.\n\nEt [les digues->art12]." }));
    expect((await collected()).sections[0]).toMatchObject({ description: { fr: "Tout sur les ports. Et les digues." } });
    expect(report.codes).toHaveProperty("section-text");
  });

  test("is kept beside the collection when it is long, or a descriptif speaks for it, and a person is told", async () => {
    const report = await bring(rubrique({ descriptif: "Les ports", texte: "Tout sur {les ports}." }));
    expect((await collected()).sections[0]).toMatchObject({ description: { fr: "Les ports" } });
    expect(readFileSync(join(content, ".revue/rubriques/1.md"), "utf8")).toBe("Tout sur *les ports*.\n");
    expect(report.remarks).toContainEqual(
      expect.objectContaining({ code: "section-text-left", level: "attention", file: ".revue/rubriques/1.md" }),
    );
  });
});

const former = () => readFileSync(join(content, ".revue/former-addresses.map"), "utf8").split("\n");

describe("old addresses made of titles", () => {
  test("are written down with where they lead now, in every form SPIP gave them", async () => {
    const report = await bring(
      sqlite(
        "site.sqlite",
        aSite({
          urls: [
            { url: "La-digue-réparée", type: "article", id_objet: 12, id_parent: 0 },
            { url: "Ports", type: "rubrique", id_objet: 1, id_parent: 0 },
            { url: "digues", type: "rubrique", id_objet: 2, id_parent: 1 },
            { url: "sous-digues", type: "article", id_objet: 13, id_parent: 2 },
            { url: "Jeanne", type: "auteur", id_objet: 1, id_parent: 0 },
            { url: "perdu", type: "article", id_objet: 99, id_parent: 0 },
          ],
        }),
        "3",
      ),
    );
    expect(former()).toEqual(
      expect.arrayContaining([
        "/La-digue-r%C3%A9par%C3%A9e /articles/la-digue-de-port-aven-rouvre;",
        "/La-digue-r%C3%A9par%C3%A9e.html /articles/la-digue-de-port-aven-rouvre;",
        "/Ports /rubriques/ports;",
        "/-Ports- /rubriques/ports;",
        "/Ports/digues /rubriques/ports/digues-jetees;",
        "/Ports/digues/sous-digues /articles/marees-d-equinoxe;",
      ]),
    );
    expect(former().join()).not.toMatch(/Jeanne|perdu/);
    expect(report.remarks).toContainEqual(
      expect.objectContaining({ code: "old-addresses", level: "attention", found: "8 addresses, 2 of what has no page here" }),
    );
  });

  test("of SPIP 1.9 are read from the texts’ own rows, and brèves lead by their numbers", async () => {
    const [digue, ...others] = aSite()["articles"] ?? [];
    await bring(
      sqlite(
        "site.sqlite",
        aSite({
          articles: [{ ...digue, url_propre: "La-digue" }, ...others],
          breves: [{ id_breve: 7, id_rubrique: 1, titre: "Le bac", date_heure: "2015-04-01 09:00:00", statut: "publie" }],
        }),
        "1.9",
      ),
    );
    expect(former()).toEqual(
      expect.arrayContaining([
        "/La-digue /articles/la-digue-de-port-aven-rouvre;",
        "/spip.php?breve7 /articles/le-bac;",
        "/breve7.html /articles/le-bac;",
      ]),
    );
  });
});

describe("bad input", () => {
  test("rubriques in a circle are opened where the circle closes, and orphans come up", async () => {
    const rubriques = [
      { id_rubrique: 1, id_parent: 3, titre: "Un" },
      { id_rubrique: 2, id_parent: 1, titre: "Deux" },
      { id_rubrique: 3, id_parent: 2, titre: "Trois" },
      { id_rubrique: 4, id_parent: 4, titre: "Soi" },
      { id_rubrique: 5, id_parent: 99, titre: "Orpheline" },
    ];
    const report = await bring(
      sqlite("site.sqlite", aSite({ rubriques, articles: [article(1, {}), article(2, { id_rubrique: 77 })] }), "3"),
    );
    const { articles, sections } = await collected();
    expect(sections.map(({ path }) => path)).toEqual(["orpheline", "soi", "un", "un/deux", "un/deux/trois", "sans-rubrique"]);
    expect(articles.map(({ section }) => section).sort()).toEqual(["sans-rubrique", "un"]);
    expect(report.codes).toMatchObject({
      "section-circle": { count: 2 },
      "section-parent-missing": { count: 1 },
      "section-missing": { count: 1 },
    });
  });

  test("twelve levels of rubriques end at the model’s six", async () => {
    const rubriques = Array.from({ length: 12 }, (_, at) => ({ id_rubrique: at + 1, id_parent: at, titre: `Niveau ${at + 1}` }));
    const report = await bring(sqlite("site.sqlite", aSite({ rubriques, articles: [article(1, { id_rubrique: 12 })] }), "3"));
    const { sections } = await collected();
    expect(sections).toHaveLength(12);
    expect(report.codes).toMatchObject({ "section-too-deep": { count: 6 } });
  });

  test("brothers of the same long name have addresses of their own", async () => {
    const rubriques = [1, 2].map((id) => ({
      id_rubrique: id,
      id_parent: 0,
      titre: "Les ports et les digues de la côte nord, au fil des saisons et des marées",
    }));
    await bring(sqlite("site.sqlite", aSite({ rubriques, articles: [article(1, {}), article(2, { id_rubrique: 2 })] }), "3"));
    const { articles } = await collected();
    expect(new Set(articles.map(({ section }) => section)).size).toBe(2);
  });

  test("days that are none, titles that are none", async () => {
    const articles = [
      article(1, { date: "0000-00-00 00:00:00", date_modif: "2013-01-02 00:00:00", titre: "" }),
      article(2, { date: "0000-00-00 00:00:00", maj: "0000-00-00", date_modif: "" }),
      article(3, { date: "2008-03-00 00:00:00" }),
      article(4, { date: "2008-02-31 00:00:00", maj: "2009-01-01 00:00:00" }),
    ];
    const report = await bring(sqlite("site.sqlite", aSite({ articles }), "3"));
    const read = (await collected()).articles;
    expect(Object.fromEntries(read.map(({ legacy, headline, publishedOn }) => [legacy?.spip, [headline, publishedOn]]))).toEqual({
      1: ["Article 1", "2013-01-02"],
      2: ["Titre 2", "2013-01-02"],
      3: ["Titre 3", "2008-03-01"],
      4: ["Titre 4", "2009-01-01"],
    });
    expect(report.codes).toMatchObject({
      "title-missing": { count: 1 },
      "date-unknown": { count: 3 },
      "date-partial": { count: 1 },
    });
  });

  test("a text of 20 MB, one of 50,000 divs, and titles longer than any", async () => {
    const articles = [
      article(1, { texte: "<p>Une phrase <b>longue</b>.</p>\n".repeat(650_000) }),
      article(2, { texte: `${"<div>".repeat(50_000)}mot${"</div>".repeat(50_000)}` }),
      article(3, { titre: "long ".repeat(5_000), surtitre: "s".repeat(5_000), chapo: "chapo ".repeat(2_000) }),
    ];
    const report = await bring(sqlite("site.sqlite", aSite({ articles }), "3"));
    const read = (await collected()).articles;
    expect(read).toHaveLength(3);
    expect(read.find(({ legacy }) => legacy?.spip === 2)?.body).toBe("mot");
    expect(report.codes).toMatchObject({ "body-too-long": { count: 1 }, "too-long": { count: 2 } });
  });

  test("a dump cut in the middle gives what comes before, and says so", async () => {
    const dump = mysqlDump(aSite(), "3");
    const report = await bring(saved("cut.sql", dump.slice(0, dump.indexOf("Marées"))));
    expect(report.codes).toHaveProperty("dump-broken");
    expect((await collected()).articles.map(({ legacy }) => legacy?.spip)).toEqual([12]);
  });

  test("a packed dump cut in the middle, too", async () => {
    const packed = gzipSync(
      mysqlDump(
        aSite({ articles: Array.from({ length: 800 }, (_, at) => article(at + 1, { texte: `Texte ${Math.sin(at)}` })) }),
        "3",
      ),
    );
    const report = await bring(saved("cut.sql.gz", packed.subarray(0, packed.length / 2)));
    expect(report.codes).toHaveProperty("dump-truncated");
    expect((await collected()).articles.length).toBeGreaterThan(100);
  });

  test("a damaged SQLite file gives what can be read", async () => {
    const articles = Array.from({ length: 600 }, (_, at) => article(at + 1, { texte: `Texte ${at} `.repeat(20) }));
    const file = sqlite("site.sqlite", aSite({ articles }), "3");
    const bytes = readFileSync(file);
    const at = bytes.indexOf("Texte 300 ");
    bytes.fill(0xff, at - (at % 4096), at - (at % 4096) + 4096);
    writeFileSync(file, bytes);
    const report = await bring(file);
    expect(report.codes).toHaveProperty("database-damaged");
    const read = (await collected()).articles;
    expect(read.length).toBeGreaterThan(500);
    expect(read.length).toBeLessThan(600);
  });

  test("a bomb is let go of", async () => {
    const report = await bring(
      saved("bomb.sql.gz", gzipSync(Buffer.concat([Buffer.from(mysqlDump(aSite(), "3")), Buffer.alloc(64 * 2 ** 20, 32)]))),
    );
    expect(report.codes).toHaveProperty("dump-too-big");
    expect((await collected()).articles).toHaveLength(3);
  });

  test("text encoded in UTF-8 twice is mended, and told", async () => {
    const twice = new TextDecoder("windows-1252").decode(Buffer.from(mysqlDump(aSite(), "2.1")));
    const report = await bring(saved("twice.sql", twice));
    expect(report.codes).toHaveProperty("double-utf8");
    const { articles } = await collected();
    expect(articles.map(({ headline }) => headline)).toContain("Marées d’équinoxe");
  });

  test("a dump that says it is in UTF-8 and is in latin1 is read as what it is, and told", async () => {
    const report = await bring(saved("site.sql", latin1(mysqlDump(aSite(), "2.1", { charset: "utf8" }))));
    const { sections, articles } = await collected();
    expect(sections[0]).toMatchObject({ name: { fr: "Océans" } });
    expect(articles.map(({ headline }) => headline)).toContain("Marées d’équinoxe");
    expect(report.remarks.map(({ done }) => done).join()).toContain("in windows-1252 where UTF-8 was expected");
  });

  test("another prefix is found; of several, one is chosen or asked for", async () => {
    const both =
      mysqlDump(aSite(), "3", { prefix: "ports" }) + mysqlDump(aSite({ articles: [article(1, {})] }), "3", { prefix: "autre" });
    const file = saved("both.sql", both);
    const report = await bring(file);
    expect(report.codes).toHaveProperty("several-sites");
    expect((await collected()).articles).toHaveLength(3);
    rmSync(content, { recursive: true });
    await bring(file, { prefix: "autre" });
    expect((await collected()).articles).toHaveLength(1);
    await expect(bring(file, { prefix: "rien" })).rejects.toThrow("its tables begin with ports, autre");
  });

  test.for<[string, string | Buffer, string]>([
    ["vide.sql", "", "no-articles"],
    ["lettre.txt", "Bonjour", "no-articles"],
    ["cassee.sqlite", Buffer.concat([Buffer.from("SQLite format 3\0"), Buffer.alloc(100, 0xff)]), "unreadable"],
  ])("%s holds no site, and the folder stays as it was", async ([name, bytes, code]) => {
    await expect(bring(saved(name, bytes))).rejects.toMatchObject({ name: "NotASpipSite", code });
    expect(existsSync(content)).toBe(false);
  });

  test("a file that is not there is said to be missing", async () => {
    await expect(bring(join(folder, "rien.sql"))).rejects.toMatchObject({ code: "missing" });
  });
});

/** Paths, texts and times of change of all files. */
function filesOf(at: string): Record<string, string> {
  return Object.fromEntries(
    (readdirSync(at, { recursive: true, withFileTypes: true }) as Dirent[])
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file, `${statSync(file).mtimeMs} ${readFileSync(file, "base64")}`]),
  );
}

/** Two pixels side by side. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAEElEQVR4nGNgYPj/n4GBAQAIAQEAOBuLPwAAAABJRU5ErkJggg==",
  "base64",
);

/** windows-1252, as old servers called latin1: "’" is one byte. */
const latin1 = (text: string): Buffer => Buffer.from(text.replaceAll("’", "\u0092"), "latin1");
