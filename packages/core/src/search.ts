// The door to what searching needs: text analysis, synonyms, spelling and the query language. Apart from the front door,
// so that the stemmers do not weigh on those who only want the model.
export * from "./analysis/analyse.ts";
export * from "./analysis/family-names.ts";
export * from "./analysis/fold.ts";
export * from "./analysis/joined-readings.ts";
export * from "./analysis/past-auxiliary.ts";
export * from "./analysis/phrase.ts";
export * from "./analysis/spelling/spelling-distance.ts";
export * from "./analysis/spelling/spelling.ts";
export * from "./analysis/stop-words.ts";
export * from "./analysis/synonyms.ts";
export * from "./analysis/token.ts";
export type { Word } from "./analysis/word.ts";
export { nameOfField } from "./query/field-names.ts";
export * from "./query/excerpt.ts";
export * from "./query/highlight.ts";
export * from "./query/match.ts";
export * from "./query/matcher.ts";
export * from "./query/query.ts";
export * from "./query/read-query.ts";
export * from "./query/suggest-correction.ts";
export * from "./query/write-query.ts";
