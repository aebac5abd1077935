export * from "./article.ts";
export * from "./dossier.ts";
export * from "./newsletter.ts";
export * from "./problem.ts";
export * from "./query.ts";
export * from "./search.ts";
export * from "./vocabulary.ts";
