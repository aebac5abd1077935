import type { Desk } from "../desk/desk.ts";
import { importFeed } from "../feed/import-feed.ts";
import type { Inbox } from "../inbox/inbox.ts";
import type { ReportBuilder } from "../report/report-builder.ts";
import type { Visitor } from "../visit/visit.ts";
import { nextVisit, type WatchedFeed } from "./watch-list.ts";

/** Reads one watched feed, if it changed, into the inbox; notes on the feed what came of it and when to come back. */
export async function watchFeed(
  feed: WatchedFeed,
  parts: { visitor: Visitor; desk: Desk; inbox: Inbox; report: ReportBuilder; now: string; on: string },
): Promise<void> {
  const { visitor, report, now } = parts;
  const outcome = await visitor.visit(feed.url, {
    etag: feed.etag,
    lastModified: feed.lastModified,
    accept: "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5",
  });
  feed.lastAt = now;
  feed.last = outcome.kind;
  let retry: number | undefined;
  if (outcome.kind === "page") {
    const { isFeed } = importFeed(outcome.bytes, { url: feed.url, contentType: outcome.contentType, ...parts });
    feed.failures = isFeed ? 0 : feed.failures + 1;
    if (!isFeed) feed.last = "not-a-feed";
    // Remembered only for what was read: else a broken answer would be "unchanged" for ever.
    const [etag, lastModified] = [outcome.headers.etag, outcome.headers["last-modified"]];
    if (isFeed && etag !== undefined) feed.etag = String(etag);
    if (isFeed && lastModified !== undefined) feed.lastModified = String(lastModified);
    // A permanent redirect is followed for good. Rule: RFC 9110, 15.4.2 and 15.4.9.
    if (isFeed && outcome.permanently) feed.url = outcome.url;
  } else if (outcome.kind === "unchanged") {
    feed.failures = 0;
    report.count("feed", "unchanged");
  } else {
    feed.failures++;
    if ("retryAfterSeconds" in outcome) retry = outcome.retryAfterSeconds;
    report.count("feed", "left-out");
    report.attention({
      code: `feed-${outcome.kind}`,
      item: feed.url,
      done: `not read; tried again later (${feed.failures} in a row)`,
    });
  }
  feed.nextAt = nextVisit(feed, now, retry);
}
