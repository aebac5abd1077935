import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningSite, startSite } from "./site.ts";

// A council nobody has heard of, from files alone: nothing in code knows any dossier.

const FILES: Record<string, string> = {
  "publication.yaml": `name: La Vigie
tagline: { fr: Revue de presse des ports, en: A press review of harbours }
languages: [fr, en]
timeZone: Europe/Paris
curators: [{ slug: vigie, name: La Vigie }]
about: { fr: La Vigie lit la presse des ports. }
legal: { fr: Les textes appartiennent à leurs auteurs. }
`,
  "sections.yaml": "- slug: ports\n  name: { fr: Ports, en: Harbours }\n",
  "sources/gazette.yaml": `name: Gazette des quais
kind: newspaper
languages: [fr]
rights: { preset: cc-by, version: "4.0" }
`,
  "subjects/conseil-des-phares.yaml": "kind: organisation\nname: { fr: Conseil des phares }\n",
  "subjects/port-aven.yaml": "kind: place\nname: { fr: Port-Aven }\nposition: { latitude: 47.9, longitude: -3.7 }\n",
  "subjects/kermor.yaml": "kind: place\nname: { fr: Kermor }\n",
  "subjects/les-balises.yaml": "kind: topic\nname: { fr: Les balises }\n",
  "subjects/jeanne-dupuis.yaml": `kind: person
name: { fr: Jeanne Dupuis }
offices: [{ title: { fr: Capitaine du port }, from: { on: "2001" } }]
`,
  "series/phares.yaml": `name: { fr: Réunions du Conseil des phares }
subject: conseil-des-phares
events:
  - slug: phares-1
    name: { fr: Première réunion du Conseil des phares }
    number: 1
    date: { between: [2004-03-05, 2004-03-08] }
    place: port-aven
    participants: [{ person: jeanne-dupuis }]
    topics: [les-balises]
    certainty: B
    evidence: ["https://quais.example/une"]
  - slug: phares-2
    name: { fr: Deuxième réunion du Conseil des phares }
    number: 2
    date: { on: "2009" }
`,
  "dossiers/phares.yaml": `title: { fr: Le Conseil des phares }
text: { fr: "Un conseil inventé." }
series: [phares]
articles: [les-phares]
questions: { debut: { fr: "Quand s’est-il réuni ?" } }
claims:
  - id: mardi
    question: debut
    statement: { fr: Il s’est réuni le 6 mars. }
    value: { kind: date, date: { on: 2004-03-06 } }
    source: { article: les-phares, quote: le 6 mars }
  - id: jeudi
    question: debut
    statement: { fr: Il s’est réuni le 9 mars. }
    value: { kind: date, date: { on: 2004-03-09 } }
    source: { url: "https://quais.example/deux", name: Le Quai }
unknown: [{ fr: Le nombre des gardiens. }]
`,
  "articles/2004/03/la-balise.md": `---
headline: La balise est éteinte
section: ports
source: gazette
originalUrl: https://quais.example/balise
publishedOn: 2004-03-09
selection: { on: 2004-03-09, by: vigie }
language: fr
documents:
  - { id: avis, kind: communique, label: Lire l’avis, url: "https://port.example/avis", speakers: [jeanne-dupuis] }
  - { id: loi, kind: law, label: Lire la loi, url: "https://port.example/loi" }
---
La balise s’est éteinte dans la nuit.

::: document avis

::: document loi
`,
  "links.yaml": `- state: gone
  url: https://port.example/avis
  checkedOn: 2026-03-02
- state: moved
  url: https://port.example/loi
  movedTo: https://lois.example/17
  checkedOn: 2026-03-02
- state: gone
  url: https://quais.example/balise
  archivedUrl: https://archive.example/2004/balise
  archivedOn: 2004-03-11
  checkedOn: 2026-03-02
`,
  "articles/2004/03/les-phares.md": `---
headline: Les phares ont un conseil
section: ports
source: gazette
publishedOn: 2004-03-10
selection: { on: 2004-03-10, by: vigie }
language: fr
subjects: [conseil-des-phares, port-aven]
events: [phares-1]
---
Le Conseil des phares s’est réuni à Port-Aven le 6 mars, sous la conduite de Jeanne Dupuis.
`,
};

/** Every state a quotation may be in, with what the page says of it. */
const STATES: Record<string, string> = {
  exact: "Citation conforme au document (vérification du 2 mars 2026)",
  same: "Citation conforme au document, à la typographie près (vérification du 2 mars 2026)",
  altered: "Citation qui diffère du document (vérification du 2 mars 2026)",
  partial: "Citation retrouvée en partie dans le document (vérification du 2 mars 2026)",
  "not-found": "Citation introuvable dans le document (vérification du 2 mars 2026)",
  "document-gone": "Document disparu depuis (vérification du 2 mars 2026)",
  "not-checked": "Citation non comparée au document",
};
const stateOf = (result: string): string =>
  result === "not-checked"
    ? "{ result: not-checked }"
    : `{ result: ${result}, on: 2026-03-02${result === "altered" ? ", differences: [{ quoted: lundi, document: mardi }]" : ""} }`;
const names = Object.keys(STATES);
FILES["articles/2004/03/les-paroles.md"] = `---
headline: Les paroles du capitaine
section: ports
source: gazette
publishedOn: 2004-03-11
selection: { on: 2004-03-11, by: vigie }
language: fr
documents:
${names.map((name) => `  - { id: d-${name}, kind: speech, label: "Discours ${name}", speakers: [jeanne-dupuis] }`).join("\n")}
excerpts:
${names.map((name) => `  - { id: x-${name}, document: d-${name}, speakers: [jeanne-dupuis], state: ${stateOf(name)} }`).join("\n")}
---
Le capitaine a parlé.

${names.map((name) => `::: document d-${name}\n\n::: excerpt x-${name}\n\nNous irons lundi voir ${name}.\n\n:::`).join("\n\n")}
`;

let folder: string;
let site: RunningSite;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "revue-phares-"));
  for (const [path, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  site = await startSite({ REVUE_CONTENT: folder });
}, 120_000);
afterAll(async () => {
  await site?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A page's text, on one line. */
async function read(path: string): Promise<{ status: number; html: string; text: string }> {
  const response = await fetch(site.origin + path);
  const html = await response.text();
  const text = html.replaceAll(/<[^>]+>/g, " ").replaceAll(/[\s\u00a0\u202f]+/g, " ");
  return { status: response.status, html, text };
}

test("its content has no fault", () => {
  expect(site.output()).not.toContain("fault");
});

test("its dossier shows the meetings, the gap, who met, where, and where sources disagree", async () => {
  const { text, html, status } = await read("/dossiers/phares");
  expect(status).toBe(200);
  for (const words of [
    "Un conseil inventé.",
    "entre le 5 et le 8 mars 2004",
    "Jeanne Dupuis",
    "Les balises",
    "Quand s’est-il réuni ?",
    "Le nombre des gardiens.",
    "Les phares ont un conseil",
  ]) {
    expect(text).toContain(words);
  }
  expect(html).toMatch(/<td[^>]*data-label="Lieu"[^>]*>\s*<span class="gap"/);
  expect(html).toContain('<path class="land"');
  expect(html).not.toMatch(/ccqs/i);
});

test("each meeting has its page, with the ones before and after", async () => {
  const first = await read("/evenements/phares-1");
  expect(first.text).toContain("Capitaine du port");
  expect(first.html).toContain('href="/evenements/phares-2" rel="next"');
  const second = await read("/en/evenements/phares-2");
  expect(second.text).toContain("not known");
  expect(second.html).toContain('href="/en/evenements/phares-1" rel="prev"');
  expect((await read("/evenements/phares-3")).status).toBe(404);
});

test("the article leads to what it names, and its disputed words to the claim", async () => {
  const { html } = await read("/articles/les-phares");
  expect(html).toContain('<a href="/sujets/conseil-des-phares">Conseil des phares</a>');
  expect(html).toContain('href="/dossiers/phares#mardi"');
  expect((await read("/dossiers/phares")).html).toContain('id="mardi"');
});

test("a page that is gone is said to be, its archived copy offered; one that moved is followed", async () => {
  const { html, text } = await read("/articles/la-balise");
  expect(text).toContain("Lien disparu, copie archivée du 11 mars 2004");
  expect(html).toContain('href="https://archive.example/2004/balise"');
  expect(html).toContain('href="https://lois.example/17"');
  // The notice without a copy keeps its words and loses its dead link.
  expect(text).toContain("Lire l’avis");
  for (const dead of ["https://quais.example/balise", "https://port.example/avis", "https://port.example/loi"])
    expect(html).not.toContain(`<a href="${dead}"`);
  expect((await read("/en/articles/la-balise")).text).toContain("Link gone, archived copy of");
});

test("every state of a quotation reaches its page and the API, with its day and the words that differ", async () => {
  const { html } = await read("/articles/les-paroles");
  const { items } = (await (await fetch(`${site.origin}/api/v1/quotes?article=les-paroles`)).json()) as {
    items: { excerpt: string; state: { result: string; on?: string; differences?: object[] } }[];
  };
  expect(items.map(({ state }) => state.result)).toEqual(names);
  for (const name of names) {
    const [, figure = ""] = html.split(`id="x-${name}"`);
    const said = (figure.split("</figure>")[0] ?? "").replaceAll(/<[^>]+>/g, " ").replaceAll(/[\s\u00a0\u202f]+/g, " ");
    expect(said).toContain(STATES[name]);
    expect(said).toContain("Jeanne Dupuis");
    expect(said.includes("mardi")).toBe(name === "altered");
    expect(items.find(({ excerpt }) => excerpt === `x-${name}`)?.state.on).toBe(
      name === "not-checked" ? undefined : "2026-03-02",
    );
  }
  expect(items.find(({ state }) => state.result === "altered")?.state.differences).toEqual([
    { quoted: "lundi", document: "mardi" },
  ]);
});

test("subjects, lists, table and calendar know it too", async () => {
  expect((await read("/sujets/jeanne-dupuis")).text).toContain("Première réunion du Conseil des phares");
  expect((await read("/dossiers")).text).toContain("Le Conseil des phares");
  expect((await read("/api/v1/series/phares.csv")).text).toContain("2004-03-05,2004-03-08,between");
  expect((await read("/api/v1/series/phares.ics")).text).toContain("STATUS:TENTATIVE");
  expect((await read("/sitemap.xml")).status).toBe(200);
});

test("when its series is at fault the dossier stays up without it", async () => {
  const broken = await mkdtemp(join(tmpdir(), "revue-phares-broken-"));
  let other: RunningSite | undefined;
  try {
    await cp(folder, broken, { recursive: true });
    await writeFile(
      join(broken, "series/phares.yaml"),
      FILES["series/phares.yaml"]?.replace('    date: { on: "2009" }\n', "") ?? "",
    );
    other = await startSite({ REVUE_CONTENT: broken });
    expect(other.output()).toContain("events[1].date");
    expect((await fetch(`${other.origin}/dossiers/phares`)).status).toBe(200);
    expect((await fetch(`${other.origin}/articles/les-phares`)).status).toBe(200);
  } finally {
    await other?.stop();
    await rm(broken, { recursive: true, force: true });
  }
});
