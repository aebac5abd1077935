/**
 * Ways of bringing articles in: from a URL, a SPIP site, archived pages and feeds.
 *
 * @packageDocumentation
 */
export * from "./report/import-report.ts";
export * from "./report/report-builder.ts";
export * from "./report/write-report.ts";
