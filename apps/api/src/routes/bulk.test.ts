import { ArticleAnswer } from "@revue/client";
import { aCollection, anArticle } from "@revue/core/fixtures";
import { synthesise } from "@revue/synthetic";
import { expect, test } from "vitest";
import { anApi } from "../fixtures.ts";

const a = anArticle({ slug: "a" });
const b = anArticle({ slug: "b" });

test("changes are told once each, and an empty page keeps the place", async () => {
  const { api, sync } = await anApi(aCollection({ articles: [b, a] }));
  const first = await api.changes({ limit: 1 });
  expect(first.more).toBe(true);
  const second = await api.changes({ since: first.next });
  expect([...first.items, ...second.items].map(({ slug, change }) => `${change} ${slug}`).sort()).toEqual(["added a", "added b"]);
  const nothing = await api.changes({ since: second.next });
  expect(nothing.items).toEqual([]);
  await sync(aCollection({ articles: [{ ...b, headline: "Changed" }] }));
  const later = await api.changes({ since: nothing.next });
  expect(later.items.map(({ slug, change }) => `${change} ${slug}`).sort()).toEqual(["changed b", "removed a"]);
  expect(later.items.find(({ slug }) => slug === "a")?.digest).toBeUndefined();
});

test("changes are asked for by day and by instant, both included", async () => {
  const { api } = await anApi(aCollection({ articles: [a] }));
  const count = async (since: string) => (await api.changes({ since })).items.length;
  expect(await count("2026-11-20")).toBe(1);
  expect(await count("2026-11-21")).toBe(0);
  expect(await count("2026-11-20T10:00:00Z")).toBe(1);
  expect(await count("2026-11-20T10:00:01Z")).toBe(0);
  const waiting = await api.changes({ since: "2026-11-21" });
  expect((await api.changes({ since: waiting.next })).items).toEqual([]);
});

test.for(["yesterday", "2026-02-30", "AAAA", "20 nov"])("%s is no place to start from", async (since) => {
  const { api } = await anApi(aCollection());
  await expect(api.changes({ since })).rejects.toMatchObject({ status: 400, code: "cursor-invalid" });
});

test("the export gives every article whole, one a line, newest first", async () => {
  const { ask, api } = await anApi(synthesise({ seed: 4, articles: 60 }).collection());
  const answer = await ask("/api/v1/export.ndjson?body=markdown");
  expect(answer.headers.get("content-type")).toBe("application/x-ndjson");
  const text = await answer.text();
  expect(text.endsWith("}\n")).toBe(true);
  const articles = text
    .trimEnd()
    .split("\n")
    .map((line) => ArticleAnswer.parse(JSON.parse(line)));
  const listed = await api.articles.list({ limit: 200 });
  expect(articles.map(({ slug }) => slug)).toEqual(listed.items.map(({ slug }) => slug));
  for (const { permission, body } of articles) {
    expect(permission.channel).toBe("export");
    expect(Object.keys(body ?? {})).not.toContain("html");
  }
});

test("the export takes the filters of the list", async () => {
  const { ask } = await anApi(aCollection({ articles: [anArticle({ slug: "c", language: "en" }), b, a] }));
  const text = await (await ask("/api/v1/export.ndjson?language=en")).text();
  expect(text.trimEnd().split("\n")).toHaveLength(1);
  expect((await ask("/api/v1/export.ndjson?limit=3")).status).toBe(400);
});

test.for(["GET", "HEAD"])("a walk through the store ends when nobody reads on after %s", async (method) => {
  const { ask, store } = await anApi(synthesise({ seed: 5, articles: 50 }).collection());
  const walk = store.eachArticle.bind(store);
  let ended = false;
  store.eachArticle = async function* watched(filter) {
    try {
      yield* walk(filter);
    } finally {
      ended = true;
    }
  };
  const answer = await ask("/api/v1/export.ndjson", { method });
  const reader = answer.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  expect(ended).toBe(true);
});

test("an export that is given up lets the store go on", async () => {
  const { ask, sync, api } = await anApi(synthesise({ seed: 5, articles: 50 }).collection());
  const reader = (await ask("/api/v1/export.ndjson")).body?.getReader();
  await reader?.read();
  await reader?.cancel();
  await sync(aCollection());
  expect((await api.publication()).articles).toBe(1);
});
