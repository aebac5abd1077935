import type { Api } from "@revue/client";

/** The API as the site's server needs it, in this process or elsewhere. */
export interface SiteApi {
  /** For pages. */
  client: Api;
  /** Answers requests for the API's own addresses. */
  answer(request: Request): Promise<Response> | Response;
  /** Names the state all answers come from. */
  state(): string;
  articles(): number;
  close(): Promise<void>;
}

/** Names the site to the API, as far as rights are concerned: what it asks for is shown on pages. */
export const ON_A_PAGE = { "Revue-Channel": "page" };

const OF_THE_API = /^\/(?:api(?:\/|$)|images\/|(?:healthz|readyz|metrics)$)/;

/** Whether an address belongs to the API rather than to the site. */
export const isOfTheApi = (path: string): boolean => OF_THE_API.test(path);
