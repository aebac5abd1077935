import type {
  ArchiveAnswer,
  ArchiveQuery,
  ArticleFilterQuery,
  ArticleAnswer,
  ArticleContext,
  ArticleList,
  ArticleListQuery,
  ArticleItem,
  BodyPart,
  ChangeList,
  CitationAnswer,
  CitationsQuery,
  ChangesQuery,
  ClaimAnswer,
  ClaimsQuery,
  DossierAnswer,
  EventList,
  EventListQuery,
  EventPage,
  FeedFormat,
  FeedListQuery,
  FeedQuery,
  PublicationAnswer,
  QuoteList,
  QuotesQuery,
  Readiness,
  SearchAnswer,
  SearchHit,
  SearchQuery,
  SectionAnswer,
  SeriesAnswer,
  SourceAnswer,
  SubjectAnswer,
  Suggestion,
  SuggestQuery,
} from "./contract/index.ts";
import type { NewsletterApi } from "./newsletter-api.ts";
import type { InterfaceLanguage, SubjectKind } from "@revue/core";

/** Formats of one article in text. */
export type ArticleFormat = "md" | "txt" | "html" | "jsonld" | "ninjs.json" | "ris" | "bib" | "csl.json";

/** What the press binds articles as. */
export type DocumentFormat = "pdf" | "epub";
/** Files for reference managers. */
export type CitationFormat = "ris" | "bib" | "csl.json";
/** Bytes of a document, whole. */
export type Document = Uint8Array<ArrayBuffer>;
/** The language of a document's own words; French unless told. */
export interface InWords {
  interface?: InterfaceLanguage;
}

/** What no choice of fields leaves out: which article, and what its source allows. */
export type AlwaysGiven = "slug" | "permission";
export type ListQuery<F extends keyof ArticleItem> = Omit<ArticleListQuery, "fields"> & { fields?: readonly F[] };
export type ListOf<F extends keyof ArticleItem> = Omit<ArticleList, "items"> & { items: Pick<ArticleItem, F | AlwaysGiven>[] };
export type SearchQueryOf<F extends keyof SearchHit> = Omit<SearchQuery, "fields"> & { fields?: readonly F[] };
export type SearchAnswerOf<F extends keyof SearchHit> = Omit<SearchAnswer, "items"> & {
  items: Pick<SearchHit, F | AlwaysGiven>[];
};

/**
 * The Revue API as plain functions. Each rejects with `ApiError` when the API says no, or when it
 * cannot be reached or understood.
 */
export interface Api {
  publication(): Promise<PublicationAnswer>;
  readiness(): Promise<Readiness>;
  articles: {
    /** A page of a list. With `fields`, items have these fields, `slug` and `permission` only. */
    list<F extends keyof ArticleItem = keyof ArticleItem>(query?: ListQuery<F>): Promise<ListOf<F>>;
    /** Every item of a list, page after page. */
    each<F extends keyof ArticleItem = keyof ArticleItem>(
      query?: Omit<ListQuery<F>, "cursor">,
    ): AsyncIterable<Pick<ArticleItem, F | AlwaysGiven>>;
    find<F extends keyof ArticleAnswer = keyof ArticleAnswer>(
      slug: string,
      options?: { body?: readonly BodyPart[]; fields?: readonly F[] },
    ): Promise<Pick<ArticleAnswer, F | AlwaysGiven>>;
    context(slug: string): Promise<ArticleContext>;
    /** Formatted references to it, in four styles. */
    citations(slug: string, query?: CitationsQuery): Promise<CitationAnswer[]>;
    /** The article in another format: the response's text. */
    format(slug: string, format: ArticleFormat): Promise<string>;
    /** The article as PDF or EPUB, or the card that previews of it show. */
    document(slug: string, format: DocumentFormat | "png", words?: InWords): Promise<Document>;
    /** Every article of a list as one document; with `q`, the best answers first. */
    bind(format: DocumentFormat, query?: ArticleFilterQuery & { q?: string } & InWords): Promise<Document>;
    /** Every article of a list as one file for reference managers. */
    cite(format: CitationFormat, query?: ArticleFilterQuery): Promise<string>;
    /** The slug of the article that had this number in SPIP. */
    findLegacy(spip: number): Promise<string>;
  };
  /** A page of what answers a query, with counts, highlights and, if asked for, explanations. */
  search<F extends keyof SearchHit = keyof SearchHit>(query?: SearchQueryOf<F>): Promise<SearchAnswerOf<F>>;
  /** What may be meant by what is being typed, the likeliest first. */
  suggest(query: SuggestQuery): Promise<Suggestion[]>;
  sections: { list(): Promise<SectionAnswer[]>; find(path: string): Promise<SectionAnswer> };
  sources: { list(): Promise<SourceAnswer[]>; find(slug: string): Promise<SourceAnswer> };
  /** `list` reads every page. */
  subjects: { list(query?: { kind?: SubjectKind }): Promise<SubjectAnswer[]>; find(slug: string): Promise<SubjectAnswer> };
  series: {
    list(): Promise<SeriesAnswer[]>;
    find(slug: string): Promise<SeriesAnswer>;
    /** The series as a table (CSV) or as a calendar (iCalendar): the response's text. */
    format(slug: string, format: "csv" | "ics"): Promise<string>;
  };
  events: {
    list(query?: EventListQuery): Promise<EventList>;
    find(slug: string): Promise<EventPage>;
    /** The event as JSON-LD or as a calendar (iCalendar): the response's text. */
    format(slug: string, format: "jsonld" | "ics", language?: InterfaceLanguage): Promise<string>;
    /** What is established of it, with sources, and the articles that report it. */
    document(slug: string, format: DocumentFormat, words?: InWords): Promise<Document>;
  };
  claims(query?: ClaimsQuery): Promise<ClaimAnswer[]>;
  quotes(query?: QuotesQuery): Promise<QuoteList>;
  dossiers: {
    list(): Promise<DossierAnswer[]>;
    find(slug: string): Promise<DossierAnswer>;
    /** The dossier as JSON-LD: the response's text. */
    format(slug: string, format: "jsonld", language?: InterfaceLanguage): Promise<string>;
    /** Timeline, meetings, claims and articles. */
    document(slug: string, format: DocumentFormat, words?: InWords): Promise<Document>;
  };
  feeds: {
    /** A page of a feed: the response's text. */
    read(format: FeedFormat, query?: FeedQuery): Promise<string>;
    /** Every feed of the site, as OPML. */
    list(query?: FeedListQuery): Promise<string>;
  };
  newsletter: NewsletterApi;
  archive(query: ArchiveQuery): Promise<ArchiveAnswer>;
  changes(query?: ChangesQuery): Promise<ChangeList>;
}
