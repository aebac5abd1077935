import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { aTinyWeb, redirect } from "../../test/tiny-web.ts";
import { Budget } from "./budget.ts";
import { Visitor } from "./visit.ts";

const answer =
  (status: number, headers = {}) =>
  (_: unknown, response: ServerResponse) =>
    void response.writeHead(status, headers).end();

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

test("gives a page, where it was found, and tells who we are", async () => {
  const web = await aTinyWeb({ "/a": redirect("/b", 301), "/b": "<p>La digue</p>" });
  const outcome = await web.visitor({ contact: "https://vigie.example/" }).visit(`${web.origin}/a`);
  expect(outcome).toMatchObject({ kind: "page", url: `${web.origin}/b`, moved: true, permanently: true });
  expect(outcome.kind === "page" && text(outcome.bytes)).toBe("<p>La digue</p>");
  expect(web.headers.at(-1)?.["user-agent"]).toMatch(/^Revue\/[\d.]+ \(press review; .*\+https:\/\/vigie\.example\/\)$/);
});

test.for([
  "http://127.0.0.1/",
  "http://0x7f.1/",
  "http://2130706433/",
  "http://[::1]/",
  "http://[::ffff:127.0.0.1]/",
  "http://169.254.169.254/latest/meta-data/",
  "http://10.0.0.8/",
  "http://192.168.1.1/",
  "http://100.64.0.1/",
  "http://0.0.0.0/",
  "http://localhost/",
  "http://[fe80::1]/",
  "http://[64:ff9b::7f00:1]/",
])("%s is not of the public web", async (address) => {
  const visitor = new Visitor({ maxMs: 5_000 });
  onTestFinished(() => visitor.close());
  expect(await visitor.visit(address)).toMatchObject({ kind: "forbidden" });
});

test.for(["file:///etc/passwd", "ftp://gazette.example/", "javascript:alert(1)", "gazette"])(
  "%s is not of the web",
  async (address) => {
    const visitor = new Visitor();
    onTestFinished(() => visitor.close());
    expect(await visitor.visit(address)).toEqual({ kind: "unreachable", why: "not-web" });
  },
);

test("a redirect to an inside address is not followed", async () => {
  const web = await aTinyWeb({ "/a": redirect("http://169.254.169.254/latest/meta-data/") });
  expect(await web.visitor().visit(`${web.origin}/a`)).toEqual({ kind: "forbidden", host: "169.254.169.254" });
});

test("a name is checked at the very look-up that connects: one that changes in between gains nothing", async () => {
  const web = await aTinyWeb({ "/": "secret" });
  const port = new URL(web.origin).port;
  // Public for the first question, loopback ever after.
  const answers = ["203.0.113.1"];
  const visitor = new Visitor({
    guard: (ip) => ip !== "127.0.0.1",
    maxMs: 3_000,
    resolve: (_, __, callback) => callback(null, [{ address: answers.shift() ?? "127.0.0.1", family: 4 }]),
  });
  onTestFinished(() => visitor.close());
  const first = await visitor.visit(`http://rebinding.example:${port}/`);
  const second = await visitor.visit(`http://rebinding.example:${port}/`);
  expect([first.kind, second.kind]).not.toContain("page");
  expect(second.kind).toBe("forbidden");
  expect(web.asked).toEqual([]);
});

test("one inside address among a name's addresses is enough to stay away", async () => {
  const visitor = new Visitor({
    resolve: (_, __, callback) =>
      callback(null, [
        { address: "93.184.216.34", family: 4 },
        { address: "10.0.0.1", family: 4 },
      ]),
  });
  onTestFinished(() => visitor.close());
  expect(await visitor.visit("http://mixed.example/")).toEqual({ kind: "forbidden", host: "mixed.example" });
});

test("ten thousand redirects end after ten", async () => {
  const web = await aTinyWeb({
    "/robots.txt": (_, response) => void response.writeHead(404).end(),
    "*": (request, response) => void response.writeHead(302, { location: `/${Number(request.url?.slice(1)) + 1}` }).end(),
  });
  expect(await web.visitor().visit(`${web.origin}/1`)).toEqual({ kind: "unreachable", why: "too-many-redirects" });
  expect(web.asked.length).toBeLessThan(15);
});

test("a gzip bomb stops at the limit", async () => {
  const bomb = gzipSync(Buffer.alloc(30_000_000));
  const web = await aTinyWeb({
    "/": (_, response) => void response.writeHead(200, { "content-encoding": "gzip", "content-type": "text/html" }).end(bomb),
  });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await web.visitor({ maxBytes: 1_000_000 }).visit(`${web.origin}/`)).toEqual({ kind: "unreachable", why: "too-big" });
});

test("a server that sends a byte a second is left", async () => {
  const web = await aTinyWeb({
    "/": (_, response) => {
      response.writeHead(200, { "content-type": "text/html" });
      const drip = setInterval(() => response.write("x"), 200);
      response.on("close", () => clearInterval(drip));
    },
  });
  expect(await web.visitor().visit(`${web.origin}/`)).toEqual({ kind: "unreachable", why: "too-slow" });
});

test("a server that never answers is left at the end of the visit", async () => {
  const web = await aTinyWeb({ "/": () => {} });
  expect(await web.visitor({ maxMs: 500 }).visit(`${web.origin}/`)).toEqual({ kind: "unreachable", why: "timeout" });
});

test("robots.txt is asked once, and what it forbids is not visited; the line is told", async () => {
  const web = await aTinyWeb({ "/robots.txt": "User-agent: *\nDisallow: /prive/\n", "/prive/a": "secret", "/a": "<p>a</p>" });
  const visitor = web.visitor();
  expect(await visitor.visit(`${web.origin}/prive/a`)).toEqual({
    kind: "disallowed",
    evidence: `${web.origin}/robots.txt`,
    line: 2,
  });
  expect(await visitor.visit(`${web.origin}/a`)).toMatchObject({ kind: "page" });
  expect(web.asked.filter((path) => path === "GET /robots.txt")).toHaveLength(1);
  expect(web.asked).not.toContain("GET /prive/a");
});

test("a robots.txt that names us counts for us, one that the server fails to give forbids all", async () => {
  const named = await aTinyWeb({ "/robots.txt": "User-agent: Revue\nDisallow: /\n\nUser-agent: *\nAllow: /\n", "/a": "x" });
  expect(await named.visitor().visit(`${named.origin}/a`)).toMatchObject({ kind: "disallowed" });
  const failing = await aTinyWeb({ "/robots.txt": (_, response) => void response.writeHead(503).end(), "/a": "x" });
  expect(await failing.visitor().visit(`${failing.origin}/a`)).toMatchObject({ kind: "disallowed" });
});

test.for([
  [
    "the site's file",
    { "/.well-known/tdmrep.json": JSON.stringify([{ location: "/a*", "tdm-reservation": 1 }]), "/a": "<p>a</p>" },
    "reserved",
  ],
  [
    "the page itself, over the site's file",
    {
      "/.well-known/tdmrep.json": JSON.stringify([{ location: "/", "tdm-reservation": 1 }]),
      "/a": '<meta name="tdm-reservation" content="0">',
    },
    "allowed",
  ],
  ["nobody", { "/a": "<p>a</p>" }, undefined],
] as const)("a reservation of mining by %s", async ([, pages, state]) => {
  const web = await aTinyWeb({ ...pages });
  const outcome = await web.visitor().visit(`${web.origin}/a`);
  expect(outcome.kind === "page" && outcome.mining?.state).toBe(state);
});

test("a conditional visit is unchanged, 410 is gone, 402 is refused, 429 says when to come back", async () => {
  const web = await aTinyWeb({
    "/304": answer(304),
    "/410": answer(410),
    "/402": answer(402),
    "/429": answer(429, { "retry-after": "120" }),
    "/500": answer(500),
  });
  const visitor = web.visitor();
  const visit = (path: string) =>
    visitor.visit(web.origin + path, { etag: '"1"', lastModified: "Tue, 11 Mar 2008 09:00:00 GMT" });
  expect(await visit("/304")).toEqual({ kind: "unchanged" });
  expect(web.headers.at(-1)).toMatchObject({ "if-none-match": '"1"', "if-modified-since": "Tue, 11 Mar 2008 09:00:00 GMT" });
  expect(await visit("/410")).toEqual({ kind: "gone", status: 410 });
  expect(await visit("/402")).toEqual({ kind: "refused", status: 402 });
  expect(await visit("/429")).toEqual({ kind: "refused", status: 429, retryAfterSeconds: 120 });
  expect(await visit("/500")).toEqual({ kind: "failing", status: 500 });
});

test("a site has its budget", async () => {
  const web = await aTinyWeb({ "*": "x" });
  const visitor = web.visitor({ budget: new Budget({ pauseMs: 0, most: 2 }) });
  web.pages["/robots.txt"] = "";
  expect((await visitor.visit(`${web.origin}/1`)).kind).toBe("page");
  expect((await visitor.visit(`${web.origin}/2`)).kind).toBe("page");
  expect(await visitor.visit(`${web.origin}/3`)).toEqual({ kind: "unreachable", why: "over-budget" });
});
