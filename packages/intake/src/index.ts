export * from "./report/import-report.ts";
export * from "./report/report-builder.ts";
export * from "./report/write-report.ts";
/** The name we give ourselves when we visit other people's sites. */
export const USER_AGENT_NAME = "Revue";
export * from "./desk/desk.ts";
export * from "./desk/file-draft.ts";
export { commitArticle } from "./desk/commit.ts";
export * from "./draft/draft.ts";
export { importPages, type PageImport } from "./import-pages/import-pages.ts";
export { openArchive, type Archive } from "./import-pages/pages-in.ts";
export { subjectReason, type ProposedSubject } from "./propose/propose-subjects.ts";
export { importSpip, type SpipImport } from "./spip/import-spip.ts";
export { NotASpipSite } from "./spip/source/open-source.ts";
