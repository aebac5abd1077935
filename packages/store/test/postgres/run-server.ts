import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { Client } from "pg";

/** What a server is run with. */
export interface ServerParts {
  /** The program. */
  postgres: string;
  /** Its data, and the folder that everything of this server is in. */
  data: string;
  folder: string;
  /** Who it runs as; absent: whoever we are. */
  owner: { uid: number; gid: number } | undefined;
  user: string;
  password: string;
  /** What it follows, as a replica. */
  source?: string;
}

/** A server on a port of its own, that ends with the process that runs it. */
export interface RunningServer {
  port: number;
  ask(sql: string): Promise<unknown>;
  /** Copies the data while the server runs. */
  backUp(copy: () => void): Promise<{ label: string }>;
  start(): Promise<void>;
  halt(how: "stop" | "kill"): Promise<void>;
}

/** What a power cut would lose, a test has no use for; a server that is killed loses nothing. */
const SETTINGS = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  fsync: "off",
  full_page_writes: "off",
  max_connections: "200",
  shared_buffers: "64MB",
};

/**
 * Runs a server until its own input ends, which it does when whoever started it ends in whatever way. Without a word before,
 * the folder is removed as well: nobody is left to do it.
 */
const KEEPER = `folder=$1; shift; exec 3<&0
"$@" 3<&- </dev/null & server=$!
{ said=$(cat <&3); kill -INT $server
  [ "$said" ] || { while kill -0 $server; do sleep 0.1; done; rm -rf "$folder"; }
} 2>/dev/null &
wait $server`;

const PATIENCE_MS = 60_000;

export async function runServer({ postgres, data, folder, owner, user, password, source }: ServerParts): Promise<RunningServer> {
  const port = await freePort();
  const settings = { ...SETTINGS, port: String(port), ...(source !== undefined && { primary_conninfo: source }) };
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  let running: { say(word: string): Promise<void>; hangUp(): void; ended: Promise<unknown> } | undefined;

  async function withClient<T>(work: (client: Client) => Promise<T>): Promise<T> {
    const client = new Client({ host: "127.0.0.1", port, user, password, database: "postgres" });
    client.on("error", () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  async function start(): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      const child = spawn("/bin/sh", ["-c", KEEPER, "sh", folder, postgres, "-D", data, ...options], {
        cwd: folder,
        env: { PATH: process.env["PATH"], LC_ALL: "C" },
        stdio: ["pipe", "pipe", "pipe"],
        ...owner,
      });
      let printed = "";
      child.stdout.on("data", (text) => (printed += String(text)));
      child.stderr.on("data", (text) => (printed = (printed + String(text)).slice(-5_000)));
      child.stdin.on("error", () => undefined);
      const ended = once(child, "exit");
      const say = (word: string) => new Promise<void>((resolve) => void child.stdin.write(word, () => resolve()));
      running = { say, hangUp: () => child.stdin.end(), ended };
      while (child.exitCode === null && Date.now() < deadline) {
        const answers = await withClient((client) => client.query("SELECT 1")).then(
          () => true,
          () => false,
        );
        if (answers) return;
        await wait(50);
      }
      // What a server that was killed leaves behind takes a moment to go.
      if (Date.now() > deadline || !/shared memory|lock file/.test(printed))
        throw new Error(`PostgreSQL did not start:\n${printed}`);
      await wait(100);
    }
  }

  await start();
  return {
    port,
    start,
    ask: (sql) => withClient((client) => client.query(sql)),
    backUp: (copy) =>
      withClient(async (client) => {
        await client.query("SELECT pg_backup_start('a replica', true)");
        copy();
        const { rows } = await client.query<{ labelfile: string }>("SELECT labelfile FROM pg_backup_stop(false)");
        return { label: rows[0]?.labelfile ?? "" };
      }),
    async halt(how) {
      const was = running;
      running = undefined;
      if (was === undefined) return;
      // Said before anything ends: the keeper is not to take it for the end of everything.
      await was.say("stop\n");
      if (how === "kill") process.kill(Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]), "SIGKILL");
      was.hangUp();
      await was.ended;
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}
