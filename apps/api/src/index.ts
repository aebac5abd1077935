export * from "./app.ts";
export { CollectionSettings } from "./config.ts";
export * from "./parts.ts";
export { type ApiConfig, type RunningApi, startApi } from "./start.ts";
