import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { dayInWords, localised, readBody, toText, type Collection } from "../src/index.ts";
import { readFolder } from "../src/node.ts";

const content = join(import.meta.dirname, "../content");

/** SHA-256 of what the page of 2008 printed between its logo and its tools, in UTF-8. */
const PRINTED = "04c4953dbca00d5e8e2a1124ade27c9a3c964659d8da45ec390906d3d6d798b6";

const { collection, faults } = await readFolder(content);
const { articles, sources, sections, publication } = collection as Collection;
const seed = articles.find(({ legacy }) => legacy?.spip === 7212) as Collection["articles"][number];

/** The article as SPIP printed it: its own list marker before items and links to documents. */
const printed = toText(readBody(seed.body).body, {
  bullet: "-\u00a0",
  document: (id) => seed.documents.find((document) => document.id === id)?.label,
});

test("the collection has no fault", () => {
  expect(faults).toEqual([]);
});

test("the seed article is to the letter what was printed", () => {
  expect(createHash("sha256").update(printed).digest("hex")).toBe(PRINTED);
});

test("everything the seed article points to is filed", () => {
  expect(seed.documents.map(({ url }) => new URL(url ?? "").pathname.slice(0, 17))).toEqual([
    "/discours/170052-",
    "/discours/170055-",
  ]);
  expect(seed.originalUrl).toBeUndefined();
  expect(seed.archivedUrl).toBe("http://www.spyworld-actu.com/spip.php?article7212");
});

// The page as it was saved stands beside the repository on the machines where the project is made.
const page = above(import.meta.dirname, "shared/seed/spyworld-article7212.txt");

describe.runIf(page)("beside the saved page", () => {
  const lines = page ? readFileSync(page, "utf8").split("\n") : [];

  test("the text is that of its lines 13 to 38", () => {
    expect(printed).toBe(lines.slice(12, 38).join("\n"));
  });

  test("headline, source, dates and sections are those of its other lines", () => {
    const trail = seed.section.split("/").map((_, depth, slugs) => {
      const path = slugs.slice(0, depth + 1).join("/");
      return localised(sections.find((section) => section.path === path)?.name ?? {}, "fr").text;
    });
    const curator = publication.curators.find(({ slug }) => slug === seed.selection.by)?.name;
    expect(dayInWords(seed.capturedOn as string, "fr")).toBe(lines[0]);
    expect(["Accueil du site", ...trail, seed.headline].join(" > ")).toBe(lines[2]);
    expect(seed.headline).toBe(lines[4]);
    expect(sources.find(({ slug }) => slug === seed.source)?.name).toBe(lines[6]);
    expect(`${dayInWords(seed.selection.on, "fr")}, sélectionné par ${curator}`).toBe(lines[8]);
    expect(seed.publishedOn).toBe(seed.selection.on);
  });
});

/** The path of a file in a folder above this one, when there is such a file. */
function above(folder: string, path: string): string | undefined {
  const here = join(folder, path);
  if (existsSync(here)) return here;
  return dirname(folder) === folder ? undefined : above(dirname(folder), path);
}
