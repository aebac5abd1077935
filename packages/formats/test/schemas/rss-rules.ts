import { namesAt, textsAt } from "../xml-reading.ts";

/** Elements a channel and an item may have, with how often; undefined: any number. RSS 2.0.11. */
const CHANNEL: Record<string, number | undefined> = {
  title: 1,
  link: 1,
  description: 1,
  language: 1,
  copyright: 1,
  managingEditor: 1,
  webMaster: 1,
  pubDate: 1,
  lastBuildDate: 1,
  category: undefined,
  generator: 1,
  docs: 1,
  cloud: 1,
  ttl: 1,
  image: 1,
  rating: 1,
  textInput: 1,
  skipHours: 1,
  skipDays: 1,
  item: undefined,
};
const ITEM: Record<string, number | undefined> = {
  title: 1,
  link: 1,
  description: 1,
  author: 1,
  category: undefined,
  comments: 1,
  enclosure: 1,
  guid: 1,
  pubDate: 1,
  source: 1,
};
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/**
 * What is wrong with an RSS feed, one sentence each. Rules: RSS 2.0.11 and the RSS Advisory Board's profile, which has no schema
 * of its own: names and numbers of elements, dates, absolute addresses, identities, enclosures, the link to itself.
 */
export function rssFaults(text: string): string[] {
  const faults: string[] = [];
  const check = (holds: boolean, fault: string) => void (holds || faults.push(fault));
  check(textsAt(text, "/rss/@version")[0] === "2.0", "rss has version 2.0");
  check(textsAt(text, "/rss/channel").length === 1, "one channel");
  const names = (path: string) => namesAt(text, `${path}/*[namespace-uri()='']`);

  const channel = names("/rss/channel");
  for (const name of ["title", "link", "description"]) check(channel.includes(name), `channel has ${name}`);
  for (const name of new Set(channel)) check(name in CHANNEL, `${name} is no element of a channel`);
  for (const [name, most] of Object.entries(CHANNEL)) {
    check(most === undefined || channel.filter((one) => one === name).length <= most, `channel has ${name} once`);
  }
  check(textsAt(text, "/rss/channel/a:link[@rel='self']/@href").length === 1, "the feed leads to itself (profile, atom:link)");
  const items = textsAt(text, "/rss/channel/item").length;
  for (let at = 1; at <= items; at += 1) {
    const path = `/rss/channel/item[${at}]`;
    const inside = names(path);
    check(inside.includes("title") || inside.includes("description"), "an item has a title or a description");
    for (const name of new Set(inside)) check(name in ITEM, `${name} is no element of an item`);
    for (const [name, most] of Object.entries(ITEM)) {
      check(most === undefined || inside.filter((one) => one === name).length <= most, `an item has ${name} once`);
    }
    for (const attribute of ["url", "length", "type"]) {
      const given = textsAt(text, `${path}/enclosure/@${attribute}`).length;
      check(given === textsAt(text, `${path}/enclosure`).length, `an enclosure has ${attribute}`);
    }
  }
  const guids = textsAt(text, "//item/guid");
  check(new Set(guids).size === guids.length, "identities differ");
  for (const day of textsAt(text, "//pubDate | //lastBuildDate")) check(RFC_822.test(day), `${day} is a date of RFC 822`);
  const addresses = "//link | //guid[@isPermaLink='true'] | //url | //enclosure/@url | //a:link/@href";
  for (const address of textsAt(text, addresses)) check(URL.canParse(address), `${address} is absolute`);
  for (const size of textsAt(text, "//enclosure/@length")) check(/^\d+$/.test(size), `${size} is a number of bytes`);
  return faults;
}
