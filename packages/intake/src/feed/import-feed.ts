import type { Desk } from "../desk/desk.ts";
import type { Inbox } from "../inbox/inbox.ts";
import type { ReportBuilder } from "../report/report-builder.ts";
import { readFeed } from "./read-feed.ts";

/** Brings a feed's items into the inbox. Those filed already, or seen before, stay out. */
export function importFeed(
  bytes: Uint8Array,
  {
    url,
    contentType,
    desk,
    inbox,
    report,
    on,
  }: { url: string; contentType?: string; desk: Desk; inbox: Inbox; report: ReportBuilder; on: string },
): { isFeed: boolean; added: number } {
  const { timeZone, languages } = desk.vocabulary.publication;
  const read = readFeed(bytes, { url: /^https?:/.test(url) ? url : undefined, contentType, timeZone, language: languages[0] });
  if (!read.ok) {
    report.count("feed", "left-out");
    report.attention({ code: read.failure.code, item: url, done: "left out: it is no feed that can be read" });
    return { isFeed: false, added: 0 };
  }
  report.count("feed", "added");
  if (read.value.wasBroken)
    report.changed({ code: "feed-mended", item: url, done: "read as far as it could be: its XML is broken" });
  let added = 0;
  for (const { key, draft } of read.value.items) {
    const filed = draft.originalUrl === undefined ? undefined : desk.known.findAddress(draft.originalUrl);
    if (filed) {
      report.count("item", "unchanged");
      continue;
    }
    const item = inbox.put(draft, { key, from: url, on });
    report.count("item", item ? "added" : "unchanged");
    if (!item) continue;
    added++;
    if (item.group !== undefined)
      report.changed({
        code: "same-story",
        item: draft.originalUrl ?? key,
        found: draft.headline ?? "",
        done: `put beside ${item.group}`,
      });
    if (item.wire !== undefined)
      report.changed({
        code: "wire-copy",
        item: draft.originalUrl ?? key,
        found: draft.headline ?? "",
        done: `recognised as copy of ${item.wire}`,
      });
  }
  return { isFeed: true, added };
}
