import { type Article, type Day, type InterfaceLanguage, localised, permission, summarise, type Topic } from "@revue/core";
import { readQuery } from "@revue/core/search";
import { articleUrl, type Lookup, type MailIssue, type MailItem, resolved, shownSummary, trailOf } from "@revue/formats";
import type { KeptArticle, Mailing, Store } from "@revue/store";
import type { NewsletterAddresses } from "./newsletter-addresses.ts";
import { topicSlug } from "./topic-slug.ts";

/** Most articles in one issue; the others are counted. */
export const ITEMS_MAX = 100;
/** Words of an opening. */
const TEASER_WORDS = 60;

/** What issues of one mailing are composed from. */
export interface Composing {
  store: Store;
  lookup: Lookup;
  mailing: Pick<Mailing, "id" | "frequency" | "on">;
  /** The articles of the period, newest first. */
  added: readonly KeptArticle[];
  addresses: NewsletterAddresses;
}

/** The articles added by the changes after `from`, up to `to`, as they are now; newest first. */
export async function articlesAdded(store: Store, { from, to }: Pick<Mailing, "from" | "to">): Promise<KeptArticle[]> {
  const added = new Map<string, KeptArticle>();
  const page = 1_000;
  for (let sequence = from; sequence < to;) {
    const changes = await store.listChanges({ sequence }, page);
    for (const { change, slug, sequence: at } of changes) {
      if (at > to || change !== "added" || added.has(slug)) continue;
      const found = await store.findArticle(slug);
      if (found !== undefined) added.set(slug, found);
    }
    sequence = changes.at(-1)?.sequence ?? to;
    if (changes.length < page) break;
  }
  return [...added.values()].sort((a, b) => (order(a) < order(b) ? 1 : -1));
}

const order = ({ article: { publishedOn, slug } }: KeptArticle): string => `${publishedOn} ${slug}`;

/** Composes the issue for a topic in a language; undefined when the period brought nothing on it. */
export async function composeIssue(
  composing: Composing,
  topic: Topic,
  language: InterfaceLanguage,
): Promise<MailIssue | undefined> {
  const { lookup, mailing, added, addresses } = composing;
  const isMeant = await meant(composing, topic);
  const items = added.filter(isMeant).flatMap((kept) => itemOf(kept, { lookup, on: mailing.on, language, addresses }) ?? []);
  if (items.length === 0) return undefined;
  const { name, tagline } = lookup.vocabulary.publication;
  const slug = topicSlug(topic);
  const id = `${mailing.on}-${mailing.frequency}${slug ?? ""}-${language}`;
  const topicName = nameOf(topic, lookup, language);
  return {
    id,
    publication: name,
    tagline: localised(tagline, language).text,
    ...(topicName !== undefined && { topic: topicName }),
    frequency: mailing.frequency,
    on: mailing.on,
    language,
    items: items.slice(0, ITEMS_MAX),
    more: Math.max(0, items.length - ITEMS_MAX),
    site: addresses.site,
    ...(slug !== undefined && { archive: addresses.issue(language, id) }),
  };
}

/** What a topic is called; undefined for the whole review, and for what the collection no longer has. */
export function nameOf(topic: Topic, lookup: Lookup, language: InterfaceLanguage): string | undefined {
  const named = (texts: Parameters<typeof localised>[0] | undefined) => texts && localised(texts, language).text;
  switch (topic.kind) {
    case "home":
      return undefined;
    case "section":
      return named(lookup.section(topic.name)?.name);
    case "source":
      return lookup.source(topic.name)?.name;
    case "subject":
      return named(lookup.subject(topic.name)?.name);
    case "dossier":
      return named(lookup.dossier(topic.name)?.title);
    case "search":
      return language === "fr" ? `«\u00a0${topic.name}\u00a0»` : `“${topic.name}”`;
  }
}

const of =
  (rule: (article: Article) => boolean) =>
  (kept: KeptArticle): boolean =>
    rule(kept.article);

async function meant({ store, lookup, added }: Composing, topic: Topic): Promise<(kept: KeptArticle) => boolean> {
  switch (topic.kind) {
    case "home":
      return () => true;
    case "section":
      return of(({ section }) => section === topic.name || section.startsWith(`${topic.name}/`));
    case "source":
      return of(({ source }) => source === topic.name);
    case "subject":
      return of(({ subjects }) => subjects.includes(topic.name));
    case "dossier": {
      const dossier = lookup.dossier(topic.name);
      const events = new Set(dossier?.series.flatMap((slug) => lookup.series(slug)?.events.map((event) => event.slug) ?? []));
      return of(
        ({ slug, events: reported }) => dossier?.articles.includes(slug) === true || reported.some((event) => events.has(event)),
      );
    }
    case "search": {
      const found = await searched(store, topic.name, added);
      return of(({ slug }) => found.has(slug));
    }
  }
}

/** Slugs of the added articles that a saved search finds. Asked within their days, so that an old archive costs nothing. */
async function searched(store: Store, text: string, added: readonly KeptArticle[]): Promise<Set<string>> {
  const found = new Set<string>();
  const [newest, oldest] = [added[0], added.at(-1)];
  if (newest === undefined || oldest === undefined || store.search === undefined) return found;
  const question = {
    query: readQuery(text),
    sort: "newest" as const,
    limit: 200,
    from: oldest.article.publishedOn,
    to: newest.article.publishedOn,
    facets: [],
    explain: false,
  };
  let page = await store.search(question);
  for (;;) {
    for (const { article } of page.hits) found.add(article.slug);
    if (page.next === undefined || page.isCorrected || found.size > 10_000) break;
    page = await store.search({ ...question, after: page.next });
  }
  return found;
}

function itemOf(
  { article, digest }: KeptArticle,
  { lookup, on, language, addresses }: { lookup: Lookup; on: Day; language: InterfaceLanguage; addresses: NewsletterAddresses },
): MailItem | undefined {
  const source = resolved(lookup.source(article.source), "source", article.source);
  const allowed = permission({ article, source, channel: "mail", on });
  if (allowed.show === "nothing") return undefined;
  const summary = shownSummary(summarise(article), allowed);
  const teaser = summary.standfirst ?? summary.teaser;
  return {
    slug: article.slug,
    digest,
    headline: article.headline,
    language: article.language,
    source: source.name,
    publishedOn: article.publishedOn,
    trail: trailOf(lookup, article.section).map(({ name }) => localised(name, language).text),
    ...(teaser !== undefined && { teaser: shortened(teaser) }),
    permission: allowed,
    url: articleUrl({ site: language === "fr" ? addresses.site : `${addresses.site}/${language}` }, article.slug),
  };
}

function shortened(text: string): string {
  const words = text.split(/(?<=\s)/u);
  return words.length <= TEASER_WORDS ? text : `${words.slice(0, TEASER_WORDS).join("").trimEnd()}…`;
}
