import type { SubjectKind } from "@revue/core";
import * as z from "zod";
import type { Api } from "./api.ts";
import {
  ArchiveAnswer,
  ArticleAnswer,
  ArticleContext,
  ArticleItem,
  ArticleList,
  ChangeList,
  CitationAnswer,
  ClaimAnswer,
  DossierAnswer,
  EventList,
  EventPage,
  LegacyAnswer,
  PublicationAnswer,
  QuoteList,
  Readiness,
  SearchAnswer,
  SearchHit,
  SectionAnswer,
  SeriesAnswer,
  SourceAnswer,
  SubjectAnswer,
  SubjectList,
  SuggestionList,
} from "./contract/index.ts";
import { newsletterApi } from "./newsletter-api.ts";
import { transport, type Connection } from "./transport.ts";

const V1 = "/api/v1";
const step = encodeURIComponent;
const list = <T>(item: z.ZodType<T>) => z.object({ items: z.array(item) });

/** The API as functions. Every answer is checked against the contract; every failure is an `ApiError`. */
export function createApi(connection: Connection): Api {
  const { bytes, json, post, text } = transport(connection);
  const items = async <T>(path: string, item: z.ZodType<T>) => (await json(`${V1}${path}`, {}, list(item))).items;
  const one = <T>(path: string, name: string, schema: z.ZodType<T>) => json(`${V1}${path}/${step(name)}`, {}, schema);

  const articles: Api["articles"] = {
    // With `fields` the other fields are absent, as the return type says: the type is told, the answer checked.
    list: (query = {}) => json(`${V1}/articles`, query, chosen(query.fields, ArticleList, listOf) as z.ZodType<never>),
    async *each(query = {}) {
      let cursor: string | undefined;
      do {
        const page = await articles.list({ ...query, cursor });
        yield* page.items;
        cursor = page.next;
      } while (cursor !== undefined);
    },
    find: (slug, options = {}) =>
      json(`${V1}/articles/${step(slug)}`, options, chosen(options.fields, ArticleAnswer, partOf) as z.ZodType<never>),
    context: (slug) => json(`${V1}/articles/${step(slug)}/context`, {}, ArticleContext),
    citations: async (slug, query = {}) =>
      (await json(`${V1}/articles/${step(slug)}/citations`, query, list(CitationAnswer))).items,
    format: (slug, format) => text(`${V1}/articles/${step(slug)}.${format}`),
    document: (slug, format, words = {}) => bytes(`${V1}/articles/${step(slug)}.${format}`, { ...words }),
    bind: (format, query = {}) => bytes(`${V1}/articles.${format}`, { ...query }),
    cite: (format, query = {}) => text(`${V1}/articles.${format}`, query),
    findLegacy: async (spip) => (await json(`${V1}/legacy/spip/articles/${spip}`, {}, LegacyAnswer)).slug,
  };

  async function allSubjects(query: { kind?: SubjectKind } = {}): Promise<SubjectAnswer[]> {
    const subjects: SubjectAnswer[] = [];
    let cursor: string | undefined;
    do {
      const page = await json(`${V1}/subjects`, { ...query, cursor }, SubjectList);
      subjects.push(...page.items);
      cursor = page.next;
    } while (cursor !== undefined);
    return subjects;
  }

  return {
    publication: () => json(V1, {}, PublicationAnswer),
    readiness: () => json("/readyz", {}, Readiness, 503),
    articles,
    search: (query = {}) => json(`${V1}/search`, query, chosen(query.fields, SearchAnswer, hitsOf) as z.ZodType<never>),
    suggest: async (query) => (await json(`${V1}/suggest`, query, SuggestionList)).items,
    sections: { list: () => items("/sections", SectionAnswer), find: (path) => one("/sections", path, SectionAnswer) },
    sources: { list: () => items("/sources", SourceAnswer), find: (slug) => one("/sources", slug, SourceAnswer) },
    subjects: {
      list: allSubjects,
      find: (slug) => one("/subjects", slug, SubjectAnswer),
    },
    series: {
      list: () => items("/series", SeriesAnswer),
      find: (slug) => one("/series", slug, SeriesAnswer),
      format: (slug, format) => text(`${V1}/series/${step(slug)}.${format}`),
    },
    events: {
      list: (query = {}) => json(`${V1}/events`, query, EventList),
      find: (slug) => one("/events", slug, EventPage),
      format: (slug, format, language = "fr") => text(`${V1}/events/${step(slug)}.${format}`, { language }),
      document: (slug, format, words = {}) => bytes(`${V1}/events/${step(slug)}.${format}`, { ...words }),
    },
    claims: async (query = {}) => (await json(`${V1}/claims`, query, list(ClaimAnswer))).items,
    quotes: (query = {}) => json(`${V1}/quotes`, query, QuoteList),
    dossiers: {
      list: () => items("/dossiers", DossierAnswer),
      find: (slug) => one("/dossiers", slug, DossierAnswer),
      format: (slug, format, language = "fr") => text(`${V1}/dossiers/${step(slug)}.${format}`, { language }),
      document: (slug, format, words = {}) => bytes(`${V1}/dossiers/${step(slug)}.${format}`, { ...words }),
    },
    feeds: {
      read: (format, query = {}) => text(`${V1}/feed.${format}`, query),
      list: (query = {}) => text(`${V1}/feeds.opml`, query),
    },
    newsletter: newsletterApi({ bytes, json, post }, V1),
    archive: (query) => json(`${V1}/archive`, query, ArchiveAnswer),
    changes: (query = {}) => json(`${V1}/changes`, query, ChangeList),
  };
}

/** The contract of an answer of which only some fields were asked for. */
function chosen<T extends z.ZodType>(
  fields: readonly string[] | undefined,
  whole: T,
  part: (names: readonly string[]) => z.ZodType,
) {
  return fields === undefined ? whole : part([...fields, "slug", "permission"]);
}

const listOf = (names: readonly string[]) => ArticleList.extend({ items: z.array(pick(ArticleItem, names)) });
const hitsOf = (names: readonly string[]) => SearchAnswer.extend({ items: z.array(pick(SearchHit, names)) });
const partOf = (names: readonly string[]) => pick(ArticleAnswer, names);

/** A field that does not exist is for the API to refuse. */
function pick(schema: z.ZodObject, names: readonly string[]): z.ZodObject {
  const known = names.filter((name) => name in schema.shape);
  return schema.pick(Object.fromEntries(known.map((name) => [name, true])) as Record<string, true> & Record<number, never>);
}
