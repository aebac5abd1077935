import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { aCollection, anArticle } from "../fixtures.ts";
import { withChecks } from "../quotation/check-excerpts.ts";
import { checkQuotes, documentCopyPath } from "./check-quotes.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "revue-quotes-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const document = { id: "discours", kind: "speech", url: "https://quais.example/discours", speakers: [] } as const;
const article = anArticle({
  body: "Elle a parlé.\n\n::: excerpt extrait\n\n« Nous rouvrons la digue. »\n\n- le phare,\n- le môle.\n\n:::",
  documents: [{ ...document, speakers: [] }],
  excerpts: [{ id: "extrait", document: "discours", speakers: [], state: { result: "not-checked" } }],
});
const collection = aCollection({ articles: [article] });
const on = "2026-11-24";

const gone = async () => "gone" as const;

function keep(text: string): void {
  const path = join(folder, documentCopyPath(article, document));
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(path, text);
}

test("an excerpt is compared with the folder's own copy", async () => {
  keep("Mesdames, Messieurs, nous rouvrons la digue. Le phare, le môle.");
  expect(await checkQuotes(collection, { folder, on })).toMatchObject([
    {
      article: article.slug,
      excerpt: "extrait",
      before: { result: "not-checked" },
      state: {
        result: "altered",
        on,
        differences: [
          { quoted: "Nous", document: "nous" },
          { quoted: "le", document: "Le" },
        ],
      },
    },
  ]);
});

test("without a copy the document is visited, when somebody may", async () => {
  const visited: string[] = [];
  const visit = async ({ url }: { url?: string | undefined }) => {
    visited.push(url ?? "");
    return { text: "Nous rouvrons la digue : le phare, le môle." };
  };
  const [check] = await checkQuotes(collection, { folder, on, visit });
  expect(check?.state.result).toBe("altered");
  expect(visited).toEqual(["https://quais.example/discours"]);
  expect((await checkQuotes(collection, { folder, on }))[0]?.state).toEqual({ result: "not-checked" });
});

test("a document gone from its address is told once, and takes back no earlier comparison", async () => {
  const [check] = await checkQuotes(collection, { folder, on, visit: gone });
  expect(check?.state).toEqual({ result: "document-gone", on });
  const state = { result: "exact", on: "2020-01-01" } as const;
  const known = { ...article, excerpts: article.excerpts.map((excerpt) => ({ ...excerpt, state })) };
  const [again] = await checkQuotes(aCollection({ articles: [known] }), { folder, on, visit: gone });
  expect(again?.state).toEqual({ result: "exact", on: "2020-01-01" });
});

test("the article takes its states and nothing else", async () => {
  keep("« Nous rouvrons la digue. » Le phare.");
  const checks = await checkQuotes(collection, { folder, on });
  const changed = withChecks(article, checks);
  expect({ ...changed, excerpts: [] }).toEqual({ ...article, excerpts: [] });
  expect(changed.excerpts[0]?.state).toBe(checks[0]?.state);
  expect(withChecks(article, [])).toBe(article);
});

test("only the articles asked for are looked at", async () => {
  expect(await checkQuotes(collection, { folder, on, articles: new Set(["autre"]) })).toEqual([]);
});
