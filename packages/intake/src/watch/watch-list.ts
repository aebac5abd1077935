import { existsSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { replaceFile } from "../desk/write-files.ts";

/** One feed read by schedule, and what the last visits gave. */
export interface WatchedFeed {
  url: string;
  title?: string;
  everyMinutes: number;
  etag?: string;
  lastModified?: string;
  /** ISO 8601; absent when it was never read. */
  lastAt?: string;
  nextAt?: string;
  /** Visits in a row that gave nothing. */
  failures: number;
  /** What the last one gave, as a code. */
  last?: string;
}

/** SPIP's own rhythm: every two hours, once a day for a feed that fails. */
export const EVERY_MINUTES = 120;
const LONGEST_MINUTES = 24 * 60;

/** The feeds that are watched, in a file of the operator's, not of the collection. */
export class WatchList {
  readonly #file: string;
  readonly feeds: WatchedFeed[];

  constructor(file: string) {
    this.#file = file;
    this.feeds = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as WatchedFeed[]) : [];
  }

  add(
    url: string,
    { everyMinutes = EVERY_MINUTES, title }: { everyMinutes?: number | undefined; title?: string | undefined } = {},
  ): boolean {
    const known = this.feeds.find((feed) => feed.url === url);
    if (known) known.everyMinutes = everyMinutes;
    else this.feeds.push({ url, everyMinutes, failures: 0, ...(title !== undefined && { title }) });
    this.save();
    return known === undefined;
  }

  remove(url: string): boolean {
    const at = this.feeds.findIndex((feed) => feed.url === url);
    if (at === -1) return false;
    this.feeds.splice(at, 1);
    this.save();
    return true;
  }

  due(now: string): WatchedFeed[] {
    return this.feeds.filter(({ nextAt }) => nextAt === undefined || nextAt <= now);
  }

  save(): void {
    replaceFile(dirname(this.#file), basename(this.#file), `${JSON.stringify(this.feeds, undefined, 2)}\n`);
  }
}

/** When to come back: as often as asked; after failures twice as long each time, at most a day; never before the site says. */
export function nextVisit(feed: WatchedFeed, now: string, retryAfterSeconds = 0): string {
  const backoff = Math.min(LONGEST_MINUTES, feed.everyMinutes * 2 ** Math.min(feed.failures, 10));
  const minutes = feed.failures === 0 ? feed.everyMinutes : Math.max(feed.everyMinutes, backoff);
  return new Date(Date.parse(now) + Math.max(minutes * 60_000, retryAfterSeconds * 1000)).toISOString();
}
