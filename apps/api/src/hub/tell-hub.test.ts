import { aCollection, anArticle } from "@revue/core/fixtures";
import { openStore } from "@revue/store";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { openHubTeller } from "./tell-hub.ts";

const AT = "2026-03-02T06:30:00+01:00";

/** A hub on this machine that keeps what it is told, and a store that is told about. */
async function aHub({ answer = () => 204 }: { answer?: (request: number) => number | undefined } = {}) {
  const forms: URLSearchParams[] = [];
  const server = createServer(async (request, response) => {
    forms.push(new URLSearchParams(await text(request)));
    const status = answer(forms.length);
    if (status !== undefined) response.writeHead(status).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const store = await openStore("sqlite::memory:");
  const collection = aCollection();
  await store.sync(collection, { at: AT });
  const logged: unknown[] = [];
  const teller = await openHubTeller({
    hub: `http://127.0.0.1:${(server.address() as AddressInfo).port}/publish`,
    site: "https://vigie.example",
    store,
    log: (level, phrase, fields) => logged.push([level, phrase, fields?.["feeds"], fields?.["status"]]),
    timeoutMilliseconds: 300,
    pauseMilliseconds: 1,
  });
  onTestFinished(async () => {
    teller.stop();
    server.closeAllConnections();
    server.close();
    await store.close();
  });
  const added = anArticle({ slug: "le-phare", headline: "Le phare", section: "ports/bretagne" });
  const add = () => store.sync({ ...collection, articles: [...collection.articles, added] }, { at: AT });
  const empty = () => store.sync({ ...collection, articles: [] }, { at: AT });
  return { forms, teller, logged, add, empty, added };
}

test("tells the hub of every feed a new article shows in, once", async () => {
  const hub = await aHub();
  await hub.teller.tell();
  expect(hub.forms).toEqual([]);
  await hub.add();
  await hub.teller.tell();
  await hub.teller.tell();
  expect(hub.forms).toHaveLength(1);
  expect(hub.forms[0]?.getAll("hub.mode")).toEqual(["publish"]);
  const feeds = hub.forms[0]?.getAll("hub.url") ?? [];
  expect(feeds).toEqual(
    expect.arrayContaining([
      "https://vigie.example/feed.atom",
      "https://vigie.example/en/feed.json",
      "https://vigie.example/rubriques/ports/feed.rss",
      "https://vigie.example/rubriques/ports/bretagne/feed.atom",
      `https://vigie.example/sources/${hub.added.source}/feed.atom`,
      ...hub.added.subjects.map((slug) => `https://vigie.example/sujets/${slug}/feed.atom`),
    ]),
  );
  expect(new Set(feeds).size).toBe(feeds.length);
  expect(hub.logged).toEqual([["info", "hub told", feeds.length, undefined]]);
});

test("what was taken away is told through the home page's feeds", async () => {
  const hub = await aHub();
  await hub.empty();
  await hub.teller.tell();
  expect(hub.forms[0]?.getAll("hub.url")).toEqual(
    ["", "/en"].flatMap((root) => ["atom", "rss", "json"].map((format) => `https://vigie.example${root}/feed.${format}`)),
  );
});

test("a hub that refuses is asked three times, then the log says so", async () => {
  const hub = await aHub({ answer: () => 503 });
  await hub.add();
  await hub.teller.tell();
  expect(hub.forms).toHaveLength(3);
  expect(hub.logged).toEqual([["error", "hub not told", expect.any(Number), 503]]);
});

test("a hub that does not answer is not waited for; it is told when it does", async () => {
  const hub = await aHub({ answer: (request) => (request === 1 ? undefined : 202) });
  await hub.add();
  await hub.teller.tell();
  expect(hub.forms).toHaveLength(2);
  expect(hub.logged).toEqual([["info", "hub told", expect.any(Number), undefined]]);
});
