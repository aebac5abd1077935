import type { Api } from "@revue/client";

declare global {
  namespace App {
    interface Platform {
      /** The API, in this process or far away; asked in the site's own name. */
      api: Api;
      /** Writes one line of the log: a constant phrase, with ids and numbers. */
      log(level: "info" | "warn" | "error", phrase: string, fields?: Record<string, unknown>): void;
    }
    interface Locals {
      api: Api;
    }
    interface Error {
      /** Names the failure in the log, when there was one. */
      requestId?: string;
    }
  }
}
