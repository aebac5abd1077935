export * from "./node/article-digest.ts";
export * from "./node/check-quotes.ts";
export * from "./node/content-digest.ts";
export * from "./node/content-unavailable.ts";
export * from "./node/read-folder.ts";
