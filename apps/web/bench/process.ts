import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const ROOT = new URL("../../..", import.meta.url).pathname;

/** A server in a process of its own, so that its memory and its processor time are its own. */
export interface Server {
  origin: string;
  /** From the start of the process to its first answer. */
  readyMilliseconds: number;
  /** Resident memory now, in MB. */
  memoryMegabytes(): number;
  stop(): Promise<void>;
}

/** Runs a program that serves on `PORT`, and waits until `path` answers 200. Its log goes nowhere, at its usual cost. */
export async function startServer(program: string, settings: Record<string, string>, path: string): Promise<Server> {
  const origin = `http://127.0.0.1:${settings["PORT"]}`;
  const began = performance.now();
  const child = spawn(process.execPath, [program], {
    cwd: ROOT,
    env: { ...process.env, HOST: "127.0.0.1", ...settings },
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  while (!(await isReady(origin + path))) {
    if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return {
    origin,
    readyMilliseconds: performance.now() - began,
    memoryMegabytes: () => memoryOf(child),
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

const isReady = (address: string) =>
  fetch(address).then(
    async (answer) => (await answer.arrayBuffer(), answer.ok),
    () => false,
  );

/** From the kernel, which counts what the process really holds. */
function memoryOf({ pid }: ChildProcess): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
  return Number(kilobytes) / 1024;
}
