import { fork, type ChildProcess } from "node:child_process";
import { setPriority } from "node:os";
import { fileURLToPath } from "node:url";
import type { Vocabulary } from "@revue/core";
import { Dangling } from "@revue/formats";
import type { Log } from "../parts.ts";
import type { PressAnswer, PressMessage, PressTask } from "./press-task.ts";

/** Prints documents without keeping the server waiting. */
export interface Press {
  /**
   * @param vocabulary of the same state as the task's articles
   * @throws PressBusy when too many wait already
   * @throws PressStopped when it took too long, or the process ended
   * @throws Dangling when the articles and the vocabulary are of two states
   */
  print(task: PressTask, vocabulary: Vocabulary): Promise<Uint8Array>;
  close(): void;
}

/** Too many documents wait. Worth asking for again in a while. */
export class PressBusy extends Error {
  override name = "PressBusy";
}

/** A document could not be printed; `message` is for the log. */
export class PressStopped extends Error {
  override name = "PressStopped";
}

export interface PressOptions {
  log: Log;
  /** Documents that may wait. */
  waitingMax?: number;
  /** Longest time for one document, in milliseconds. */
  timeoutMilliseconds?: number;
  /** Without work for so long, the process goes. */
  idleMilliseconds?: number;
}

interface Job extends PressMessage {
  /** Large ones wait until small ones are done. */
  size: number;
  resolve(bytes: Uint8Array): void;
  reject(error: unknown): void;
}

// The other process is a file of its own: TypeScript in the workspace, JavaScript when built.
const isSource = import.meta.url.endsWith(".ts");
const PROCESS = fileURLToPath(new URL(`./press-process.${isSource ? "ts" : "js"}`, import.meta.url));

/** Memory of a process after which another takes its place, in bytes. */
const MEMORY_MAX = 900_000_000;
/** Its own objects, in megabytes; what Typst takes is beside. */
const HEAP_MEGABYTES = 512;

/**
 * Opens a press: a process of its own, started by the first task, that sets one document after the other.
 *
 * A process rather than a thread: Typst is native code, which a thread could neither interrupt nor survive. A
 * document that takes too long, or breaks the process, ends the process and that document alone; the next one
 * starts another. It gets a lower priority than the server, and none of its settings.
 */
export function openPress({
  log,
  waitingMax = 50,
  timeoutMilliseconds = 60_000,
  idleMilliseconds = 60_000,
}: PressOptions): Press {
  const waiting: Job[] = [];
  let child: ChildProcess | undefined;
  /** The vocabulary the process has. */
  let known: Vocabulary | undefined;
  let busy: Job | undefined;
  let clock: NodeJS.Timeout | undefined;

  function start(): ChildProcess {
    const started = fork(PROCESS, {
      serialization: "advanced",
      execArgv: [`--max-old-space-size=${HEAP_MEGABYTES}`, ...(isSource ? ["--conditions=source"] : [])],
      env: {},
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    if (started.pid !== undefined) lowerPriority(started.pid);
    started.on("message", (answer: PressAnswer) => told(started, answer));
    started.on("exit", (code, signal) => left(started, `the press ended early (${String(signal ?? code)})`));
    started.on("error", (error) => left(started, error.message));
    return started;
  }

  /** Ends the process; whatever it was at is refused with this reason. */
  function left(which: ChildProcess, reason: string): void {
    if (which !== child) return;
    child = undefined;
    known = undefined;
    which.kill("SIGKILL");
    const job = busy;
    busy = undefined;
    clearTimeout(clock);
    job?.reject(new PressStopped(reason));
    next();
  }

  function told(which: ChildProcess, answer: PressAnswer): void {
    const job = busy;
    if (which !== child || job === undefined) return;
    busy = undefined;
    clearTimeout(clock);
    if ("done" in answer) {
      const { bytes, missing, imagesMissing } = answer.done;
      if (missing.length > 0) log("warn", "characters no font has", { ...about(job.task), missing: missing.slice(0, 50) });
      if (imagesMissing.length > 0) log("warn", "images not printed", { ...about(job.task), images: imagesMissing.slice(0, 50) });
      job.resolve(bytes);
    } else {
      const { name, message } = answer.failed;
      job.reject(name === "Dangling" ? new Dangling("reference", message) : new PressStopped(message));
    }
    if (answer.memoryBytes > MEMORY_MAX) left(which, "");
    else next();
  }

  function next(): void {
    if (busy !== undefined) return;
    const job = waiting.shift();
    if (job === undefined) {
      clock = setTimeout(() => child && left(child, ""), idleMilliseconds);
      clock.unref();
      quiet();
      return;
    }
    clearTimeout(clock);
    busy = job;
    child ??= start();
    child.ref();
    child.channel?.ref();
    clock = setTimeout(() => child && left(child, `no document after ${timeoutMilliseconds} ms`), timeoutMilliseconds);
    const { task, vocabulary } = job;
    const message: PressMessage = vocabulary === known ? { task } : { task, vocabulary: vocabulary as Vocabulary };
    known = vocabulary;
    child.send(message);
  }

  /** A press without work keeps no program from ending. */
  function quiet(): void {
    child?.unref();
    child?.channel?.unref();
  }

  return {
    print(task, vocabulary) {
      if (waiting.length >= waitingMax) return Promise.reject(new PressBusy(`${waiting.length} documents wait`));
      return new Promise((resolve, reject) => {
        const size = task.parts.reduce((sum, { articles }) => sum + articles.length, 0);
        const job = { task, vocabulary, size, resolve, reject };
        const place = waiting.findIndex((other) => other.size > size);
        waiting.splice(place === -1 ? waiting.length : place, 0, job);
        next();
      });
    },
    close() {
      for (const job of waiting.splice(0)) job.reject(new PressStopped("the server stops"));
      if (child !== undefined) left(child, "the server stops");
      clearTimeout(clock);
    },
  };
}

/** Pages go before documents on a machine with few cores; where that cannot be asked for, they share. */
function lowerPriority(pid: number): void {
  try {
    setPriority(pid, 10);
  } catch {
    // Not on every system.
  }
}

/** Names a task in the log, without its text. */
function about({ format, kind, parts }: PressTask): Record<string, unknown> {
  const slugs = parts.flatMap(({ articles }) => articles.map(({ article }) => article.slug));
  return { format, kind, articles: slugs.length, ...(slugs.length === 1 && { slug: slugs[0] }) };
}
