import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";

const ROOT = new URL("../../..", import.meta.url).pathname;

/** What a process holds, in MB of 2^20 bytes, as the kernel counts it. `resident` is the sum of the next two. */
export interface Memory {
  resident: number;
  /** Its own: heap, stacks, what was written to. */
  own: number;
  /** Pages of files in memory: of the runtime's program above all, which every process running it shares. */
  mapped: number;
  /** The most that was resident since it started. */
  most: number;
}

/** A server in a process of its own, so that its memory and its processor time are its own. */
export interface Server {
  origin: string;
  /** From the start of the process to its first answer. */
  readyMilliseconds: number;
  memory(): Memory;
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
    memory: () => memoryOf(child),
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

function memoryOf({ pid }: ChildProcess): Memory {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const megabytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024;
  return {
    resident: megabytes("VmRSS"),
    own: megabytes("RssAnon"),
    mapped: megabytes("RssFile") + megabytes("RssShmem"),
    most: megabytes("VmHWM"),
  };
}
