import { readFolder } from "@revue/core/node";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { aShell, SPYWORLD } from "../test/shell.ts";

async function aSite(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer((request, response) =>
    request.url === "/robots.txt" || request.url?.startsWith("/.well-known/")
      ? void response.writeHead(404).end()
      : answer(request, response),
  );
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://guet.example:${(server.address() as AddressInfo).port}`;
}

const articleAt = (url: string, slug: string): string =>
  `---\nheadline: Un article\nsection: defense/international\nsource: diplomatie-gouv-fr\noriginalUrl: ${url}\npublishedOn: 2014-05-06\nselection:\n  on: 2014-05-06\n  by: spyworld\nlanguage: fr\n---\nTexte de ${slug}.\n`;

test("a new publication has no fault, and an article can be added to it at once", async () => {
  const shell = aShell();
  const { out, code } = await shell.revue("init", "vigie", "--name", "La Vigie", "--section", "Ports,Pêche", "--languages", "fr");
  expect(code).toBe(0);
  expect(out).toContain("La Vigie begins in");
  const { collection, faults } = await readFolder(join(shell.cwd, "vigie"));
  expect(faults).toEqual([]);
  expect(collection).toMatchObject({
    publication: { name: "La Vigie", curators: [{ slug: "la-vigie" }] },
    sections: [{ path: "ports" }, { path: "peche" }],
  });
  expect((await shell.revue("check", "--content", "vigie")).code).toBe(0);
});

test("init leaves a folder alone that holds something", async () => {
  const shell = aShell({ content: SPYWORLD });
  const before = (await readFolder(join(shell.cwd, "content"))).digest;
  const { err, code } = await shell.revue("init", "content");
  expect(err).toContain("is not empty: nothing was written.");
  expect(code).toBe(2);
  expect((await readFolder(join(shell.cwd, "content"))).digest).toBe(before);
});

test("check tells faults with file and line, in words and as JSON", async () => {
  const shell = aShell({ content: SPYWORLD });
  expect(await shell.revue("check")).toMatchObject({ code: 0, out: expect.stringContaining("1 article in") });
  writeFileSync(join(shell.cwd, "content/articles/2008/03/autre.md"), articleAt("https://guet.example/a", "autre"));
  const { out, code } = await shell.revue("check");
  expect(out).toContain("articles/2008/03/autre.md:6 publishedOn:");
  expect(code).toBe(1);
  expect(JSON.parse((await shell.revue("check", "--json")).out)).toMatchObject({ faults: [{ code: "misplaced", line: 6 }] });
});

test("sync fills a store, and finds nothing to do the second time", async () => {
  const shell = aShell({ content: SPYWORLD });
  expect((await shell.revue("sync")).out).toContain("1 added");
  expect((await shell.revue("sync")).out).toBe("Nothing has changed.\n");
  expect(existsSync(join(shell.cwd, "data/revue.db"))).toBe(true);
});

test("export writes what rights allow, with the credit; --everything writes the record", async () => {
  const shell = aShell({ content: SPYWORLD });
  mkdirSync(join(shell.cwd, "content/articles/2014/05"), { recursive: true });
  writeFileSync(
    join(shell.cwd, "content/sources/guet.yaml"),
    "name: Le Guet\nlanguages: [fr]\nrights:\n  preset: press\n  excerptWords: 3\n",
  );
  const text = articleAt("https://guet.example/a", "guet")
    .replace("diplomatie-gouv-fr", "guet")
    .replace("language: fr", "language: fr\nnote: Pour nous seuls");
  writeFileSync(
    join(shell.cwd, "content/articles/2014/05/guet.md"),
    text.replace("Texte de guet.", `${"un mot de plus ".repeat(20)}et fin.`),
  );
  const lines = (await shell.revue("export")).out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const [press, official] = lines;
  expect(press).toMatchObject({ slug: "guet", body: "un mot de…", permission: { show: "excerpt", credit: { text: "Le Guet" } } });
  expect(press).not.toHaveProperty("note");
  expect(String(official?.["body"])).toContain("La septième session");
  const { out } = await shell.revue("export", "all.ndjson", "--everything");
  expect(out).toContain("2 articles in");
  expect(readFileSync(join(shell.cwd, "all.ndjson"), "utf8")).toContain("Pour nous seuls");
});

/** Leaves the publication, its sections and its sources, without an address that a check would visit. */
function forgetAddresses(cwd: string): void {
  for (const name of ["articles", "dossiers", "series", "subjects"])
    rmSync(join(cwd, "content", name), { recursive: true, force: true });
  for (const name of readdirSync(join(cwd, "content/sources"))) {
    const file = join(cwd, "content/sources", name);
    writeFileSync(file, readFileSync(file, "utf8").replace(/^url: .*\n/m, ""));
  }
}

test("links check visits the home pages of sources and what shows claims", async () => {
  const shell = aShell({ content: SPYWORLD });
  forgetAddresses(shell.cwd);
  const site = await aSite((request, response) => void response.writeHead(request.url === "/preuve" ? 404 : 200).end());
  writeFileSync(
    join(shell.cwd, "content/sources/guet.yaml"),
    `name: Le Guet\nurl: ${site}/\nlanguages: [fr]\nrights: { preset: press }\n`,
  );
  mkdirSync(join(shell.cwd, "content/series"), { recursive: true });
  writeFileSync(
    join(shell.cwd, "content/series/foires.yaml"),
    `name: { fr: Foires }\nevents:\n  - slug: foire-1\n    name: { fr: Première foire }\n    date: { on: 2014-05-06 }\n    evidence: ["${site}/preuve"]\n`,
  );
  const { out } = await shell.revue("links", "check", "--no-archive", "--json");
  const states = (JSON.parse(out) as { url: string; state: string }[]).map(({ url, state }) => [url, state]);
  expect(states).toEqual([
    [`${site}/`, "fine"],
    [`${site}/preuve`, "gone"],
  ]);
});

test("links check tells fine, moved, gone and refused, finds the archived copy, and looks again only when it is time", async () => {
  const shell = aShell({ content: SPYWORLD });
  let asked = 0;
  let gateAsked: string | undefined;
  const site = await aSite((request, response) => {
    if (request.url?.startsWith("/web/")) {
      // The archive: its gate leads to the copy of the day that was asked for.
      gateAsked = request.headers["accept-datetime"]?.toString();
      return void response.writeHead(200, { "memento-datetime": "Wed, 07 May 2014 03:00:00 GMT" }).end();
    }
    asked++;
    const status =
      { "/fine": 200, "/gone": 410, "/refused": 403, "/moved": 301, "/new": 200, "/home": 302, "/": 200 }[request.url ?? ""] ??
      404;
    response
      .writeHead(status, request.url === "/moved" ? { location: "/new" } : request.url === "/home" ? { location: "/" } : {})
      .end();
  });
  mkdirSync(join(shell.cwd, "content/articles/2014/05"), { recursive: true });
  for (const name of ["fine", "gone", "refused", "moved", "home"])
    writeFileSync(join(shell.cwd, `content/articles/2014/05/${name}.md`), articleAt(`${site}/${name}`, name));
  const { out, code } = await shell.revue("links", "check", "--time-gate", `${site}/web/`, "--json");
  expect(code).toBe(1);
  // The seed's own documents are elsewhere, where no server of this test stands.
  const checks = (JSON.parse(out) as { url: string; state: string }[]).filter(({ url }) => url.startsWith(site));
  expect(Object.fromEntries(checks.map(({ url, state }) => [new URL(url).pathname, state]))).toEqual({
    "/fine": "fine",
    "/gone": "gone",
    "/refused": "refused",
    "/moved": "moved",
    "/home": "gone",
  });
  expect(checks.find(({ url }) => url.endsWith("/moved"))).toMatchObject({ movedTo: `${site}/new` });
  expect(checks.find(({ url }) => url.endsWith("/gone"))).toMatchObject({
    copy: { on: "2014-05-07", url: `${site}/web/${site}/gone` },
  });
  expect(gateAsked).toBe("Tue, 06 May 2014 12:00:00 GMT");
  const { collection, faults } = await readFolder(join(shell.cwd, "content"));
  expect(faults).toEqual([]);
  expect(collection?.links?.map(({ url, state }) => [new URL(url).pathname, state])).toEqual([
    ["/gone", "gone"],
    ["/home", "gone"],
    ["/moved", "moved"],
  ]);
  expect(collection?.links?.[0]).toMatchObject({ archivedUrl: `${site}/web/${site}/gone`, archivedOn: "2014-05-07" });
  const before = asked;
  await shell.revue("links", "check", "--time-gate", `${site}/web/`);
  expect(asked).toBe(before);
});

test("links check looks at documents too, near their own day, and forgets what came back", async () => {
  const shell = aShell({ content: SPYWORLD });
  forgetAddresses(shell.cwd);
  let isThere = false;
  let gateAsked: string | undefined;
  const site = await aSite((request, response) => {
    gateAsked ??= request.headers["accept-datetime"]?.toString();
    response.writeHead(isThere ? 200 : 410).end();
  });
  mkdirSync(join(shell.cwd, "content/articles/2014/05"), { recursive: true });
  const text = `${articleAt("https://guet.example/q", "q")
    .replace(/originalUrl.*\n/, "")
    .replace(
      "language: fr",
      `language: fr\ndocuments:\n  - id: propos\n    kind: statement\n    on: 2014-05-03\n    url: ${site}/propos`,
    )}\n::: document propos\n`;
  writeFileSync(join(shell.cwd, "content/articles/2014/05/q.md"), text);
  const check = () => shell.revue("links", "check", "--time-gate", `${site}/web/`, "--older-than", "0");
  expect((await check()).out).toContain(`gone        ${site}/propos (410)`);
  expect(gateAsked).toBe("Sat, 03 May 2014 12:00:00 GMT");
  expect(readFileSync(join(shell.cwd, "content/links.yaml"), "utf8")).toBe(
    `- state: gone\n  url: ${site}/propos\n  checkedOn: 2026-03-02\n`,
  );
  isThere = true;
  expect((await check()).code).toBe(0);
  expect(existsSync(join(shell.cwd, "content/links.yaml"))).toBe(false);
});

test("a check during which no server answers at all tells readers nothing", async () => {
  const shell = aShell({ content: SPYWORLD });
  forgetAddresses(shell.cwd);
  const site = await aSite((request) => void request.socket.destroy());
  mkdirSync(join(shell.cwd, "content/articles/2014/05"), { recursive: true });
  writeFileSync(join(shell.cwd, "content/articles/2014/05/a.md"), articleAt(`${site}/a`, "a"));
  const kept = `- { state: gone, url: "${site}/a", checkedOn: 2026-01-01 }\n`;
  writeFileSync(join(shell.cwd, "content/links.yaml"), kept);
  const { err } = await shell.revue("links", "check", "--no-archive");
  expect(err).toContain("No server answered at all");
  expect(readFileSync(join(shell.cwd, "content/links.yaml"), "utf8")).toBe(kept);
});

test("quotes check compares excerpts with their documents, and keeps the states when asked", async () => {
  const shell = aShell({ content: SPYWORLD });
  const words =
    "Nous avons parlé du chantier pendant deux heures, et nous sommes convenus de nous revoir à l’automne avec les pêcheurs.";
  const site = await aSite(
    (_, response) =>
      void response
        .writeHead(200, { "content-type": "text/html" })
        .end(
          `<html lang="fr"><title>Propos</title><h1>Propos</h1><article><p>La présidente a parlé devant la presse, à Kermarrec, ce lundi matin.</p><p>${words}</p></article>`,
        ),
  );
  mkdirSync(join(shell.cwd, "content/articles/2014/05"), { recursive: true });
  const file = join(shell.cwd, "content/articles/2014/05/q.md");
  const quoting = articleAt("https://guet.example/q", "q").replace(
    "language: fr",
    `language: fr\ndocuments:\n  - id: propos\n    kind: statement\n    url: ${site}/propos\nexcerpts:\n  - id: extrait\n    document: propos`,
  );
  writeFileSync(file, `${quoting}\n::: document propos\n\n::: excerpt extrait\n« ${words} »\n:::\n`);
  const { out, err } = await shell.revue("quotes", "check", "--write", "--json");
  expect(err).toBe("");
  expect((JSON.parse(out) as { article: string; state: object }[]).find(({ article }) => article === "q")).toMatchObject({
    state: { result: "exact", on: "2026-03-02" },
  });
  expect(readFileSync(file, "utf8")).toContain("result: exact");
  expect((await readFolder(join(shell.cwd, "content"))).faults).toEqual([]);
});

test("quotes check prefers the folder's own copy of a document, and visits nobody for it", async () => {
  const shell = aShell({ content: SPYWORLD });
  let visits = 0;
  const site = await aSite((_, response) => {
    visits++;
    response.writeHead(404).end();
  });
  mkdirSync(join(shell.cwd, "content/articles/2014/05"), { recursive: true });
  mkdirSync(join(shell.cwd, "content/documents/q"), { recursive: true });
  const quoting = articleAt("https://guet.example/q", "q").replace(
    "language: fr",
    `language: fr\ndocuments:\n  - { id: propos, kind: statement, url: "${site}/propos" }\nexcerpts:\n  - { id: extrait, document: propos }`,
  );
  writeFileSync(
    join(shell.cwd, "content/articles/2014/05/q.md"),
    `${quoting}\n::: document propos\n\n::: excerpt extrait\n« La digue a rouvert ce lundi matin à Kermarrec. »\n:::\n`,
  );
  writeFileSync(join(shell.cwd, "content/documents/q/propos.txt"), "La digue a rouvert ce mardi matin à Kermarrec.");
  const { out } = await shell.revue("quotes", "check", "--json");
  expect((JSON.parse(out) as { article: string; state: object }[]).find(({ article }) => article === "q")).toMatchObject({
    state: { result: "altered", differences: [{ quoted: "lundi", document: "mardi" }] },
  });
  expect(visits).toBe(0);
});
