export * from "./api-error.ts";
export * from "./api.ts";
export * from "./contract/index.ts";
export * from "./create-api.ts";
export * from "./reading.ts";
export type { Connection } from "./transport.ts";
