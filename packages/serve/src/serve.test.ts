import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { type Asked, page, serving } from "../test/asking.ts";
import { openMetrics } from "./metrics.ts";

let asked: Asked | undefined;
afterEach(() => asked?.stop(0));

async function start(options: Parameters<typeof serving>[0]): Promise<Asked> {
  asked = await serving(options);
  return asked;
}

const LONG = "Le Conseil se réunit à Paris. ".repeat(200);

test("computes a page once, and sends it to all who ask later", async () => {
  let made = 0;
  const { ask, lines } = await start({ answer: () => page(`${LONG}${++made}`) });
  const first = await ask("/a");
  const second = await ask("/a");
  expect(made).toBe(1);
  expect(second.bytes).toEqual(first.bytes);
  expect(lines.map(({ fields }) => fields["cache"])).toEqual(["miss", "hit"]);
});

test("computes a page once for all who ask at the same time", async () => {
  let made = 0;
  const { ask } = await start({
    async answer() {
      made += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
      return page(LONG);
    },
  });
  const answers = await Promise.all(Array.from({ length: 10 }, () => ask("/a")));
  expect(made).toBe(1);
  expect(answers.every(({ bytes }) => bytes.toString() === LONG)).toBe(true);
});

test("computes it again when the state changes, as with a new revision or a new day", async () => {
  let state = "7 2026-11-23";
  let made = 0;
  const { ask } = await start({ state: () => state, answer: () => page(`${++made}`) });
  await ask("/a");
  state = "7 2026-11-24";
  expect((await ask("/a")).bytes.toString()).toBe("2");
  expect((await ask("/a")).bytes.toString()).toBe("2");
});

test("does not keep what was begun in a state that has passed", async () => {
  let state = "1";
  let made = 0;
  const began = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const { ask } = await start({
    state: () => state,
    async answer() {
      const number = ++made;
      began.resolve();
      if (number === 1) await held.promise;
      return page(`${number}`);
    },
  });
  const slow = ask("/a");
  await began.promise;
  state = "2";
  expect((await ask("/a")).bytes.toString()).toBe("2");
  held.resolve();
  await slow;
  expect((await ask("/a")).bytes.toString()).toBe("2");
});

test.for([
  ["private", () => page("x", { "cache-control": "private, no-cache" })],
  ["varying by what a request says", () => page("x", { vary: "Accept" })],
  ["with a cookie", () => page("x", { "set-cookie": "a=b" })],
  ["a failure", () => new Response("x", { status: 500, headers: { "cache-control": "public" } })],
] as const)("does not keep an answer that is %s", async ([, answer]) => {
  let made = 0;
  const { ask } = await start({ answer: () => ((made += 1), answer()) });
  await ask("/a");
  await ask("/a");
  expect(made).toBe(2);
});

test.for(["authorization", "cookie", "revue-channel"])("does not mix requests with %s and those without", async (name) => {
  const { ask } = await start({ answer: (request) => page(request.headers.get(name) ?? "nobody") });
  expect((await ask("/a")).bytes.toString()).toBe("nobody");
  expect((await ask("/a", { headers: { [name]: "me" } })).bytes.toString()).toBe("me");
  expect((await ask("/a")).bytes.toString()).toBe("nobody");
});

test("shows the application no header it could make a shared answer depend on", async () => {
  const { ask } = await start({ answer: (request) => page([...request.headers.keys()].join()) });
  expect(
    (await ask("/a", { headers: { accept: "application/json", "user-agent": "x", host: "evil.example" } })).bytes.toString(),
  ).toBe("x-request-id");
});

test("gives the application the site's own address, whatever the client calls it", async () => {
  const { ask } = await start({ answer: (request) => page(request.url) });
  expect((await ask("/a?b=c", { headers: { host: "evil.example" } })).bytes.toString()).toBe("http://revue.example/a?b=c");
});

test("sends the coding the client likes, each with a tag of its own", async () => {
  const { ask } = await start({ answer: () => page(LONG) });
  const plain = await ask("/a");
  const br = await ask("/a", { headers: { "accept-encoding": "gzip, br" } });
  const gzip = await ask("/a", { headers: { "accept-encoding": "br;q=0.1, gzip" } });
  expect(brotliDecompressSync(br.bytes).toString()).toBe(LONG);
  expect(gunzipSync(gzip.bytes).toString()).toBe(LONG);
  expect([plain, br, gzip].map(({ headers }) => headers["content-encoding"])).toEqual([undefined, "br", "gzip"]);
  expect(new Set([plain, br, gzip].map(({ headers }) => headers.etag)).size).toBe(3);
  expect([plain, br, gzip].every(({ headers }) => headers.vary === "Accept-Encoding")).toBe(true);
  expect(br.headers["content-length"]).toBe(String(br.bytes.length));
});

test("presses a page of its own for its first reader already, and not what a query asks for", async () => {
  const items = Array.from({ length: 400 }, (_, n) => `<li><a href="/sujets/${n * 7919}">Sujet ${(n * 104_729) % 977}</a></li>`);
  const { ask } = await start({ answer: () => page(items.join(""), { "content-type": "text/html; charset=utf-8" }) });
  const headers = { "accept-encoding": "br" };
  const first = await ask("/a", { headers });
  expect(first.bytes.length).toBeLessThan((await ask("/a?b", { headers })).bytes.length);
  expect(brotliDecompressSync(first.bytes).toString()).toBe(items.join(""));
  expect((await ask("/a", { headers })).headers.etag).toBe(first.headers.etag);
});

test("says 406 to who refuses plain bytes and has nothing else we have", async () => {
  const { ask } = await start({ answer: () => page(LONG) });
  expect((await ask("/a", { headers: { "accept-encoding": "zstd, identity;q=0" } })).status).toBe(406);
  expect((await ask("/a", { headers: { "accept-encoding": "*;q=0" } })).status).toBe(406);
});

test("answers 304 to who holds this form of the page already", async () => {
  const { ask } = await start({ answer: () => page(LONG) });
  const headers = { "accept-encoding": "br" };
  const { headers: first } = await ask("/a", { headers });
  const again = await ask("/a", { headers: { ...headers, "if-none-match": `"other", W/${first.etag}` } });
  expect(again.status).toBe(304);
  expect(again.bytes).toHaveLength(0);
  expect(again.headers.etag).toBe(first.etag);
  expect(again.headers["cache-control"]).toBe(first["cache-control"]);
  expect(again.headers["content-length"]).toBeUndefined();
  expect((await ask("/a", { headers: { "if-none-match": String(first.etag) } })).status).toBe(200);
});

test("lets If-None-Match decide over If-Modified-Since", async () => {
  const changed = "Mon, 23 Nov 2026 10:00:00 GMT";
  const { ask } = await start({ answer: () => page(LONG, { "last-modified": changed }) });
  expect((await ask("/a", { headers: { "if-modified-since": "Mon, 23 Nov 2099 10:00:00 GMT" } })).status).toBe(304);
  expect((await ask("/a", { headers: { "if-modified-since": "Sun, 22 Nov 2026 10:00:00 GMT" } })).status).toBe(200);
  expect((await ask("/a", { headers: { "if-modified-since": "yesterday" } })).status).toBe(200);
  const both = { "if-modified-since": "Mon, 23 Nov 2099 10:00:00 GMT", "if-none-match": '"other"' };
  expect((await ask("/a", { headers: both })).status).toBe(200);
});

test("sends anew what the server itself may have changed since it started, whatever the date of the content", async () => {
  const changed = "Mon, 11 Mar 2024 10:00:00 GMT";
  const { ask } = await start({ answer: () => page(LONG, { "last-modified": changed }) });
  expect((await ask("/a", { headers: { "if-modified-since": changed } })).status).toBe(200);
});

test("answers HEAD with the head of GET and no body", async () => {
  const { ask } = await start({ answer: (request) => page(`${request.method} ${LONG}`) });
  const head = await ask("/a", { method: "HEAD" });
  const get = await ask("/a");
  expect(head.bytes).toHaveLength(0);
  expect(head.headers["content-length"]).toBe(String(get.bytes.length));
  expect(head.headers.etag).toBe(get.headers.etag);
});

test("streams what is too long to be held, compressed on its way", async () => {
  const chunk = "x".repeat(100_000);
  let made = 0;
  const answer = () => {
    made += 1;
    let left = 30;
    const body = new ReadableStream({
      pull(controller) {
        if (left-- > 0) controller.enqueue(new TextEncoder().encode(chunk));
        else controller.close();
      },
    });
    return new Response(body, { headers: { "content-type": "application/x-ndjson", "cache-control": "public" } });
  };
  const { ask } = await start({ answer });
  const [one, two] = await Promise.all([ask("/long", { headers: { "accept-encoding": "gzip" } }), ask("/long")]);
  expect(gunzipSync(one.bytes)).toHaveLength(3_000_000);
  expect(two.bytes).toHaveLength(3_000_000);
  expect(made).toBe(2);
});

test("says what every answer says about safety, unless the application said it", async () => {
  const { ask } = await start({ answer: () => page("x", { "referrer-policy": "no-referrer" }), origin: "https://revue.example" });
  const { headers } = await ask("/a");
  expect(headers).toMatchObject({
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "strict-transport-security": "max-age=31536000",
    "content-type": "text/html; charset=utf-8",
  });
  expect(headers["permissions-policy"]).toContain("camera=()");
});

const framedBy = (ancestors: string) => ({ "content-security-policy": `default-src 'none'; frame-ancestors ${ancestors}` });

test("a page that lets others frame it is not kept out of frames by the older header", async () => {
  const { ask } = await start({ answer: ({ url }) => page("x", framedBy(url.endsWith("/open") ? "*" : "'none'")) });
  expect((await ask("/open")).headers["x-frame-options"]).toBeUndefined();
  expect((await ask("/closed")).headers["x-frame-options"]).toBe("DENY");
});

test("keeps HSTS to https", async () => {
  const { ask } = await start({ answer: () => page("x") });
  expect((await ask("/a")).headers["strict-transport-security"]).toBeUndefined();
});

test("names each request: by the token it came with, or by a fresh one", async () => {
  const { ask } = await start({ answer: () => page("x") });
  expect((await ask("/a", { headers: { "x-request-id": "abc-1" } })).headers["x-request-id"]).toBe("abc-1");
  expect((await ask("/a", { headers: { "x-request-id": "a b<script>" } })).headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
});

test.for([
  ["/a/../b", 400],
  ["/%2e%2e/b", 400],
  ["/a/..%2fb", 400],
  ["/a/%5c..%5cb", 400],
  ["/a%00b", 400],
  ["/a%0ab", 400],
  ["/%zz", 400],
  ["/%ED%A0%80", 400],
  ["//evil.example/", 400],
  ["http://evil.example\\@x/", 400],
  [`/${"a".repeat(12_001)}`, 414],
] as const)("refuses %s", async ([target, status]) => {
  const { raw } = await start({ answer: () => page("x") });
  const answer = await raw(`GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(answer).toContain("application/problem+json");
});

test.for([
  ["GARBAGE\r\n\r\n", 400],
  ["GET /é HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 400],
  ["GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400],
  [`GET / HTTP/1.1\r\nHost: x\r\nA: ${"a".repeat(20_000)}\r\n\r\n`, 431],
  ["TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n", 405],
  [`POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\nConnection: close\r\n\r\n`, 413],
] as const)("answers what is no honest request with a refusal: %j", async ([bytes, status]) => {
  const { raw } = await start({ answer: () => page("x") });
  expect(await raw(bytes)).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
});

test("takes the absolute form of an address", async () => {
  const { raw } = await start({ answer: (request) => page(request.url) });
  const answer = await raw("GET http://other.example/a HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
  expect(answer).toContain("http://revue.example/a");
});

test("gives the application the body of a request", async () => {
  const { ask } = await start({ answer: async (request) => new Response(await request.text()) });
  expect((await ask("/a", { method: "POST", body: "bonjour" })).bytes.toString()).toBe("bonjour");
});

test("answers 500 to a bug, logs it once under the request's name, and says nothing of it", async () => {
  const { ask, lines } = await start({
    answer: () => {
      throw new Error("secret");
    },
  });
  const { status, bytes, headers } = await ask("/a");
  expect(status).toBe(500);
  expect(bytes.toString()).not.toContain("secret");
  const failures = lines.filter(({ phrase }) => phrase === "answering failed");
  expect(failures).toHaveLength(1);
  expect(failures[0]?.fields["requestId"]).toBe(headers["x-request-id"]);
});

test("does not log what somebody looked for", async () => {
  const { ask, lines } = await start({ answer: () => page("x") });
  await ask("/recherche?q=secret", { headers: { "user-agent": "Secret/1", referer: "http://secret.example" } });
  expect(JSON.stringify(lines)).not.toMatch(/secret/i);
  expect(lines[0]?.fields).toMatchObject({ method: "GET", path: "/recherche", status: 200, cache: "miss" });
});

test("counts answers by kind, status and origin", async () => {
  const metrics = openMetrics();
  const { ask } = await start({ answer: () => page("x"), kind: () => "page", metrics });
  await ask("/a");
  await ask("/a");
  const text = await metrics.text();
  expect(text).toContain('revue_requests_total{kind="page",status="200",from="miss"} 1');
  expect(text).toContain('revue_requests_total{kind="page",status="200",from="hit"} 1');
  expect(text).toMatch(/revue_cache_bytes \d{3,}/);
});

test("ends what is under way before it stops, and accepts nothing new", async () => {
  const { ask, stop } = await start({
    async answer() {
      await new Promise((resolve) => setTimeout(resolve, 200));
      return page("done");
    },
  });
  const underWay = ask("/a");
  await new Promise((resolve) => setTimeout(resolve, 50));
  const stopped = stop();
  await expect(ask("/b")).rejects.toThrow(/ECONNREFUSED/);
  expect((await underWay).bytes.toString()).toBe("done");
  await stopped;
  asked = undefined;
});

test("cuts what does not end in time", async () => {
  const { ask, stop } = await start({ answer: () => new Promise<Response>(() => {}) });
  const hanging = ask("/a").catch((error: Error) => error);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await stop(100);
  expect(await hanging).toBeInstanceOf(Error);
  asked = undefined;
});
