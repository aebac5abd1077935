import { spawn } from "node:child_process";
import { request } from "node:http";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type RunningSite, freePort, startSite } from "../test/site.ts";

// Processes of their own: seconds, on a busy machine.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const SEED = "/articles/conseil-de-cooperation-franco-russe-sur-les-questions-de-securite";
const KEY = "a secret shared by the two";

let whole: RunningSite;
beforeAll(async () => {
  whole = await startSite({ REVUE_KEY: KEY });
});
afterAll(() => whole.stop());

const status = (origin: string, method: string, path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request(`${origin}${path}`, { method }, (incoming) => resolve(incoming.resume().statusCode))
      .on("error", reject)
      .end();
  });

test("serves site and API on one port", async () => {
  for (const path of [
    "/",
    "/en",
    SEED,
    "/api/v1/articles",
    "/healthz",
    "/readyz",
    "/metrics",
    "/sitemap.xml",
    "/robots.txt",
    "/llms.txt",
  ]) {
    expect([path, (await fetch(whole.origin + path)).status]).toEqual([path, 200]);
  }
  expect((await fetch(`${whole.origin}/rien`)).status).toBe(404);
});

test("an address of the former site leads to the article for good", async () => {
  const answer = await fetch(`${whole.origin}/spip.php?article7212`, { redirect: "manual" });
  expect([answer.status, answer.headers.get("location")]).toEqual([301, SEED]);
});

test("a page is strict about what it loads", async () => {
  const policy = (await fetch(whole.origin + SEED)).headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain("unsafe");
});

test.for([
  ["HEAD", SEED, 200],
  ["OPTIONS", SEED, 204],
  ["POST", SEED, 405],
  ["DELETE", "/", 405],
  ["OPTIONS", "/api/v1/articles", 204],
  ["POST", "/api/v1/articles", 405],
] as const)("%s %s is answered %i", async ([method, path, expected]) => {
  expect(await status(whole.origin, method, path)).toBe(expected);
});

test("runs apart from the API, and shows what the site may show with the key", async () => {
  const apart = await startSite({ REVUE_API: whole.origin, REVUE_KEY: KEY });
  try {
    expect(await (await fetch(apart.origin + SEED)).text()).toContain("La septième session du Conseil");
    expect((await fetch(`${apart.origin}/images/spyworld.svg`)).headers.get("content-type")).toBe("image/svg+xml");
    expect((await fetch(`${apart.origin}/api/v1${SEED}`)).status).toBe(200);
    expect((await fetch(`${apart.origin}/readyz`)).status).toBe(200);
  } finally {
    await apart.stop();
  }
});

test("an API that is not there stops the start with one sentence", async () => {
  const port = String(await freePort());
  const child = spawn(process.execPath, [join(import.meta.dirname, "main.ts")], {
    env: { PATH: process.env["PATH"], PORT: port, HOST: "127.0.0.1", REVUE_API: "http://127.0.0.1:9" },
  });
  let said = "";
  child.stderr.on("data", (chunk) => (said += chunk));
  expect(await new Promise((resolve) => child.once("exit", resolve))).toBe(1);
  expect(said).toMatch(/^REVUE_API is http:\/\/127\.0\.0\.1:9, where no ready API answers[^\n]*\n$/);
});
