import { localised } from "@revue/core";
import { recordsOf, type Booklet } from "../booklet/booklet.ts";
import { element } from "../xml/element.ts";

/** A file of a book. Those in the spine are read in this order. */
export interface Item {
  id: string;
  href: string;
  type: string;
  properties?: "nav" | "cover-image";
  inSpine?: boolean;
}

/** What a book says of itself and is made of. Rules: EPUB 3.3, 5; EPUB Accessibility 1.1, 2; schema.org. */
export function packageDocument(booklet: Booklet, items: readonly Item[], summary: string): string {
  const { kind, title, subtitle, language, publication, url, digest, madeOn } = booklet;
  const records = recordsOf(booklet);
  const [first] = records;
  const alone = kind === "article" ? first : undefined;
  const ownLanguage = alone?.article.language ?? language;
  const languages = [...new Set([ownLanguage, ...records.map(({ article }) => article.language), language])];
  const pictures = items.some(({ type, properties }) => type.startsWith("image/") && properties !== "cover-image");
  const whole = /^https?:\/\//.test(url);
  const creators =
    alone?.article.byline?.kind === "signed" && alone.article.byline.people.length > 0
      ? alone.article.byline.people
      : [alone?.source.name ?? publication.name];
  const metadata = [
    named("identifier", whole ? url : `sha256:${digest}`, "book"),
    ...(whole ? [named("identifier", `sha256:${digest}`)] : []),
    named("title", title),
    ...(subtitle === undefined ? [] : [named("description", subtitle)]),
    ...languages.map((one) => named("language", one)),
    ...creators.map((name) => named("creator", name)),
    named("publisher", publication.name),
    named("date", alone?.article.publishedOn ?? madeOn),
    ...(alone?.article.originalUrl === undefined ? [] : [named("source", alone.article.originalUrl)]),
    ...[...new Set(records.map(({ permission }) => `${permission.credit.text}, ${permission.licence.name}`))].map((rights) =>
      named("rights", rights),
    ),
    ...(alone?.subjects ?? []).map((subject) => named("subject", localised(subject.name, language).text)),
    stated("dcterms:modified", `${madeOn}T00:00:00Z`),
    ...(whole ? [element("link", { rel: "alternate", href: url, "media-type": "text/html" })] : []),
    stated("schema:accessMode", "textual"),
    ...(pictures ? [stated("schema:accessMode", "visual")] : []),
    stated("schema:accessModeSufficient", "textual"),
    ...["structuralNavigation", "tableOfContents", "readingOrder", "displayTransformability", "ARIA"].map((feature) =>
      stated("schema:accessibilityFeature", feature),
    ),
    ...(pictures ? [stated("schema:accessibilityFeature", "alternativeText")] : []),
    stated("schema:accessibilityHazard", "none"),
    stated("schema:accessibilitySummary", summary),
  ];
  const manifest = items.map(({ id, href, type, properties }) => element("item", { id, href, "media-type": type, properties }));
  const spine = items.filter(({ inSpine }) => inSpine === true).map(({ id }) => element("itemref", { idref: id }));
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="${ownLanguage}">\n` +
    `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">\n${metadata.join("\n")}\n</metadata>\n` +
    `<manifest>\n${manifest.join("\n")}\n</manifest>\n<spine>\n${spine.join("\n")}\n</spine>\n</package>\n`
  );
}

/** A property of the book itself. */
const stated = (property: string, value: string): string => element("meta", { property }, value);

/** An element of Dublin Core. */
const named = (name: string, value: string, id?: string): string => element(`dc:${name}`, { id }, value);
