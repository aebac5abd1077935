import { readFolder } from "@revue/core/node";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { aShell, SPYWORLD } from "../test/shell.ts";

const PAGE = `<html lang="fr"><head><title>Le Conseil se réunit à Moscou | Le Guet</title><meta property="og:site_name" content="Le Guet"><meta property="article:published_time" content="2014-05-06T08:00:00+02:00"></head><body><h1>Le Conseil se réunit à Moscou</h1><article><p>La Russie et l’OTAN ont repris leurs conversations lundi à Moscou, pour la première fois depuis deux ans, en présence de M. Kouchner et de plusieurs délégations venues de toute l’Europe.</p><p>Les participants sont convenus de se revoir à l’automne, sans qu’un ordre du jour ait été arrêté, et de tenir informés les pays voisins des progrès qui auront été faits d’ici là.</p></article></body></html>`;
const FILED = ["--section", "defense/international", "--yes"];

async function aSite(pages: Record<string, string>): Promise<string> {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ""];
    response.writeHead(page === undefined ? 404 : 200, { "content-type": "text/html" }).end(page);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://guet.example:${(server.address() as AddressInfo).port}`;
}

test("fetches an article and files it; the collection has no fault", async () => {
  const shell = aShell({ content: SPYWORLD });
  const site = await aSite({ "/moscou": PAGE });
  const { out, code } = await shell.revue("add", `${site}/moscou`, "--section", "defense/international", "--yes", "--json");
  expect(code).toBe(0);
  const [added] = JSON.parse(out) as [{ outcome: string; article: Record<string, unknown>; newSource: boolean }];
  expect(added).toMatchObject({
    outcome: "added",
    newSource: true,
    article: {
      headline: "Le Conseil se réunit à Moscou",
      publishedOn: "2014-05-06",
      source: "le-guet",
      originalUrl: `${site}/moscou`,
      selection: { on: "2026-03-02", by: "spyworld" },
    },
  });
  expect(added.article["subjects"]).toEqual(expect.arrayContaining(["moscou", "russie", "otan", "bernard-kouchner"]));
  const { collection, faults } = await readFolder(join(shell.cwd, "content"));
  expect(faults).toEqual([]);
  expect(collection?.sources.find(({ slug }) => slug === "le-guet")?.rights).toMatchObject({ preset: "press" });
});

test("proposes the section where articles on the same subjects are filed", async () => {
  const shell = aShell({ content: SPYWORLD });
  shell.input = PAGE;
  const { out } = await shell.revue("add", "https://guet.example/moscou", "--stdin", "--yes", "--json");
  expect(JSON.parse(out)).toMatchObject([
    {
      outcome: "added",
      article: { section: "defense/international" },
      section: { reason: expect.stringMatching(/article about .* filed there/) },
    },
  ]);
});

test("an article that is here already is told by its address, or by its text elsewhere, and changes nothing", async () => {
  const shell = aShell({ content: SPYWORLD });
  shell.input = PAGE;
  await shell.revue("add", "https://guet.example/moscou", "--stdin", ...FILED);
  const before = (await readFolder(join(shell.cwd, "content"))).digest;
  const again = await shell.revue("add", "http://www.guet.example/moscou?utm_source=x#top", "--stdin", ...FILED, "--json");
  expect(JSON.parse(again.out)).toMatchObject([
    { outcome: "known", because: "address", difference: { onlyHere: [], onlyThere: [] } },
  ]);
  shell.input = PAGE.replaceAll("Le Guet", "La Hune").replace("à l’automne", "au printemps");
  const copy = await shell.revue("add", "https://hune.example/a", "--stdin", ...FILED, "--json");
  expect(JSON.parse(copy.out)).toMatchObject([
    { outcome: "known", because: "text", difference: { onlyThere: [expect.stringContaining("au printemps")] } },
  ]);
  expect(copy.code).toBe(1);
  expect((await readFolder(join(shell.cwd, "content"))).digest).toBe(before);
});

test("the difference of a known article is shown, and taken over when asked; what is the editors' stays", async () => {
  const shell = aShell({ content: SPYWORLD });
  shell.input = PAGE;
  await shell.revue("add", "https://guet.example/moscou", "--stdin", ...FILED);
  const file = join(shell.cwd, "content/articles/2014/05/le-conseil-se-reunit-a-moscou.md");
  writeFileSync(file, readFileSync(file, "utf8").replace("\nlanguage: fr\n", "\nlanguage: fr\nnote: À relire.\n"));
  const before = readFileSync(file, "utf8");
  shell.input = PAGE.replace("à l’automne", "au printemps");
  const updating = ["add", "https://guet.example/moscou", "--stdin", "--section", "defense", "--update"];
  const shown = await shell.revue(...updating, "--dry-run");
  expect(shown.out).toContain("- Les participants sont convenus de se revoir à l’automne");
  expect(shown.out).toContain("+ Les participants sont convenus de se revoir au printemps");
  expect(readFileSync(file, "utf8")).toBe(before);
  const { out, code } = await shell.revue(...updating, "--yes");
  expect(out).toContain("le-conseil-se-reunit-a-moscou.md now says what the page says");
  expect(code).toBe(0);
  expect(readFileSync(file, "utf8")).toBe(before.replace("à l’automne", "au printemps"));
  expect((await readFolder(join(shell.cwd, "content"))).faults).toEqual([]);
});

test("another page with nearly the same text never replaces an article", async () => {
  const shell = aShell({ content: SPYWORLD });
  shell.input = PAGE;
  await shell.revue("add", "https://guet.example/moscou", "--stdin", ...FILED);
  const before = (await readFolder(join(shell.cwd, "content"))).digest;
  shell.input = PAGE.replaceAll("Le Guet", "La Hune").replace("à l’automne", "au printemps");
  const { out, code } = await shell.revue("add", "https://hune.example/a", "--stdin", "--update", ...FILED);
  expect(out).toContain("left as it is: it is another page");
  expect(code).toBe(1);
  expect((await readFolder(join(shell.cwd, "content"))).digest).toBe(before);
});

test.for<[string, string, string]>([
  ["a bot check", "<title>Just a moment...</title><p>Enable JavaScript and cookies to continue</p>", "check against robots"],
  [
    "a login wall",
    "<title>Le Guet</title><h1>Titre</h1><p>Cet article est réservé aux abonnés. Connectez-vous pour lire la suite.</p><form><input type=password></form>",
    "sign in",
  ],
  [
    "an error page",
    "<title>Page introuvable</title><h1>Page introuvable</h1><p>La page demandée n’existe pas.</p>",
    "does not exist",
  ],
])("%s is refused as such, never saved", async ([, page, why]) => {
  const shell = aShell({ content: SPYWORLD });
  const before = (await readFolder(join(shell.cwd, "content"))).digest;
  shell.input = page;
  const { out, code } = await shell.revue("add", "https://guet.example/a", "--stdin", ...FILED);
  expect(out).toContain(why);
  expect(code).toBe(3);
  expect((await readFolder(join(shell.cwd, "content"))).digest).toBe(before);
});

test("what robots.txt forbids is not fetched, and the reason is told", async () => {
  const shell = aShell({ content: SPYWORLD });
  const site = await aSite({ "/robots.txt": "User-agent: *\nDisallow: /", "/moscou": PAGE });
  const { out, code } = await shell.revue("add", `${site}/moscou`, ...FILED);
  expect(out).toContain(`${site}/robots.txt, line 2, asks programs not to read it`);
  expect(code).toBe(3);
});

test("a text whose mining is reserved is filed as headline and link, with the proof", async () => {
  const shell = aShell({ content: SPYWORLD });
  const site = await aSite({ "/moscou": PAGE.replace("<head>", '<head><meta name="tdm-reservation" content="1">') });
  const { out } = await shell.revue("add", `${site}/moscou`, ...FILED, "--json");
  expect(JSON.parse(out)).toMatchObject([
    {
      outcome: "added",
      article: {
        body: "",
        rights: { preset: "press", excerptWords: 0, mining: { state: "reserved", evidence: `${site}/moscou`, on: "2026-03-02" } },
      },
    },
  ]);
  expect((await readFolder(join(shell.cwd, "content"))).faults).toEqual([]);
});

test("what no page says is asked for by its flag; without --yes nothing is written", async () => {
  const shell = aShell({ content: SPYWORLD });
  shell.input = PAGE.replace(/<meta property="article:[^>]*>/, "");
  const { out } = await shell.revue("add", "https://guet.example/a", "--stdin", ...FILED);
  expect(out).toContain("nobody says its publishedOn: give --published-on");
  writeFileSync(join(shell.cwd, "page.html"), PAGE);
  const unsure = await shell.revue(
    "add",
    "--html",
    "page.html",
    "https://guet.example/a",
    "--section",
    "defense/international",
    "--source",
    "diplomatie-gouv-fr",
  );
  expect(unsure.err).toContain("give --yes");
  expect(unsure.code).toBe(2);
  expect((await readFolder(join(shell.cwd, "content"))).collection?.articles).toHaveLength(1);
});
