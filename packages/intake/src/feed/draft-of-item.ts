import { inlinesText, toMarkdown, type Language } from "@revue/core";
import { anEmptyDraft, type Draft } from "../draft/draft.ts";
import { guessLanguage } from "../draft/guess-language.ts";
import { readDay } from "../draft/read-day.ts";
import { blocksOf } from "../html/blocks-of.ts";
import { peopleIn } from "../html/byline-of.ts";
import { withoutLeftovers } from "../html/leftovers.ts";
import { parsePage } from "../html/parse-page.ts";
import { plain } from "../html/text-of.ts";

/** One item of any feed. */
export interface FeedEntry {
  id: string | undefined;
  title: string | undefined;
  link: string | undefined;
  /** As the feed writes it: some hold anything. */
  date: unknown;
  html: string | undefined;
  summary: string | undefined;
  authors: readonly string[];
  categories: readonly string[];
  image: string | undefined;
  /** The feed that an aggregator took it from. */
  source: string | undefined;
}

/** Makes a draft of one item. Nothing when it has neither title nor text. */
export function draftOfItem(
  entry: FeedEntry,
  about: {
    url?: string | undefined;
    site?: string | undefined;
    title?: string | undefined;
    timeZone?: string | undefined;
    language?: Language | undefined;
  },
): Draft | undefined {
  const base = about.site ?? about.url;
  const link = entry.link === undefined ? undefined : URL.parse(entry.link.trim(), base)?.href;
  const blocks = blocksOfHtml(entry.html, link ?? base);
  const first = blocks[0];
  const headline = plain(entry.title) ?? (first?.type === "paragraph" ? inlinesText(first.children).slice(0, 120) : undefined);
  if (headline === undefined || headline === "") return undefined;
  const draft = anEmptyDraft();
  draft.headline = headline.slice(0, 1000);
  draft.body = toMarkdown({ blocks, notes: [] }).trim();
  const said = /^([a-z]{2})\b/i.exec(about.language ?? "")?.[1]?.toLowerCase();
  draft.language = guessLanguage(`${headline} ${draft.body}`) ?? said ?? "fr";
  if (link !== undefined && /^https?:/.test(link)) {
    draft.originalUrl = link;
    draft.sourceUrl = `${new URL(link).origin}/`;
  } else if (about.site !== undefined) draft.sourceUrl = about.site;
  const sourceName = plain(entry.source) ?? plain(about.title);
  if (sourceName !== undefined) draft.sourceName = sourceName;
  const day =
    typeof entry.date !== "string"
      ? undefined
      : readDay(entry.date, { language: draft.language, ...(about.timeZone !== undefined && { timeZone: about.timeZone }) });
  if (day !== undefined) draft.publishedOn = day;
  const authors = entry.authors
    .map((author) => /\(([^)]+)\)\s*$/.exec(author)?.[1] ?? author)
    .flatMap((author) => plain(author) ?? []);
  if (authors.length > 0) draft.byline = { kind: "signed", line: authors.join(", "), people: authors.flatMap(peopleIn) };
  const keywords = entry.categories.flatMap((category) => plain(category) ?? []);
  if (keywords.length > 0) draft.keywords = keywords;
  const image = entry.image === undefined ? undefined : URL.parse(entry.image, base)?.href;
  if (image !== undefined) draft.image = { url: image };
  const standfirst = plain(entry.summary);
  if (standfirst !== undefined && !draft.body.startsWith(standfirst.slice(0, 60))) draft.standfirst = standfirst.slice(0, 5000);
  draft.evidence = {
    publishedOn: `the feed: ${typeof entry.date === "string" ? entry.date : "no date"}`,
    source: "the feed's title",
  };
  return draft;
}

function blocksOfHtml(html: string | undefined, base: string | undefined) {
  if (html === undefined || html.trim() === "") return [];
  const page = parsePage(html, base);
  return page.ok ? withoutLeftovers(blocksOf(page.value.body)).blocks : [];
}
