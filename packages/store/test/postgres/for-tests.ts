import type { TestProject } from "vitest/node";
import { startPostgres } from "./start-postgres.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The address of an empty database on the server of this run; \`&schema=\` makes a place of it. */
    postgres: string;
  }
}

/** One server for a whole run of the tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide("postgres", await server.makeDatabase("contract"));
  return server.stop;
}
