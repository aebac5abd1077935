import { expect, test } from "vitest";
import { readFeed, readOpml } from "./read-feed.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => {
  const reading = readFeed(bytes(text), { url: "https://gazette.example/feed", timeZone: "Europe/Paris" });
  return reading.ok ? reading.value : undefined;
};
const TEXT = "La digue nord a rouvert mardi, après deux hivers de travaux, et les pêcheurs l’attendaient depuis longtemps.";
const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>La Gazette</title><link>https://gazette.example/</link><description>x</description>
<item><title>La digue &amp; le port</title><link>/a?utm_source=rss</link><guid isPermaLink="false">12</guid><pubDate>Tue, 10 Mar 2015 23:30:00 GMT</pubDate><dc:creator>Jeanne Dupuis</dc:creator><category>Ports</category><description>Résumé</description><content:encoded><![CDATA[<p>${TEXT}</p><p>Lire aussi : <a href="/b">La criée ferme</a></p>]]></content:encoded></item>
<item><title>Deuxième</title><link>https://gazette.example/b</link><description>Court.</description></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr"><title>La Gazette</title><id>u</id><updated>2015-03-10T06:12:00Z</updated><link href="https://gazette.example/"/><entry><title type="html">La &lt;b&gt;digue&lt;/b&gt;</title><link rel="alternate" href="/a"/><id>tag:1</id><published>2015-03-10T06:12:00+01:00</published><author><name>Jeanne Dupuis</name></author><content type="html">&lt;p&gt;${TEXT}&lt;/p&gt;</content></entry></feed>`;
const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="x"><title>La Gazette</title><link>https://gazette.example/</link><description>d</description></channel><item rdf:about="https://gazette.example/a"><title>La digue</title><link>https://gazette.example/a</link><dc:date>2015-03-10</dc:date><description>${TEXT}</description></item></rdf:RDF>`;
const JSON_FEED = JSON.stringify({
  version: "https://jsonfeed.org/version/1.1",
  title: "La Gazette",
  home_page_url: "https://gazette.example/",
  items: [
    {
      id: "1",
      url: "https://gazette.example/a",
      title: "La digue",
      content_html: `<p>${TEXT}</p>`,
      date_published: "2015-03-10T06:12:00+01:00",
      authors: [{ name: "Jeanne Dupuis" }],
    },
  ],
});

test.for([
  ["RSS", RSS, "2015-03-11", "La digue & le port"],
  ["Atom", ATOM, "2015-03-10", "La digue"],
  ["RDF", RDF, "2015-03-10", "La digue"],
  ["JSON Feed", JSON_FEED, "2015-03-10", "La digue"],
] as const)("reads %s", ([, text, publishedOn, headline]) => {
  const draft = read(text)?.items[0]?.draft;
  expect(draft).toMatchObject({ headline, publishedOn, sourceName: "La Gazette", language: "fr", body: TEXT });
  expect(draft?.originalUrl).toMatch(/^https:\/\/gazette\.example\/a/);
});

test("a feed of broken XML gives the items that are whole, and says that it was broken", () => {
  const broken = RSS.replace("&amp;", "&").replace("Deuxième", "Deux \u0003 < trois & quatre");
  expect(read(broken)).toMatchObject({ wasBroken: true, items: [{ draft: { headline: "La digue & le port" } }, {}] });
  const cut = RSS.slice(0, RSS.indexOf("Deuxième"));
  expect(read(cut)?.items.map(({ draft }) => draft.headline)).toEqual(["La digue & le port"]);
});

test.for(["<html><body>Pas un flux</body></html>", "", "{}", "%PDF-1.4"])("%j is no feed", (text) => {
  expect(readFeed(bytes(text), {})).toEqual({ ok: false, failure: { code: "not-a-feed" } });
});

test("a feed in latin1 is read in latin1", () => {
  const latin = Uint8Array.from(
    RSS.replace('<?xml version="1.0"?>', '<?xml version="1.0" encoding="iso-8859-1"?>').replaceAll("’", "'"),
    (character) => character.charCodeAt(0),
  );
  const reading = readFeed(latin, { url: "https://gazette.example/feed" });
  expect(reading.ok && reading.value.items[1]?.draft.headline).toBe("Deuxième");
});

test("an entity bomb does not explode", () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>${RSS.slice(21).replace("Résumé", "&c;")}`;
  expect(JSON.stringify(read(bomb) ?? "").length).toBeLessThan(5_000);
});

test("reads the feeds of an OPML, nested ones too", () => {
  const opml = `<opml version="2.0"><head><title>x</title></head><body><outline text="Ports"><outline type="rss" text="Gazette" xmlUrl="https://gazette.example/feed"/></outline><outline xmlUrl="https://hune.example/rss"/></body></opml>`;
  expect(readOpml(opml)?.map(({ url }) => url)).toEqual(["https://gazette.example/feed", "https://hune.example/rss"]);
  expect(readOpml(RSS)).toBeUndefined();
});
