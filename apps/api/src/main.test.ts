import { spawn } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { listen } from "@revue/serve";
import { aContentFolder } from "../test/content.ts";

// Each is a process of its own: seconds, on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

/** Runs the API as its own process until it ends or says that it is there. */
function run(settings: Record<string, string>) {
  const environment = { PATH: process.env["PATH"], HOST: "127.0.0.1", PORT: "0", REVUE_LOG: "silent", ...settings };
  const child = spawn(process.execPath, ["--conditions=source", join(import.meta.dirname, "main.ts")], { env: environment });
  let said = "";
  child.stderr.on("data", (chunk) => (said += chunk));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  return { child, said: () => said, ended };
}

test("a wrong setting stops the start with its sentence and exit code 1", async () => {
  const { ended, said } = run({ PORT: "http" });
  expect(await ended).toBe(1);
  expect(said()).toBe('PORT is "http"; expected a port, from 0 to 65535.\n');
});

test("a port in use stops the start with its sentence and exit code 1", async () => {
  await using folder = await aContentFolder();
  const other = createServer();
  const { port } = new URL(await listen(other, { port: 0, host: "127.0.0.1" }));
  const { ended, said } = run({ PORT: port, REVUE_CONTENT: folder.content, REVUE_STORE: `sqlite:${folder.store}` });
  expect(await ended).toBe(1);
  expect(said()).toMatch(/^Port \d+ on 127\.0\.0\.1 is taken by another program[^\n]*\n$/);
  await new Promise((resolve) => other.close(resolve));
});

test("says where it is, answers, and ends when asked to, with exit code 0", async () => {
  await using folder = await aContentFolder();
  const { child, ended, said } = run({ REVUE_CONTENT: folder.content, REVUE_STORE: `sqlite:${folder.store}` });
  await expect.poll(said, { timeout: 20_000 }).toMatch(/The API is at http/);
  const address = /http\S+(?=\/api\/v1)/.exec(said())?.[0] ?? "";
  expect((await fetch(`${address}/readyz`)).status).toBe(200);
  const page = await fetch(`${address}/api/v1`);
  expect(page.headers.get("etag")).toMatch(/^"/);
  expect(await (await fetch(`${address}/metrics`)).text()).toContain("revue_articles 1");
  child.kill("SIGTERM");
  expect(await ended).toBe(0);
});
