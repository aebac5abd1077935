import { findAll } from "../find-all.ts";
import { plain } from "../text-of.ts";
import { noClaims, type Claims } from "./claims.ts";

const ARTICLE =
  /(?:^|\/)(?:\w*Article|\w*NewsArticle|BlogPosting|Report|Review|LiveBlogPosting|SocialMediaPosting|CreativeWork|WebPage)$/;
/** Scripts and things looked at: some pages repeat hundreds of offers. */
const MOST = 500;

type Thing = Record<string, unknown>;

/** Reads schema.org data in JSON-LD: bare objects, lists and `@graph`. What does not parse is passed over. */
export function jsonLdClaims(document: Document): Claims {
  const things = findAll(document, "script[type='application/ld+json']").flatMap((script) => parsed(script.textContent ?? ""));
  const byId = new Map(things.flatMap((thing) => (typeof thing["@id"] === "string" ? [[thing["@id"], thing] as const] : [])));
  const articles = things.filter(isArticle).sort((a, b) => rank(a) - rank(b));
  const claims = noClaims();
  const resolve = (value: unknown): unknown =>
    isThing(value) && Object.keys(value).length === 1 && typeof value["@id"] === "string"
      ? (byId.get(value["@id"]) ?? value)
      : value;
  for (const article of articles) readArticle(article, claims, resolve);
  for (const thing of things)
    if (typesOf(thing).some((type) => type.endsWith("BreadcrumbList")) && claims.sections.length === 0)
      readBreadcrumb(thing, claims);
  return claims;
}

function readArticle(article: Thing, claims: Claims, resolve: (value: unknown) => unknown): void {
  const isPage = typesOf(article).every((type) => /WebPage$|CreativeWork$/.test(type));
  const add = (name: keyof Claims, value: unknown, property: string): void => {
    const text = typeof value === "boolean" ? String(value) : plain(value);
    if (text !== undefined) claims[name].push({ value: text, from: `JSON-LD ${property}` });
  };
  if (!isPage) add("kind", "article", "@type");
  if (!isPage) add("headline", article["headline"] ?? article["name"], "headline");
  add("description", article["description"] ?? article["abstract"], "description");
  add("publishedOn", article["datePublished"] ?? article["dateCreated"], "datePublished");
  add("language", article["inLanguage"], "inLanguage");
  add("free", article["isAccessibleForFree"], "isAccessibleForFree");
  add("licence", article["license"], "license");
  if (isPage) return;
  for (const author of list(article["author"]).map(resolve)) add("authors", isThing(author) ? author["name"] : author, "author");
  for (const publisher of list(article["publisher"]).map(resolve))
    add("siteName", isThing(publisher) ? publisher["name"] : publisher, "publisher");
  for (const section of list(article["articleSection"])) add("sections", section, "articleSection");
  for (const keyword of list(article["keywords"]))
    for (const one of String(keyword).split(/[,;]/)) add("keywords", one, "keywords");
  for (const image of list(article["image"]).map(resolve)) {
    add("image", isThing(image) ? (image["url"] ?? image["contentUrl"]) : image, "image");
    if (isThing(image)) add("imageAlternative", image["caption"], "image caption");
  }
  const page = resolve(article["mainEntityOfPage"]);
  add("url", article["url"] ?? (isThing(page) ? page["@id"] : page), "url");
}

function readBreadcrumb(thing: Thing, claims: Claims): void {
  const steps = list(thing["itemListElement"]).filter(isThing);
  const names = steps.map((step) => plain(step["name"]) ?? (isThing(step["item"]) ? plain(step["item"]["name"]) : undefined));
  for (const name of names) if (name !== undefined) claims.sections.push({ value: name, from: "JSON-LD BreadcrumbList" });
}

function parsed(text: string): Thing[] {
  const clean = text.replace(/^\s*(?:\/\/\s*)?<!(?:\[CDATA\[|--)|(?:\/\/\s*)?(?:\]\]|--)>\s*$/g, "").trim();
  try {
    return flat(JSON.parse(clean));
  } catch {
    try {
      // Line ends inside strings: the commonest fault of templates.
      return flat(JSON.parse(clean.replace(/[\r\n\t]+/g, " ")));
    } catch {
      return [];
    }
  }
}

function flat(value: unknown): Thing[] {
  const things: Thing[] = [];
  const queue: unknown[] = [value];
  for (let at = 0; at < queue.length && things.length < MOST; at++) {
    const one = queue[at];
    if (Array.isArray(one)) queue.push(...one.slice(0, MOST));
    else if (isThing(one)) {
      things.push(one);
      queue.push(one["@graph"], one["mainEntity"], isThing(one["mainEntityOfPage"]) ? one["mainEntityOfPage"] : undefined);
    }
  }
  return things;
}

const isThing = (value: unknown): value is Thing => typeof value === "object" && value !== null && !Array.isArray(value);
const list = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.slice(0, MOST) : value === undefined || value === null ? [] : [value];
const typesOf = (thing: Thing): string[] => list(thing["@type"]).filter((type) => typeof type === "string");
const isArticle = (thing: Thing): boolean => typesOf(thing).some((type) => ARTICLE.test(type));
/** A page's own record comes after its article's. */
const rank = (thing: Thing): number => (typesOf(thing).some((type) => /WebPage$|CreativeWork$/.test(type)) ? 1 : 0);
