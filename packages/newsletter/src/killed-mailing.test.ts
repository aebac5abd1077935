import { aCollection } from "@revue/core/fixtures";
import { openStore } from "@revue/store";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { AT } from "../test/office.ts";
import { parse, startSink } from "./fixtures.ts";
import { CONNECTIONS } from "./mailer.ts";
import type { SendReport } from "./send-mailing.ts";
import { openVault } from "./vault.ts";

const CHILD = join(import.meta.dirname, "../test/send-child.ts");
const READERS = 300;

test("a process killed in the middle of a mailing skips nobody, and repeats only mails nobody can know of, under their own name", async () => {
  const folder = mkdtempSync(join(tmpdir(), "revue-mail-"));
  const sink = await startSink();
  onTestFinished(async () => {
    await sink.close();
    rmSync(folder, { recursive: true });
  });
  const address = `sqlite:${join(folder, "revue.db")}`;
  const store = await openStore(address);
  await store.sync(aCollection(), { at: AT });
  const vault = openVault(await store.secret());
  for (let n = 0; n < READERS; n += 1) {
    const to = `r${n}@lecture.example`;
    const wish = { topic: "home", frequency: "daily", language: "fr", at: AT } as const;
    await store.subscribers.subscribe({
      ...wish,
      link: { id: to, expiresAt: AT },
      digest: vault.digest(to),
      sealed: vault.seal(to),
    });
  }
  await store.close();
  const send = (): ChildProcess =>
    spawn(process.execPath, ["--conditions=source", CHILD, address, sink.url], { stdio: ["ignore", "pipe", "inherit"] });

  const killed = send();
  while (sink.received.length < READERS / 3 && killed.exitCode === null) await wait(2);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  const before = sink.received.length;
  expect(before).toBeLessThan(READERS);

  const again = send();
  let printed = "";
  again.stdout?.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  await once(again, "exit");
  const report = JSON.parse(printed) as SendReport;

  const reached = sink.received.map(({ to }) => to[0] ?? "");
  expect(new Set(reached).size).toBe(READERS);
  const twice = reached.filter((to, index) => reached.indexOf(to) !== index);
  expect(twice.length).toBeLessThanOrEqual(report.repeated);
  expect(report.repeated).toBeLessThanOrEqual(CONNECTIONS);
  for (const to of twice) {
    const ids = await Promise.all(
      sink.received.filter((one) => one.to[0] === to).map(async (one) => (await parse(one)).messageId),
    );
    expect(new Set(ids).size).toBe(1);
  }
});
