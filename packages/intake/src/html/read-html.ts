import { countBlockWords, toMarkdown, type Day } from "@revue/core";
import { anEmptyDraft, type Draft } from "../draft/draft.ts";
import { guessLanguage } from "../draft/guess-language.ts";
import { readDay } from "../draft/read-day.ts";
import { tieExcerpts, type Speakers } from "../documents/tie-excerpts.ts";
import { siteOf } from "../vocabulary/find-by-name.ts";
import { blocksOf } from "./blocks-of.ts";
import { bylineOf } from "./byline-of.ts";
import { clean } from "./clean.ts";
import { extract } from "./extract.ts";
import { headlineOf } from "./headline.ts";
import { withoutLeftovers } from "./leftovers.ts";
import { licenceRights } from "./licence-rights.ts";
import { joined, type Claims, type Said } from "./metadata/claims.ts";
import { jsonLdClaims } from "./metadata/json-ld.ts";
import { metaClaims } from "./metadata/meta-tags.ts";
import { microdataClaims } from "./metadata/microdata.ts";
import { printedClaims } from "./metadata/printed.ts";
import { withoutOpening } from "./opening.ts";
import { parsePage } from "./parse-page.ts";
import { printedParts } from "./printed-parts.ts";
import { refusalOfPage, refusalOfText, visibleText, wallSigns, type Refusal } from "./refusal.ts";

export interface HtmlContext {
  /** The address the page was read at. */
  url?: string | undefined;
  /** The publication's time zone, in which instants are days. */
  timeZone?: string | undefined;
  /** The day it was read. */
  readOn?: Day | undefined;
  speakers?: Speakers | undefined;
}

export type HtmlReading = { kind: "article"; draft: Draft } | { kind: "refused"; why: Refusal | "too-big" | "too-deep" };

/** Reads an article's page: what it says of itself, what it prints, and its text. */
export function readHtml(html: string, context: HtmlContext = {}): HtmlReading {
  const page = parsePage(html, context.url);
  if (!page.ok) return { kind: "refused", why: page.failure.code };
  const document = page.value;
  const seen = visibleText(document);
  const refused = refusalOfPage(document, html, seen);
  if (refused) return { kind: "refused", why: refused };

  const claims = joined(jsonLdClaims(document), metaClaims(document), microdataClaims(document), printedClaims(document));
  const parts = printedParts(document);
  const signs = {
    ...wallSigns(document, seen),
    isFree: claims.free[0]?.value !== "false",
    isSaidArticle: claims.kind.some(({ value }) => value === "article"),
  };
  const siteName = claims.siteName[0]?.value;
  const headline = headlineOf(document, claims.headline, siteName);

  const draft = anEmptyDraft();
  draft.language = languageOf(claims, seen.slice(0, 20_000));
  fillDates(draft, claims, context, document);

  clean(document);
  const element = extract(document);
  const { blocks: whole, dropped } = withoutLeftovers(element ? blocksOf(element) : []);
  const words = countBlockWords(whole);
  const wall = refusalOfText(words, signs);
  if (wall) return { kind: "refused", why: wall };

  const note = (field: string, said: Said | undefined): string | undefined => {
    if (said) draft.evidence[field] = said.from;
    return said?.value;
  };
  draft.language = languageOf(claims, toMarkdown({ blocks: whole.slice(0, 30), notes: [] }));
  const title = note("headline", headline);
  if (title !== undefined) draft.headline = title.slice(0, 1000);
  if (parts.overline !== undefined) draft.overline = parts.overline;
  if (parts.subheadline !== undefined) draft.subheadline = parts.subheadline;
  const byline = bylineOf(claims.authors, siteName);
  if (byline) {
    draft.byline = byline.byline;
    draft.evidence["byline"] = byline.from;
  }
  fillPlace(draft, claims, context, siteName);

  const opened = withoutOpening(whole, {
    headline: title ?? "",
    overline: parts.overline,
    subheadline: parts.subheadline,
    description: claims.description[0]?.value,
    standfirst: parts.standfirst,
    byline: byline?.byline.kind === "signed" ? byline.byline.line : undefined,
    language: draft.language,
  });
  if (opened.standfirst !== undefined) {
    draft.standfirst = opened.standfirst.slice(0, 5000);
    draft.evidence["standfirst"] = parts.standfirst === undefined ? (claims.description[0]?.from ?? "") : "printed standfirst";
  }
  const tied = tieExcerpts(opened.blocks, { language: draft.language, ...(context.speakers && { speakers: context.speakers }) });
  draft.body = toMarkdown({ blocks: tied.blocks, notes: [] }).trim();
  draft.documents = tied.documents;
  draft.excerpts = tied.excerpts;
  draft.dropped = dropped;
  return { kind: "article", draft };
}

function fillDates(draft: Draft, claims: Claims, { url, timeZone, readOn }: HtmlContext, document: Document): void {
  const language = draft.language ?? "fr";
  const dayContext = {
    language,
    ...(timeZone !== undefined && { timeZone }),
    ...(readOn !== undefined && { writtenOn: readOn }),
  };
  // Words such as « hier » count only in what the page prints as its date, never in data.
  for (const { value, from } of claims.publishedOn) {
    const day = readDay(
      value,
      from.startsWith("printed") || from === "<time>" ? dayContext : { language, ...(timeZone !== undefined && { timeZone }) },
    );
    if (day === undefined || (readOn !== undefined && day > readOn)) continue;
    draft.publishedOn = day;
    draft.evidence["publishedOn"] = `${from}: ${value.slice(0, 60)}`;
    return;
  }
  const inUrl = /\/((?:19|20)\d{2})[/-]?(\d{2})[/-]?(\d{2})(?=[/_-]|$)/.exec(url ?? claims.url[0]?.value ?? "");
  const fromUrl = inUrl && readDay(`${inUrl[1]}-${inUrl[2]}-${inUrl[3]}`, { language });
  if (fromUrl) {
    draft.publishedOn = fromUrl;
    draft.evidence["publishedOn"] = "the address";
    return;
  }
  const printed = printedDay(document, language);
  if (!printed) return;
  draft.publishedOn = printed.day;
  draft.evidence["publishedOn"] = `printed: « ${printed.line} »`;
}

/** A date in a short line near the headline, when nothing marks it as one. */
function printedDay(document: Document, language: string): { day: Day; line: string } | undefined {
  const near = document.querySelector("h1")?.parentElement?.parentElement ?? document.body;
  for (const root of [near, document.body]) {
    for (const element of root?.querySelectorAll("p, div, span, em, small, td, li, font, h4, h5, h6") ?? []) {
      if (element.firstElementChild?.querySelector("p, div, td") != null) continue;
      const text = (element.textContent ?? "").replace(/\s+/g, " ").trim();
      if (text.length > 120 || text.length < 6 || !/\d/.test(text)) continue;
      const day = readDay(text, { language });
      if (day !== undefined) return { day, line: text };
    }
  }
  return undefined;
}

function fillPlace(draft: Draft, claims: Claims, { url }: HtmlContext, siteName: string | undefined): void {
  const canonical = canonicalAddress(claims.url, url);
  const address = canonical?.value ?? url;
  if (address !== undefined) draft.originalUrl = address;
  draft.evidence["originalUrl"] = canonical?.from ?? "the address given";
  const site = address === undefined ? undefined : siteOf(address);
  if (siteName ?? site) draft.sourceName = (siteName ?? site) as string;
  draft.evidence["source"] = claims.siteName[0]?.from ?? "the address";
  if (address !== undefined) draft.sourceUrl = `${new URL(address).origin}/`;
  const crumbs = claims.sections.filter(({ from }) => from === claims.sections[0]?.from).map(({ value }) => value);
  const names = crumbs.filter((name) => !/^(?:accueil|home|главная)/i.test(name) && name !== draft.headline);
  if (names.length > 0) {
    draft.sectionNames = names;
    draft.evidence["section"] = claims.sections[0]?.from ?? "";
  }
  const keywords = [...new Set(claims.keywords.map(({ value }) => value))].slice(0, 50);
  if (keywords.length > 0) draft.keywords = keywords;
  const image = claims.image
    .map(({ value }) => URL.parse(value, address)?.href)
    .find((one) => one !== undefined && /^https?:/.test(one));
  if (image !== undefined)
    draft.image = { url: image, ...(claims.imageAlternative[0] && { alternative: claims.imageAlternative[0].value }) };
  for (const { value, from } of claims.licence) {
    const rights = licenceRights(value);
    if (!rights) continue;
    draft.rights = rights;
    draft.evidence["rights"] = `${from}: ${value}`;
    break;
  }
}

/** The address the page gives itself, when it is of the same site and no home page: templates that give every page the same are not believed. */
function canonicalAddress(said: readonly Said[], url: string | undefined): Said | undefined {
  const ordered = [...said.filter(({ from }) => from.startsWith("<link")), ...said];
  for (const { value, from } of ordered) {
    const address = URL.parse(value, url);
    if (!address || !/^https?:$/.test(address.protocol)) continue;
    if (url !== undefined) {
      const given = new URL(url);
      if (siteOf(address.href) !== siteOf(url)) continue;
      if (address.pathname === "/" && address.search === "" && given.pathname !== "/") continue;
    }
    address.hash = "";
    return { value: address.href, from };
  }
  return undefined;
}

/** What the text is in, when it says so clearly; else what the page says: templates are often in another language than their texts. */
function languageOf(claims: Claims, text: string): string {
  const said = /^([a-z]{2})(?:[-_].*)?$/i.exec(claims.language[0]?.value ?? "")?.[1]?.toLowerCase();
  return guessLanguage(text) ?? said ?? "fr";
}
