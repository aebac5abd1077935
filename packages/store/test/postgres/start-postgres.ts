import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { programs } from "./programs.ts";
import { type RunningServer, runServer } from "./run-server.ts";

/** A real PostgreSQL server, for as long as a test needs it. */
export interface PostgresServer {
  /** Makes a database, and gives its address: postgres://revue:…@127.0.0.1:port/name. */
  makeDatabase(name: string): Promise<string>;
  /** Stops the server as an operator would, or kills it. Its data stay. */
  halt(how: "stop" | "kill"): Promise<void>;
  /** Starts it again, on the same port. */
  resume(): Promise<void>;
  /** Starts another server that follows this one, and says where a database of this one is to be found there. */
  startReplica(): Promise<Replica>;
  /** Stops everything and removes it. */
  stop(): Promise<void>;
}

export interface Replica {
  addressOf(address: string): string;
  /** Follows no longer, or again; questions are answered all the same. */
  pause(isPaused: boolean): Promise<void>;
  halt(): Promise<void>;
}

const USER = "revue";

/**
 * Starts a server with data, a password and a port of its own: the newest on this machine, else the one that comes from npm.
 * It ends with this process, whatever happens to it.
 */
export async function startPostgres(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "revue-postgres-"));
  const servers: RunningServer[] = [];
  const stop = async (): Promise<void> => {
    for (const server of servers.reverse()) await server.halt("stop");
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const owner = whoRunsIt();
    chmodSync(folder, 0o755);
    if (owner) chownSync(folder, owner.uid, owner.gid);
    const bin = programs(folder);
    const password = randomBytes(12).toString("hex");
    const run = (program: string, ...options: string[]): string =>
      execFileSync(program, options, {
        cwd: folder,
        env: { PATH: process.env["PATH"], LC_ALL: "C" },
        stdio: "pipe",
        encoding: "utf8",
        ...owner,
      });

    const data = join(folder, "data");
    writeFileSync(join(folder, "password"), password);
    // Text is in the order of French unless a column says otherwise, as on many a server: nothing may depend on it.
    const options = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=fr", "--auth=scram-sha-256"];
    run(join(bin, "initdb"), "-D", data, "-U", USER, `--pwfile=${join(folder, "password")}`, "--no-sync", ...options);
    const parts = { postgres: join(bin, "postgres"), folder, owner, user: USER, password };
    const main = await runServer({ ...parts, data });
    servers.push(main);

    return {
      async makeDatabase(name) {
        await main.ask(`CREATE DATABASE ${name}`);
        return `postgres://${USER}:${password}@127.0.0.1:${main.port}/${name}`;
      },
      halt: main.halt,
      resume: main.start,
      async startReplica() {
        const copy = join(folder, `replica-${servers.length}`);
        const { label } = await main.backUp(() =>
          run("/bin/sh", "-c", 'cp -R "$1" "$2"; rm "$2/postmaster.pid"', "sh", data, copy),
        );
        run("/bin/sh", "-c", 'printf "%s" "$2" >"$1/backup_label"; : >"$1/standby.signal"', "sh", copy, label);
        const source = `host=127.0.0.1 port=${main.port} user=${USER} password=${password}`;
        const replica = await runServer({ ...parts, data: copy, source });
        servers.push(replica);
        return {
          addressOf: (address) => address.replace(`:${main.port}/`, `:${replica.port}/`),
          pause: async (isPaused) => void (await replica.ask(`SELECT pg_wal_replay_${isPaused ? "pause" : "resume"}()`)),
          halt: () => replica.halt("stop"),
        };
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** PostgreSQL refuses to run as root: then it runs as its own user, or as nobody. */
function whoRunsIt(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const user = users.find(([name]) => name === "postgres") ?? users.find(([name]) => name === "nobody");
  if (!user) throw new Error("The tests need a user other than root to run PostgreSQL as: postgres or nobody.");
  return { uid: Number(user[2]), gid: Number(user[3]) };
}
