import { readBody } from "@revue/core";
import { readFolder } from "@revue/core/node";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aShell, SEED, SPYWORLD } from "../test/shell.ts";

/** Spyworld as it was before its first article was filed. */
function withoutTheSeed() {
  const shell = aShell({ content: SPYWORLD });
  rmSync(join(shell.cwd, "content/articles"), { recursive: true });
  return shell;
}

test("the seed's text file becomes the seed article, as the collection has it", async () => {
  const shell = withoutTheSeed();
  const { code, out } = await shell.revue("import", "pages", SEED, "--site", "http://www.spyworld-actu.com/");
  expect(code).toBe(0);
  expect(out).toContain("article: 1 added");
  const { collection, faults } = await readFolder(join(shell.cwd, "content"));
  expect(faults).toEqual([]);
  const [article] = collection?.articles ?? [];
  const printed = (await readFolder(SPYWORLD)).collection?.articles.find(({ legacy }) => legacy?.spip === 7212);
  const { body, documents, excerpts, subjects = [], ...fields } = article ?? {};
  const { body: printedBody, documents: _, excerpts: __, subjects: printedSubjects = [], ...printedFields } = printed ?? {};
  expect(fields).toEqual(printedFields);
  expect(readBody(body ?? "").body).toEqual(readBody(printedBody ?? "").body);
  expect([...subjects].sort()).toEqual([...printedSubjects].sort());
  // The documents' addresses and days were found by an editor: no page prints them.
  expect(documents?.map(({ id, kind, label, medium }) => ({ id, kind, label, medium }))).toEqual(
    printed?.documents.map(({ id, kind, label, medium }) => ({ id, kind, label, medium })),
  );
  expect(excerpts?.map(({ id, document }) => ({ id, document }))).toEqual(
    printed?.excerpts.map(({ id, document }) => ({ id, document })),
  );
});

test("a second import of the same page changes nothing", async () => {
  const shell = withoutTheSeed();
  await shell.revue("import", "pages", SEED);
  const before = (await readFolder(join(shell.cwd, "content"))).digest;
  const { out, code } = await shell.revue("import", "pages", SEED, "--json");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ counts: { article: { unchanged: 1 } }, remarks: [] });
  expect((await readFolder(join(shell.cwd, "content"))).digest).toBe(before);
});

test("--dry-run writes nothing", async () => {
  const shell = withoutTheSeed();
  const before = (await readFolder(join(shell.cwd, "content"))).digest;
  expect((await shell.revue("import", "pages", SEED, "--dry-run")).out).toContain("article: 1 added");
  expect((await readFolder(join(shell.cwd, "content"))).digest).toBe(before);
});

test("what is not there is one sentence", async () => {
  const { err, code } = await withoutTheSeed().revue("import", "pages", "nowhere.warc");
  expect(err).toMatch(/^There is nothing at .*nowhere\.warc\.$/m);
  expect(err).not.toContain("    at ");
  expect(code).toBe(3);
});

test("a page that lacks what only a person can give waits in the inbox, with its text", async () => {
  const shell = withoutTheSeed();
  const text = "La digue de Port-Aven rouvre au public\n\nLa digue a rouvert, et les pêcheurs l’attendaient depuis des mois.";
  writeFileSync(join(shell.cwd, "digue.txt"), text);
  const { out, code } = await shell.revue("import", "pages", "digue.txt");
  expect(out).toContain("put in the inbox: nobody says its section, source, publishedOn");
  expect(code).toBe(1);
  expect((await shell.revue("inbox", "show", "la-digue")).out).toContain("les pêcheurs l’attendaient");
});

test("an import stopped in the middle goes on without doubles", async () => {
  const shell = withoutTheSeed();
  const page = readFileSync(SEED, "utf8");
  mkdirSync(join(shell.cwd, "pages"));
  writeFileSync(join(shell.cwd, "pages/article7212.txt"), page);
  await shell.revue("import", "pages", "pages");
  // What a stop leaves: a file half written beside the whole ones, and pages not read yet.
  const month = join(shell.cwd, "content/articles/2008/03");
  writeFileSync(join(month, ".0123456789ab.part"), "---\nheadl");
  writeFileSync(
    join(shell.cwd, "pages/article7300.txt"),
    page
      .replaceAll("Conseil de coopération", "Comité de liaison")
      .replace(
        /La septième[\s\S]*notamment/,
        "Un tout autre texte, sur un tout autre sujet, qui ne ressemble en rien au premier et que personne n’a lu encore ici.",
      ),
  );
  const { out } = await shell.revue("import", "pages", "pages", "--json");
  expect(JSON.parse(out)).toMatchObject({ counts: { article: { unchanged: 1, added: 1 } } });
  const { collection, faults } = await readFolder(join(shell.cwd, "content"));
  expect(faults).toEqual([]);
  expect(collection?.articles).toHaveLength(2);
});
