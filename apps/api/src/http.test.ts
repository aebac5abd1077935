import { aCollection } from "@revue/core/fixtures";
import { StoreUnavailable } from "@revue/store";
import { expect, test } from "vitest";
import { anApi } from "./fixtures.ts";

test("HEAD answers as GET does, without the body", async () => {
  const { ask } = await anApi(aCollection());
  const [got, head] = await Promise.all([ask("/api/v1/articles"), ask("/api/v1/articles", { method: "HEAD" })]);
  expect(head.status).toBe(200);
  expect(await head.text()).toBe("");
  for (const name of ["content-type", "cache-control", "last-modified", "link"]) {
    expect(head.headers.get(name)).toBe(got.headers.get(name));
  }
});

test.for(["POST", "PUT", "PATCH", "DELETE"])("%s is refused and told what is allowed", async (method) => {
  const { ask } = await anApi(aCollection());
  const answer = await ask("/api/v1/articles", { method });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
  expect(await answer.json()).toMatchObject({ code: "method-not-allowed" });
});

test.for(["/images/vigie.svg", "/healthz", "/readyz", "/metrics"])("%s can only be read", async (address) => {
  const { ask } = await anApi(aCollection());
  const answer = await ask(address, { method: "DELETE" });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("GET, HEAD, OPTIONS");
});

test("a browser on another site may ask, and read what it is given", async () => {
  const { ask } = await anApi(aCollection());
  const preflight = await ask("/api/v1/articles", { method: "OPTIONS", headers: { Origin: "https://elsewhere.example" } });
  expect(preflight.status).toBe(204);
  expect(preflight.headers.get("access-control-allow-origin")).toBe("*");
  expect(preflight.headers.get("access-control-allow-methods")).toContain("GET");
  const answer = await ask("/api/v1/articles");
  expect(answer.headers.get("access-control-expose-headers")).toContain("ETag");
});

test("a request keeps its name when it is a plain token, and gets one when it is not", async () => {
  const { ask } = await anApi(aCollection());
  const named = await ask("/api/v1/nothing", { headers: { "X-Request-Id": "abc-1" } });
  expect(named.headers.get("x-request-id")).toBe("abc-1");
  expect(await named.json()).toMatchObject({ requestId: "abc-1", code: "not-found" });
  const odd = await ask("/api/v1", { headers: { "X-Request-Id": "a b\tc" } });
  expect(odd.headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
});

test("answers change with the sync and with the day, and say since when", async () => {
  const { ask, sync } = await anApi(aCollection());
  // Midnight in Paris is later than the sync of 20 November.
  expect((await ask("/api/v1")).headers.get("last-modified")).toBe("Sun, 22 Nov 2026 23:00:00 GMT");
  const { ask: askEarlier } = await anApi(aCollection(), { today: () => "2026-11-20" });
  expect((await askEarlier("/api/v1")).headers.get("last-modified")).toBe("Fri, 20 Nov 2026 10:00:00 GMT");
  await sync(aCollection());
});

test("before the first sync the collection is unavailable, and so says the readiness", async () => {
  const { ask, api } = await anApi();
  const answer = await ask("/api/v1/articles");
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("5");
  expect(await answer.json()).toMatchObject({ code: "unavailable" });
  expect(await api.readiness()).toMatchObject({ ready: false, articles: 0 });
  expect((await ask("/readyz")).status).toBe(503);
  expect((await ask("/healthz")).status).toBe(200);
});

test("a store that cannot be reached is unavailable, not a bug", async () => {
  const { ask, store, logged } = await anApi(aCollection());
  store.listArticles = () => Promise.reject(new StoreUnavailable("unreachable", "secret place"));
  const answer = await ask("/api/v1/articles");
  expect(answer.status).toBe(503);
  expect(await answer.text()).not.toContain("secret place");
  expect(logged[0]).toMatchObject(["warn", "store unavailable", { code: "unreachable" }]);
});

test("a bug is logged once with the request's name, and the reader learns nothing about us", async () => {
  const { ask, store, logged } = await anApi(aCollection());
  store.listArticles = () => Promise.reject(new Error("secret place"));
  const answer = await ask("/api/v1/articles", { headers: { "X-Request-Id": "r1" } });
  expect(answer.status).toBe(500);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  const text = await answer.text();
  expect(text).not.toContain("secret place");
  expect(JSON.parse(text)).toMatchObject({ code: "internal", requestId: "r1" });
  expect(logged).toEqual([["error", "request failed", { requestId: "r1", error: expect.any(Error) }]]);
});

test("metrics are there when somebody counts", async () => {
  const { ask } = await anApi(aCollection());
  expect((await ask("/metrics")).status).toBe(404);
  const counted = await anApi(aCollection(), { metrics: () => "revue_articles 1\n" });
  const answer = await counted.ask("/metrics");
  expect(await answer.text()).toBe("revue_articles 1\n");
  expect(answer.headers.get("cache-control")).toBe("no-store");
});

test("addresses are made from the origin that was told, never from the request", async () => {
  const told = await anApi(aCollection(), { origin: "https://vigie.example" });
  const { items } = await told.api.articles.list();
  expect(items[0]?.url).toBe("https://vigie.example/articles/la-digue-de-port-aven-rouvre");
  const untold = await anApi(aCollection());
  const answer = await untold.ask("/api/v1/articles", { headers: { Host: "evil.example" } });
  expect(await answer.text()).not.toMatch(/evil|revue\.example/);
});
