export * from "./report/import-report.ts";
export * from "./report/report-builder.ts";
export * from "./report/write-report.ts";
/** The name we give ourselves when we visit other people's sites. */
export const USER_AGENT_NAME = "Revue";
