import pino from "pino";

export const LOG_LEVELS = ["debug", "info", "warn", "error", "silent"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Writes one line: a constant phrase, with ids and numbers. Never an address, an agent, a query or a text of an article. */
export type Log = (level: Exclude<LogLevel, "silent">, phrase: string, fields?: Record<string, unknown>) => void;

export interface Journal {
  log: Log;
  /** Writes out what is still held back; before the process ends. */
  flush(): void;
}

/** Bytes held back before they are written, and the longest they wait: a line per request must not cost a system call each. */
const HELD_BYTES = 8_192;
const HELD_MILLISECONDS = 500;

/** JSON lines on standard output, of this level and above. */
export function openJournal(level: LogLevel): Journal {
  const out = pino.destination({ dest: 1, sync: false, minLength: HELD_BYTES, periodicFlush: HELD_MILLISECONDS });
  const logger = pino({ level, base: null, serializers: { error: pino.stdSerializers.err } }, out);
  return {
    log: (at, phrase, fields) => logger[at](fields ?? {}, phrase),
    flush() {
      try {
        out.flushSync();
      } catch {
        // Not open yet, or closed already: there is nothing left that could be written.
      }
    },
  };
}
