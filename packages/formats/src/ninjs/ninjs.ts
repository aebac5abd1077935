import { localised, typeset, type Subject } from "@revue/core";
import { bodyHtml } from "../html/body-html.ts";
import { articleUrl, eventUrl, sectionUrl, sourceUrl, subjectUrl } from "../record/addresses.ts";
import type { ArticleRecord } from "../record/article-record.ts";
import { documentReference } from "../record/document-reference.ts";
import { imageOf, imageType } from "../record/image-of.ts";
import { provenance } from "../record/provenance.ts";
import { textOf } from "../text/text.ts";

/** A news item of IPTC ninjs 3.1; the properties are those of its published schema. */
export type Ninjs = { uri: string } & Record<string, unknown>;

export const NINJS_SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#";

/** Who has a part in what is told; the others of its controlled vocabularies are not facts we have. */
type Related = { name: string; rel: string; uri: string };

/**
 * An article as ninjs 3.1, the JSON that agencies and newsrooms exchange.
 *
 * Addresses must be absolute. `uri` is the permanent address in the review; the source's day is `contentCreated`, the review's `firstCreated`, both at noon
 * UTC, since days are all we know. Typography is set in HTML alone.
 */
export function toNinjs(record: ArticleRecord): Ninjs {
  const { article, addresses, permission, publication, source, text, readers } = record;
  const plain = textOf(record);
  const html = bodyHtml(record);
  const { foot } = provenance(record);
  const image = imageOf(record);
  const subjects = Map.groupBy(record.subjects, ({ kind }) => kind);
  const related = (kinds: Subject["kind"][]) =>
    kinds.flatMap((kind) => subjects.get(kind) ?? []).map((subject): Related => aboutSubject(record, subject));
  return present({
    uri: articleUrl(addresses, article.slug),
    standard: { name: "ninjs", version: "3.1", schema: NINJS_SCHEMA },
    type: "text",
    representationType: text.complete ? "full" : "partial",
    profile: "press-review",
    version: record.digest.slice(0, 16),
    firstCreated: atNoon(article.selection.on),
    versionCreated: record.changedAt,
    contentCreated: atNoon(article.publishedOn),
    pubStatus: "usable",
    language: article.language,
    title: article.headline,
    headlines: [
      { role: "main", value: article.headline },
      ...(article.overline === undefined ? [] : [{ role: "overline", value: article.overline }]),
      ...(article.subheadline === undefined ? [] : [{ role: "subhead", value: article.subheadline }]),
    ],
    by: article.byline?.kind === "signed" ? article.byline.line : undefined,
    slugline: article.slug,
    descriptions:
      text.standfirst === undefined ? [] : [{ role: "standfirst", contentType: "text/plain", value: text.standfirst }],
    bodies: [
      ...(html === undefined ? [] : [{ role: "main", contentType: "text/html", wordCount: text.words, value: html }]),
      ...(plain === undefined ? [] : [{ role: "main", contentType: "text/plain", charCount: plain.length, value: plain }]),
    ],
    copyrightHolder: permission.credit.text,
    copyrightNotice: foot.map(({ words, url }) => (url === undefined ? words : `${words} <${url}>`)).join("\n"),
    usageTerms: permission.notice ?? permission.licence.name,
    rightsInfo: permission.licence.url === undefined ? undefined : { linkedRights: permission.licence.url },
    people: related(["person"]),
    organisations: related(["organisation"]),
    places: related(["place"]),
    subjects: [
      ...related(["topic", "treaty"]),
      ...record.trail.map(({ name, path }) => ({
        name: localised(name, readers).text,
        rel: "section",
        uri: sectionUrl(addresses, path),
      })),
    ],
    events: record.events.map(({ event }) => ({
      id: event.slug,
      name: localised(event.name, readers).text,
      rel: "reports",
      uri: eventUrl(addresses, event.slug),
    })),
    infoSources: [
      { name: source.name, role: "publisher", uri: sourceUrl(addresses, source.slug) },
      { name: record.curator.name, role: "selection" },
      { name: publication.name, role: "aggregator", uri: `${addresses.site}/` },
    ],
    renditions:
      image === undefined
        ? []
        : [
            {
              name: "main",
              href: `${addresses.site}${addresses.image(image)}`,
              contentType: imageType(image.file),
              title: localised(image.alternative, readers).text,
              width: image.width,
              height: image.height,
            },
          ],
    associations: article.documents.map((document) => ({
      name: typeset(documentReference(record, document), readers),
      rel: "quotes",
      uri: document.url ?? document.archivedUrl ?? `${articleUrl(addresses, article.slug)}#document-${document.id}`,
      type: "text",
      ...(document.on !== undefined && { contentCreated: atNoon(document.on) }),
      ...(document.language !== undefined && { language: document.language }),
      ...(document.title !== undefined && { title: document.title }),
    })),
    altIds: [
      { role: "sha256", value: record.digest },
      { role: "publishedOn", value: article.publishedOn },
      { role: "selectedOn", value: article.selection.on },
      ...(article.capturedOn === undefined ? [] : [{ role: "capturedOn", value: article.capturedOn }]),
      ...(article.legacy?.spip === undefined ? [] : [{ role: "spip", value: String(article.legacy.spip) }]),
      ...(article.originalUrl === undefined ? [] : [{ role: "original", value: article.originalUrl }]),
      ...(article.archivedUrl === undefined ? [] : [{ role: "archived", value: article.archivedUrl }]),
    ],
  });
}

function aboutSubject({ addresses, readers }: ArticleRecord, subject: Subject): Related {
  return { name: localised(subject.name, readers).text, rel: "about", uri: subjectUrl(addresses, subject.slug) };
}

const atNoon = (day: string): string => `${day}T12:00:00Z`;

/** Nothing known means no key, and no empty list. */
function present({ uri, ...rest }: Ninjs): Ninjs {
  const kept = Object.entries(rest).filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return { uri: uri, ...Object.fromEntries(kept) };
}
