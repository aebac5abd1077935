import { dateInWords } from "@revue/core";
import { element, type Xml } from "../xml/element.ts";
import type { Feed, FeedFormat } from "./feed.ts";
import type { FeedEntry } from "./feed-entry.ts";
import { feedWording } from "./feed-wording.ts";

// A feed opened in a browser is shown through a style sheet in CSS: XSLT is leaving the browsers (Chrome 155, November 2026).
// CSS makes no links, so these few elements are XHTML, as extensions of the feed: programs pass over what they do not know
// (RFC 4287, 6.3; RSS 2.0, "Extending RSS"), browsers show it.

const XHTML = "http://www.w3.org/1999/xhtml";

/** The declaration that opens a feed in XML, with its style sheet. */
export const PROLOGUE = '<?xml version="1.0" encoding="UTF-8"?>\n<?xml-stylesheet type="text/css" href="/flux.css"?>\n';

/** What stands above the entries: what this is, and where the list is as a page. */
export function aboveEntries({ title, description, language, page, publication }: Feed): Xml {
  const say = feedWording(language);
  return element("header", { xmlns: XHTML, lang: language }, [
    element("h1", {}, title),
    element("p", {}, description),
    element("p", { class: "notice" }, say.notice),
    element("p", {}, [element("a", { href: page }, say.page(publication))]),
  ]);
}

/** One entry: its headline as a link, where it comes from, its opening. */
export function entryShown(entry: FeedEntry, { language }: Feed): Xml {
  return element("section", { xmlns: XHTML }, [
    element("h2", { lang: entry.language }, [element("a", { href: entry.url }, entry.title)]),
    element("p", { class: "origin" }, `${entry.source}, ${dateInWords(entry.publishedOn, language)}`),
    entry.summary === undefined ? undefined : element("p", { lang: entry.language }, entry.summary),
  ]);
}

/** The way to the following page. Atom's schema has entries last, so that the style sheet puts this below them. */
export function olderEntries({ language, next }: Feed, format: FeedFormat): Xml | undefined {
  if (next === undefined) return undefined;
  return element("nav", { xmlns: XHTML, lang: language }, [
    element("p", {}, [element("a", { href: next[format], rel: "next" }, feedWording(language).next)]),
  ]);
}
