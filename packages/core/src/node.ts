export * from "./node/article-digest.ts";
export * from "./node/check-quotes.ts";
export * from "./node/content-digest.ts";
export { bytesAt } from "./node/content-bytes.ts";
export { contentPaths } from "./node/content-paths.ts";
export * from "./node/content-unavailable.ts";
export * from "./node/read-folder.ts";
