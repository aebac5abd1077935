import type { Operation } from "./operation.ts";
import { countByPeriod } from "./routes/archive.ts";
import { findCitations, CITATION_LISTS } from "./routes/citations.ts";
import { ARTICLE_FORMATS, unknownFormat } from "./routes/article-format.ts";
import { ARTICLE_DOCUMENTS } from "./routes/article-document.ts";
import { findArticleContext } from "./routes/article-context.ts";
import { findArticle } from "./routes/article.ts";
import { listArticles } from "./routes/articles.ts";
import { LIST_DOCUMENTS } from "./routes/list-document.ts";
import { listChanges } from "./routes/changes.ts";
import { showContract, showDocumentation, showStyleSheet } from "./routes/contract.ts";
import { listClaims } from "./routes/claims.ts";
import { formatDossierAsJsonLd } from "./routes/dossier-format.ts";
import { findDossier, listDossiers } from "./routes/dossiers.ts";
import { formatEventAsCalendar, formatEventAsJsonLd } from "./routes/event-format.ts";
import { findEvent, listEvents } from "./routes/events.ts";
import { exportArticles } from "./routes/export.ts";
import { listFeeds } from "./routes/feed-list.ts";
import { FEEDS } from "./routes/feed.ts";
import { findLegacyArticle } from "./routes/legacy.ts";
import { findIssue, ISSUE_DOCUMENTS, listIssues } from "./routes/issues.ts";
import {
  askSubscription,
  changeSubscription,
  confirmSubscription,
  endSubscription,
  eraseReader,
  showNewsletter,
  showOwnData,
  unsubscribe,
  unsubscribeInOneClick,
} from "./routes/newsletter.ts";
import { embedArticle } from "./routes/oembed.ts";
import { showPublication } from "./routes/publication.ts";
import { searchArticles } from "./routes/search.ts";
import { findSection, listSections } from "./routes/sections.ts";
import { listQuotes } from "./routes/quotes.ts";
import { formatSeriesAsCalendar, formatSeriesAsCsv } from "./routes/series-format.ts";
import { findSeries, listSeries } from "./routes/series.ts";
import { findSource, listSources } from "./routes/sources.ts";
import { unapi } from "./routes/unapi.ts";
import { findSubject, listSubjects } from "./routes/subjects.ts";
import { suggest } from "./routes/suggest.ts";

/** Everything the API promises, in the order of its documentation. */
export const OPERATIONS: readonly Operation[] = [
  showPublication,
  showContract,
  showDocumentation,
  listArticles,
  findArticle,
  findArticleContext,
  findCitations,
  ...ARTICLE_FORMATS,
  ...ARTICLE_DOCUMENTS,
  ...LIST_DOCUMENTS,
  ...CITATION_LISTS,
  embedArticle,
  findLegacyArticle,
  searchArticles,
  suggest,
  listSections,
  findSection,
  listSources,
  findSource,
  listSubjects,
  findSubject,
  listSeries,
  findSeries,
  formatSeriesAsCsv,
  formatSeriesAsCalendar,
  listEvents,
  formatEventAsJsonLd,
  formatEventAsCalendar,
  findEvent,
  listDossiers,
  findDossier,
  formatDossierAsJsonLd,
  listClaims,
  listQuotes,
  showNewsletter,
  askSubscription,
  confirmSubscription,
  showOwnData,
  changeSubscription,
  endSubscription,
  eraseReader,
  unsubscribe,
  unsubscribeInOneClick,
  listIssues,
  ...ISSUE_DOCUMENTS,
  findIssue,
  countByPeriod,
  ...FEEDS,
  listFeeds,
  listChanges,
  exportArticles,
];

/** What is answered beside, and promised to nobody. Routed last, so that it takes nothing from the others. */
export const UNDOCUMENTED: readonly Operation[] = [showStyleSheet, unapi, unknownFormat];
