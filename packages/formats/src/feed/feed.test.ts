import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { extractFromJson } from "@extractus/feed-extractor";
import { parseFeed as parseElsewhere } from "@rowanmanning/feed-parser";
import { cutWords, type Instant } from "@revue/core";
import * as fc from "fast-check";
import { parseFeed, parseOpml } from "feedsmith";
import { expect, test } from "vitest";
import { aFullArticle, aPressCollection, aRecord, CHANGED_AT } from "../fixtures.ts";
import { expectWhole, seedRecord } from "../../test/whole-article.ts";
import { expectValid, readXml, textsAt } from "../../test/xml-reading.ts";
import { jsonFeedSchema } from "../../test/schemas/json-feed.ts";
import { rssFaults } from "../../test/schemas/rss-rules.ts";
import { feedEntry } from "./feed-entry.ts";
import type { Feed } from "./feed.ts";
import { listPlace } from "./list-place.ts";
import { toOpml } from "./opml.ts";
import { writeFeed } from "./write-feed.ts";

const SITE = "https://vigie.example";
const place = listPlace(SITE, { section: "ports" }, "fr");

const aFeed = (over: Partial<Feed> = {}): Feed => ({
  title: "La Vigie – Ports",
  description: "Revue de presse des ports",
  language: "fr",
  page: place.page,
  self: place.feeds(),
  translations: [{ language: "en", self: listPlace(SITE, { section: "ports" }, "en").feeds() }],
  publication: "La Vigie",
  updatedAt: CHANGED_AT,
  entries: [feedEntry(aRecord())],
  ...over,
});
const paged = { first: place.feeds(), self: place.feeds("abc"), next: place.feeds("def"), hub: "https://hub.example/" };

const ajv = new Ajv2020.default({ strict: false });
addFormats.default(ajv);
const isJsonFeed = ajv.compile(jsonFeedSchema);

const updatedWhenChanged = (changedAt: Instant) => feedEntry({ ...aRecord(), changedAt }).updatedAt;

/** What XML can hold of a text. */
const held = (text: string) =>
  text.toWellFormed().replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD");

/** Insists that the three formats are what their rules say. */
function expectFeeds(feed: Feed): void {
  expectValid(writeFeed(feed, "atom"), "atom.rng");
  expect(rssFaults(writeFeed(feed, "rss"))).toEqual([]);
  expect([isJsonFeed(JSON.parse(writeFeed(feed, "json"))), isJsonFeed.errors]).toEqual([true, null]);
}

test("each format is valid: a page in the middle, an empty feed, one of excerpts, one of headlines", () => {
  expectFeeds(aFeed());
  expectFeeds(aFeed(paged));
  expectFeeds(aFeed({ entries: [] }));
  expectFeeds(aFeed({ entries: [feedEntry(aRecord(aFullArticle(), { collection: aPressCollection(5), channel: "feed" }))] }));
  expectFeeds(aFeed({ entries: [feedEntry(aRecord(aFullArticle(), { collection: aPressCollection(0), channel: "feed" }))] }));
});

test("and the validators do look", () => {
  const atom = writeFeed(aFeed(), "atom");
  expect(() => expectValid(atom.replace(/<updated>[^<]*<\/updated>/, ""), "atom.rng")).toThrow(/./);
  expect(() => expectValid(atom.replace("<published>2014-05-07T12:00:00Z", "<published>2014-05-07"), "atom.rng")).toThrow(/./);
  const rss = writeFeed(aFeed(), "rss");
  expect(rssFaults(rss.replace(/<description>[^]*?<\/description>/, ""))).not.toEqual([]);
  expect(rssFaults(rss.replaceAll(/<pubDate>[^<]*/g, "<pubDate>2014-05-07"))).not.toEqual([]);
  expect(isJsonFeed({ ...JSON.parse(writeFeed(aFeed(), "json")), items: [{ url: "https://a.example/" }] })).toBe(false);
});

test.for(["atom", "rss", "json"] as const)("two readers find the same in %s: headline, address, day, text, credit", (format) => {
  const text = writeFeed(aFeed(), format);
  const entry = aFeed().entries[0];
  expect(text).toContain(entry?.digest);
  const { feed } = parseFeed(text);
  const read = "entries" in feed ? feed.entries : "items" in feed ? feed.items : [];
  expect(read).toHaveLength(1);
  const there = JSON.stringify(read?.[0]);
  for (const words of [entry?.title, entry?.url, entry?.html]) expect(there).toContain(JSON.stringify(words).slice(1, -1));
  if (format === "json") return expectJsonReadElsewhere(text);
  const elsewhere = parseElsewhere(text);
  expect(elsewhere).toMatchObject({ title: "La Vigie – Ports", self: place.feed(format), url: place.page });
  expect(elsewhere.items).toHaveLength(1);
  expect(elsewhere.items[0]).toMatchObject({
    id: "https://vigie.example/articles/la-digue-de-port-aven-rouvre",
    title: "La digue de Port-Aven rouvre au public",
    url: "https://vigie.example/articles/la-digue-de-port-aven-rouvre",
    published: new Date("2014-05-07T12:00:00Z"),
    authors: [{ name: "Jeanne Dupuis" }],
  });
  expect(elsewhere.items[0]?.content).toContain("<li>le phare,</li>");
});

function expectJsonReadElsewhere(text: string): void {
  const options = { descriptionMaxLen: 0, getExtraEntryFields: (item: object) => ({ ...item }) };
  const elsewhere = extractFromJson(text, options);
  expect(elsewhere).toMatchObject({ title: "La Vigie – Ports", link: place.page, language: "fr" });
  expect(elsewhere.entries).toHaveLength(1);
  expect(elsewhere.entries?.[0]).toMatchObject({
    id: "https://vigie.example/articles/la-digue-de-port-aven-rouvre",
    title: "La digue de Port-Aven rouvre au public",
    link: "https://vigie.example/articles/la-digue-de-port-aven-rouvre",
    published: "2014-05-07T12:00:00.000Z",
    authors: [{ name: "Jeanne Dupuis" }],
    content_html: expect.stringContaining("<li>le phare,</li>"),
  });
}

test("the seed is whole in each format", async () => {
  const entries = [feedEntry(await seedRecord("feed"))];
  for (const format of ["atom", "rss", "json"] as const) {
    const text = writeFeed(aFeed({ entries }), format);
    const html = format === "json" ? JSON.parse(text).items[0].content_html : textsAt(text, "//a:content | //c:encoded")[0];
    expectWhole(`${JSON.stringify(text)} ${html.replaceAll(/<[^>]*>/g, " ")}`, await seedRecord("feed"));
  }
});

test("a feed leads to itself, its page, its other formats and languages, its pages and its hub", () => {
  const text = writeFeed(aFeed(paged), "atom");
  const links = textsAt(text, "/a:feed/a:link/@rel").map((rel, at) => `${rel} ${textsAt(text, "/a:feed/a:link/@href")[at]}`);
  expect(links).toEqual([
    "self https://vigie.example/rubriques/ports/feed.atom?suite=abc",
    "alternate https://vigie.example/rubriques/ports",
    "alternate https://vigie.example/rubriques/ports/feed.rss?suite=abc",
    "alternate https://vigie.example/rubriques/ports/feed.json?suite=abc",
    "alternate https://vigie.example/en/rubriques/ports/feed.atom",
    "first https://vigie.example/rubriques/ports/feed.atom",
    "next https://vigie.example/rubriques/ports/feed.atom?suite=def",
    "hub https://hub.example/",
  ]);
  expect(textsAt(writeFeed(aFeed(paged), "rss"), "/rss/channel/a:link/@rel")).toEqual(["self", "first", "next", "hub"]);
  expect(JSON.parse(writeFeed(aFeed(paged), "json"))).toMatchObject({
    next_url: "https://vigie.example/rubriques/ports/feed.json?suite=def",
    hubs: [{ type: "WebSub", url: "https://hub.example/" }],
  });
});

test("every page of a feed has the identity of the first", () => {
  const [first, later] = [aFeed(), aFeed(paged)].map((feed) => textsAt(writeFeed(feed, "atom"), "/a:feed/a:id"));
  expect(later).toEqual(first);
});

test("where only an excerpt may be shown, no format says more", () => {
  const collection = aPressCollection(2);
  const entry = feedEntry(aRecord(aFullArticle({ body: `${"mot ".repeat(40)}fin.` }), { collection, channel: "feed" }));
  expect(entry).toMatchObject({ complete: false });
  for (const format of ["atom", "rss", "json"] as const) {
    const text = writeFeed(aFeed({ entries: [entry] }), format);
    expect(text).not.toContain("fin.");
    expect(text).toContain("Après deux…");
    expect(text).toContain("ne permettent pas d’en montrer davantage");
  }
});

test("an entry changed before its day of selection ended is not older than itself", () => {
  expect(updatedWhenChanged("2014-05-07T09:00:00+02:00")).toBe("2014-05-07T12:00:00Z");
  expect(updatedWhenChanged("2014-05-07T15:00:00+02:00")).toBe("2014-05-07T15:00:00+02:00");
});

test("an English feed names things in English, keeps the text's language, and gives entries the same identity", () => {
  const record = { ...aRecord(), readers: "en" as const };
  expect(feedEntry(record)).toMatchObject({
    id: "https://vigie.example/articles/la-digue-de-port-aven-rouvre",
    url: "https://vigie.example/en/articles/la-digue-de-port-aven-rouvre",
    language: "fr",
  });
  expect(feedEntry(record).categories[0]?.label).toBe("Harbours");
  expect(feedEntry(record).html).toContain("Selected by La Vigie on 7 May 2014");
});

test("in a browser a feed shows its entries as links, without a script", () => {
  const text = writeFeed(aFeed(paged), "atom");
  expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<\?xml-stylesheet type="text\/css" href="\/flux.css"\?>\n/);
  expect(textsAt(text, "//a:entry/x:section/x:h2/x:a/@href")).toEqual([aFeed().entries[0]?.url]);
  expect(textsAt(text, "//x:nav//x:a/@href")).toEqual([paged.next.atom]);
});

test("whatever a headline, a name or a text holds, it is read back as it is, and nothing else", () => {
  const hostile = fc.string({
    unit: fc.constantFrom(
      ..."<>&\"'` \t\n\r]]>--%{}\\#«é\u05d0\u202e\u0000\u0007\u001b\uFFFE😀".split(""),
      "<![CDATA[",
      "]]>",
      "<script>",
      "&amp;",
      "-->",
    ),
    maxLength: 30,
  });
  fc.assert(
    fc.property(hostile, hostile, (headline, name) => {
      const entry = {
        ...(aFeed().entries[0] as Feed["entries"][number]),
        title: headline,
        source: name,
        authors: [name],
        html: headline,
      };
      const feed = aFeed({ title: name, entries: [entry] });
      const atom = writeFeed(feed, "atom");
      expect(textsAt(atom, "/a:feed/a:title")).toEqual([held(name)]);
      expect(textsAt(atom, "/a:feed/a:entry/a:title")).toEqual([held(headline)]);
      expect(textsAt(atom, "/a:feed/a:entry/a:content")).toEqual([held(headline)]);
      expect(textsAt(atom, "/a:feed/a:entry/a:author/a:name")).toEqual([held(name)]);
      const rss = writeFeed(feed, "rss");
      expect(textsAt(rss, "/rss/channel/item/title")).toEqual([held(headline)]);
      expect(textsAt(rss, "/rss/channel/item/dc:creator")).toEqual([held(name)]);
      expect(readXml(rss, (document) => document.find("//*").length)).toBe(
        readXml(writeFeed(aFeed(), "rss"), (document) => document.find("//*").length),
      );
      expect(JSON.parse(writeFeed(feed, "json"))).toMatchObject({
        title: name.toWellFormed(),
        items: [{ title: headline.toWellFormed() }],
      });
    }),
    { numRuns: 300 },
  );
});

test("a headline of a thousand characters and a text from right to left come through", () => {
  const headline = `${"א".repeat(500)} ${"x".repeat(499)}`;
  const text = writeFeed(aFeed({ entries: [feedEntry(aRecord(aFullArticle({ headline, language: "he" })))] }), "atom");
  expect(textsAt(text, "//a:entry/a:title")).toEqual([headline]);
  expectValid(text, "atom.rng");
});

test("OPML is read back with every feed in its group", () => {
  const feeds = [{ title: "Ports & <quais>", feed: place.feed("atom"), page: place.page, language: "fr" }];
  const opml = toOpml({
    title: "La Vigie",
    changedAt: CHANGED_AT,
    groups: [
      { name: "Rubriques", feeds },
      { name: "Sujets", feeds: [] },
    ],
  });
  expect(parseOpml(opml)).toMatchObject({
    head: { title: "La Vigie" },
    body: {
      outlines: [
        {
          text: "Rubriques",
          outlines: [{ type: "rss", text: "Ports & <quais>", xmlUrl: place.feed("atom"), htmlUrl: place.page }],
        },
      ],
    },
  });
});

test("a list that is no page of the site has its feed at the API", () => {
  const list = listPlace(SITE, { section: "ports", language: "ru" }, "en");
  expect(list.page).toBe("https://vigie.example/en");
  expect(list.feed("rss", "abc")).toBe("https://vigie.example/api/v1/feed.rss?section=ports&language=ru&interface=en&cursor=abc");
});

test.for([
  [{}, "/", "/feed.atom"],
  [{ q: "l’été & co" }, "/recherche?q=l%E2%80%99%C3%A9t%C3%A9+%26+co", "/recherche/feed.atom?q=l%E2%80%99%C3%A9t%C3%A9+%26+co"],
  [
    { q: "été", section: "mer/sud", from: "2014-01-01", to: "2014-12-31" },
    "/recherche?q=%C3%A9t%C3%A9&rubrique=mer%2Fsud&annee=2014",
    "/recherche/feed.atom?q=%C3%A9t%C3%A9&rubrique=mer%2Fsud&annee=2014",
  ],
  [{ dossier: "digue" }, "/dossiers/digue", "/dossiers/digue/feed.atom"],
  [{ from: "2014-01-01", to: "2014-12-31" }, "/archives/2014", "/archives/2014/feed.atom"],
  [{ from: "2012-02-01", to: "2012-02-29" }, "/archives/2012/02", "/archives/2012/02/feed.atom"],
] as const)("the list of %j stands at %s", ([filter, page, feed]) => {
  const list = listPlace(SITE, filter, "fr");
  expect([list.page, list.feed("atom")]).toEqual([SITE + page, SITE + feed]);
});

test("the opening is the beginning of the text, as plain text", () => {
  expect(feedEntry(aRecord()).summary).toBe("Après deux hivers de travaux.");
  const long = "mot ".repeat(200).trim();
  const { standfirst: _, ...rest } = aFullArticle({ body: long });
  expect(feedEntry(aRecord(rest)).summary).toBe(cutWords(long, 60));
});
