import { ArticleFilterQuery, ArticleListQuery } from "@revue/client";
import { InterfaceLanguage, localised, Slug } from "@revue/core";
import { eventUrl, siteIn } from "@revue/formats";
import * as z from "zod";
import { PRINTED } from "../answer/document-response.ts";
import { DOCUMENT_ARTICLES_MAX, listDocument } from "../answer/list-document.ts";
import { filterOf } from "../filter.ts";
import { operation } from "../operation.ts";
import { unknownNames } from "../unknown-names.ts";

const FORMATS = ["pdf", "epub"] as const;
type Format = (typeof FORMATS)[number];

const readers = InterfaceLanguage.optional().describe("The language of the document's own words; `fr` unless told.");
const title = (format: Format) => `${format[0]?.toUpperCase()}${format.slice(1)}`;

const listOperation = (format: Format) =>
  operation({
    id: `printArticlesAs${title(format)}`,
    tag: "Articles",
    address: `/articles.${format}`,
    summary: `Read a list of articles as one ${PRINTED[format].name}`,
    description:
      `The articles that every filter present lets through, newest first (with \`q\`, the best answers first), with their contents; at most ${DOCUMENT_ARTICLES_MAX}. ` +
      `Each is what its rights allow in the channel \`${PRINTED[format].channel}\`; those of which nothing may be shown are counted.`,
    path: z.object({}),
    query: ArticleFilterQuery.extend({ q: ArticleListQuery.shape.q, interface: readers }),
    answer: { description: "The articles, bound as one.", type: PRINTED[format].type },
    problems: ["not-found", "list-too-long", "list-empty"],
    async handle(ask) {
      const { interface: language = "fr", q, ...chosen } = ask.query;
      const filter = filterOf(chosen);
      if (!filter.ok) return ask.refuse(filter.failure.code, filter.failure);
      const unknown = unknownNames(ask.catalogue.lookup, filter.value);
      if (unknown.length > 0) return ask.refuse("not-found", { detail: `Not in this collection: ${unknown.join(", ")}.` });
      const names = Object.values(filter.value).map((value) => String(value).replaceAll("/", "-"));
      return listDocument(ask, {
        format,
        kind: "list",
        filter: filter.value,
        q,
        readers: language,
        fileName: ["articles", ...names].join("-").slice(0, 120),
      });
    },
  });

const dossierOperation = (format: Format) =>
  operation({
    id: `printDossierAs${title(format)}`,
    tag: "Vocabulary",
    address: `/dossiers/{slug}.${format}`,
    summary: `Read one dossier as ${PRINTED[format].name}`,
    description:
      "The editors' text, the timeline, the table of meetings and the claims with their sources and how sure they are, then the " +
      "articles: those the dossier lists, in its order, then those that report its events.",
    path: z.object({ slug: Slug.describe("The dossier's slug.") }),
    query: z.object({ interface: readers }),
    answer: { description: "The dossier, bound as one.", type: PRINTED[format].type },
    problems: ["dossier-not-found", "list-too-long"],
    async handle(ask) {
      const dossier = ask.catalogue.lookup.dossier(ask.path.slug);
      if (dossier === undefined) return ask.refuse("dossier-not-found");
      const language = ask.query.interface ?? "fr";
      return listDocument(ask, {
        format,
        kind: "dossier",
        filter: { dossier: dossier.slug },
        readers: language,
        fileName: dossier.slug,
        title: localised(dossier.title, language).text,
        ...(dossier.text !== undefined && { introduction: localised(dossier.text, language).text }),
        about: { dossier: dossier.slug },
        order: dossier.articles,
      });
    },
  });

const eventOperation = (format: Format) =>
  operation({
    id: `printEventAs${title(format)}`,
    tag: "Vocabulary",
    address: `/events/{slug}.${format}`,
    summary: `Read one event as ${PRINTED[format].name}`,
    description: "Each fact of it with how sure it is and where it was read, then the articles that report it, newest first.",
    path: z.object({ slug: Slug.describe("The event's slug.") }),
    query: z.object({ interface: readers }),
    answer: { description: "The event, bound with its articles.", type: PRINTED[format].type },
    problems: ["event-not-found", "list-too-long"],
    async handle(ask) {
      const found = ask.catalogue.lookup.event(ask.path.slug);
      if (found === undefined) return ask.refuse("event-not-found");
      const language = ask.query.interface ?? "fr";
      const { slug, name } = found.event;
      return listDocument(ask, {
        format,
        kind: "event",
        filter: { event: slug },
        readers: language,
        fileName: slug,
        title: localised(name, language).text,
        about: { event: slug },
        path: eventUrl({ site: siteIn({ site: "" }, language) }, slug),
      });
    },
  });

export const LIST_DOCUMENTS = [...FORMATS.map(listOperation), ...FORMATS.map(dossierOperation), ...FORMATS.map(eventOperation)];
