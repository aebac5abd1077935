import { readFolder } from "@revue/core/node";
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { aShell } from "../test/shell.ts";

/** A MySQL dump of an invented site of two rubriques and two articles, one of them a draft. */
const DUMP = `-- MySQL dump
SET NAMES utf8mb4;
CREATE TABLE \`spip_meta\` (\`nom\` varchar(255), \`valeur\` text);
INSERT INTO \`spip_meta\` VALUES ('nom_site','La Vigie'),('adresse_site','http://vigie.example'),('langue_site','fr');
CREATE TABLE \`spip_rubriques\` (\`id_rubrique\` bigint, \`id_parent\` bigint, \`titre\` text, \`statut\` varchar(10));
INSERT INTO \`spip_rubriques\` VALUES (1,0,'Ports','publie');
CREATE TABLE \`spip_articles\` (\`id_article\` bigint, \`titre\` text, \`id_rubrique\` bigint, \`texte\` longtext, \`date\` datetime, \`statut\` varchar(10));
INSERT INTO \`spip_articles\` VALUES (1,'La digue rouvre',1,'La digue a {{rouvert}}.','2014-05-07 10:00:00','publie'),(2,'Un brouillon',1,'Non.','2014-05-08 10:00:00','prepa');
`;

function withDump(text = DUMP) {
  const shell = aShell();
  writeFileSync(join(shell.cwd, "site.sql"), text);
  return shell;
}

test("brings a site in, says what came and what needs a person, and changes nothing the second time", async () => {
  const shell = withDump();
  const first = await shell.revue("import", "spip", "site.sql", "--content", "content");
  expect(first.err).toBe("");
  expect(first.code).toBe(1);
  expect(first.out).toContain("prepa: 1");
  const { collection, faults } = await readFolder(join(shell.cwd, "content"));
  expect(faults).toEqual([]);
  expect(collection?.articles.map(({ slug, body }) => [slug, body])).toEqual([["la-digue-rouvre", "La digue a **rouvert**."]]);
  const { out } = await shell.revue("import", "spip", "site.sql", "--content", "content", "--json");
  expect(JSON.parse(out)).toMatchObject({ source: { kind: "spip" }, counts: { article: { unchanged: 1, "left-out": 1 } } });
});

test("a dump cut in the middle brings what comes before, and says so", async () => {
  const shell = withDump(DUMP.slice(0, DUMP.indexOf(",(2,'Un") + 8));
  const { out, code } = await shell.revue("import", "spip", "site.sql", "--content", "content");
  expect(out).toContain("left out what could not be read there");
  expect(code).toBe(1);
  expect((await readFolder(join(shell.cwd, "content"))).collection?.articles).toHaveLength(1);
});

test.for([
  ["no file at all", undefined, "does not exist"],
  ["a dump of something else", "CREATE TABLE wp_posts (id int);\nINSERT INTO wp_posts VALUES (1);\n", "no SPIP"],
  ["an empty file", "", "site.sql"],
] as const)("%s is told in one line, and nothing is written", async ([, text, said]) => {
  const shell = text === undefined ? aShell() : withDump(text);
  const { out, err, code } = await shell.revue("import", "spip", "site.sql", "--content", "content");
  expect(code).toBe(3);
  expect(out).toBe("");
  expect(err).toContain(said);
  expect(err).not.toMatch(/\n\s+at /);
  expect(existsSync(join(shell.cwd, "content"))).toBe(false);
});
