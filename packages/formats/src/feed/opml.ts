import type { Instant } from "@revue/core";
import { element, onLines, type Xml } from "../xml/element.ts";

/** A group of feeds in a list of them. */
export interface FeedGroup {
  name: string;
  feeds: { title: string; feed: string; page: string; language: string }[];
}

/** Writes a list of feeds that feed readers import. Rule: OPML 2.0, subscription lists (http://opml.org/spec2.opml). */
export function toOpml(list: { title: string; changedAt: Instant; groups: readonly FeedGroup[] }): string {
  const outline = ({ title, feed, page, language }: FeedGroup["feeds"][number]) =>
    // "rss" is the type of any feed, whatever its format.
    element("outline", { type: "rss", text: title, title, xmlUrl: feed, htmlUrl: page, language });
  const groups = list.groups
    .filter(({ feeds }) => feeds.length > 0)
    .map(({ name, feeds }) => element("outline", { text: name, title: name }, [...onLines(feeds.map(outline)), "\n" as Xml]));
  const head = [
    element("title", {}, list.title),
    element("dateModified", {}, new Date(list.changedAt).toUTCString()),
    element("docs", {}, "http://opml.org/spec2.opml"),
  ];
  const parts = [element("head", {}, onLines(head)), element("body", {}, onLines(groups))];
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element("opml", { version: "2.0" }, onLines(parts))}\n`;
}
