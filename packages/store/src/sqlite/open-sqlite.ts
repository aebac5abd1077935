import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { type Store, StoreUnavailable } from "../store.ts";
import { checkFile, checkTables } from "./check.ts";
import { Connection } from "./connection.ts";
import { asUnavailable } from "./failure.ts";
import { migrate } from "./migrate.ts";
import { setAside } from "./set-aside.ts";
import { SqliteStore } from "./sqlite-store.ts";

export interface SqliteOptions {
  /**
   * When the file is damaged: set it aside as `<name>.corrupt-<its date>` and begin anew. Without it such a file is
   * refused, because what is not editorial (subscribers) would be lost with it: that is for people to decide.
   */
  rebuild?: boolean;
}

/**
 * Opens the store in a file, or in memory with `:memory:`. Makes the file and its folder when they are missing.
 *
 * Rejects with `StoreUnavailable`.
 */
export async function openSqlite(path: string, { rebuild = false }: SqliteOptions = {}): Promise<Store> {
  if (path === ":memory:") return openMemory();
  try {
    return openFile(path);
  } catch (error) {
    const failure = asUnavailable(error, path);
    if (!rebuild || !(failure instanceof StoreUnavailable) || failure.code !== "corrupt") throw failure;
    setAside(path);
    return openFile(path);
  }
}

function openFile(path: string): Store {
  try {
    mkdirSync(dirname(path), { recursive: true });
  } catch (error) {
    throw new StoreUnavailable("unwritable", `The folder ${dirname(path)} cannot be made (${(error as Error).message}).`);
  }
  checkFile(path);
  const opened: Connection[] = [];
  const open = (options?: { readOnly?: boolean; patienceMs?: number }): Connection => {
    const connection = new Connection(path, options);
    opened.push(connection);
    return connection;
  };
  try {
    const writer = open();
    checkTables(writer, path);
    // WAL lets others read while one writes; NORMAL may lose the last sync in a power cut, never the file.
    writer.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    migrate(writer, path, randomBytes(32));
    // It is said of each connection anew: the default would wait for the disk after every mail.
    const steps = open({ patienceMs: 0 });
    steps.exec("PRAGMA synchronous = NORMAL");
    const openReader = (): Connection => new Connection(path, { readOnly: true });
    return new SqliteStore({ writer, reader: open({ readOnly: true }), steps, openReader, place: path });
  } catch (error) {
    for (const connection of opened) connection.close();
    throw error;
  }
}

function openMemory(): Store {
  const place = "the store in memory";
  const writer = new Connection(":memory:");
  migrate(writer, place, randomBytes(32));
  const openReader = (): Connection => {
    const copy = new Connection(":memory:");
    copy.database.deserialize(writer.database.serialize());
    return copy;
  };
  return new SqliteStore({ writer, reader: writer, steps: writer, openReader, place });
}
