import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const MAIN = new URL("../server/main.ts", import.meta.url).pathname;
const ROOT = new URL("../../..", import.meta.url).pathname;

export interface RunningSite {
  origin: string;
  /** The server's process, for those who measure it. */
  pid: number;
  /** What the server printed so far. */
  output(): string;
  stop(): Promise<void>;
}

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      if (address === null || typeof address === "string") reject(new Error("no port"));
      else server.close(() => resolve(address.port));
    });
  });
}

/**
 * Starts the built site as its own process, as `npm start` does after the build, on a port and with a store of its own,
 * and waits until it says that it is ready.
 */
export async function startSite(settings: Record<string, string> = {}): Promise<RunningSite> {
  const port = Number(settings["PORT"] ?? (await freePort()));
  const folder = await mkdtemp(join(tmpdir(), "revue-site-"));
  const origin = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    HOST: "127.0.0.1",
    REVUE_STORE: `sqlite:${folder}/revue.db`,
    REVUE_LOG: "warn",
    ...settings,
  };
  const child = spawn(process.execPath, [MAIN], { cwd: ROOT, env, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  child.stdout.on("data", (chunk) => (printed += chunk));
  child.stderr.on("data", (chunk) => (printed += chunk));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  const stop = async () => {
    child.kill("SIGTERM");
    const patience = setTimeout(() => child.kill("SIGKILL"), 15_000);
    await ended;
    clearTimeout(patience);
    await rm(folder, { recursive: true, force: true });
  };
  const deadline = Date.now() + 60_000;
  while (!(await isReady(origin))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error(`the site did not become ready; it printed:\n${printed}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { origin, pid: child.pid ?? 0, output: () => printed, stop };
}

const isReady = (origin: string): Promise<boolean> =>
  fetch(`${origin}/readyz`).then(
    (response) => response.status === 200,
    () => false,
  );
