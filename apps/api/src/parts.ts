import type { Day, Fault } from "@revue/core";
import type { Desk } from "@revue/newsletter";
import type { Store } from "@revue/store";
import type { Press } from "./press/press.ts";

/** Writes one line of the log: a constant phrase, with ids and numbers; never the text of an article. */
export type Log = (level: "info" | "warn" | "error", phrase: string, fields?: Record<string, unknown>) => void;

/** What the API is built from. */
export interface Parts {
  store: Store;
  /**
   * Where readers find the site, without a final slash: "https://spyworld.example".
   * Absent: addresses are given from the root, "/articles/…". They are never made from the request's `Host`, which
   * anyone may write and a cache would repeat to others.
   */
  origin?: string | undefined;
  /** The WebSub hub that feeds name. */
  hub?: string | undefined;
  /** Shared with a site that runs apart and may ask for channels other than `api`. */
  key?: string | undefined;
  /** The day now where the publication is. */
  today(): Day;
  /** The content folder, for its images; absent: there are none. */
  contentFolder?: string | undefined;
  /** What is wrong in the content folder now. */
  faults(): readonly Fault[];
  /** The text for `/metrics`, in the Prometheus format; absent: the address does not exist. */
  metrics?: (() => Promise<string> | string) | undefined;
  /** Where readers subscribe; absent when no mail goes out from here. */
  desk?: Desk | undefined;
  /** Prints PDF, EPUB and cards; absent: the app opens one of its own, which never keeps a program from ending. */
  press?: Press | undefined;
  log: Log;
}

/** What whoever hands a request over says about it, beside the request. */
export interface Bindings {
  /** The site, in the same process: it may name its channel in the header `Revue-Channel`. */
  trusted?: boolean;
}
