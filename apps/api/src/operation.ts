import type { Day, Summary } from "@revue/core";
import type { Desk } from "@revue/newsletter";
import type { Store } from "@revue/store";
import type * as z from "zod";
import type { Caller } from "./caller.ts";
import type { Catalogue } from "./catalogue.ts";
import type { ImageShelf } from "./images.ts";
import type { Contract } from "./openapi/contract-keeper.ts";
import type { Press } from "./press/press.ts";
import type { ProblemCode, ProblemFacts, ProblemPlace } from "./problem.ts";

/** A request that was understood: what every handler is given. */
export interface Ask<Path = Record<string, string>, Query = Record<string, unknown>, Body = unknown> {
  path: Path;
  query: Query;
  /** What was handed over, when the operation takes something. */
  body: Body;
  url: URL;
  caller: Caller;
  catalogue: Catalogue;
  store: Store;
  images: ImageShelf;
  press: Press;
  /** Where the press finds images. */
  contentFolder: string | undefined;
  today: Day;
  origin: string | undefined;
  /** The WebSub hub of the feeds. */
  hub: string | undefined;
  place: ProblemPlace;
  /** The contract of the state of the collection that is answered from. */
  contract(): Promise<Contract>;
  /** Where readers subscribe; absent when no mail goes out from here. */
  desk: Desk | undefined;
  refuse(code: ProblemCode, facts?: ProblemFacts): Response;
}

/** An answer an operation can give, as published. */
export interface Answer {
  description: string;
  /** Media type. */
  type: string;
  /** Absent for text formats. */
  schema?: z.ZodType;
}

/**
 * One thing the API does. The same declaration routes the request, validates it, and writes the OpenAPI
 * document and the documentation: nothing is said twice.
 */
export interface Operation<
  Path extends z.ZodRawShape = z.ZodRawShape,
  Query extends z.ZodRawShape = z.ZodRawShape,
  Body extends z.ZodType = z.ZodType,
> {
  /** Unique; `operationId` in the OpenAPI document. */
  id: string;
  /** What it is asked by; `get` unless told. What is handed over by `post` is never cached, and its answer neither. */
  method?: "get" | "post";
  /** What it takes, as JSON; with `post` only. */
  body?: Body;
  tag: "Articles" | "Search" | "Vocabulary" | "Archive" | "Feeds" | "Bulk" | "Newsletter" | "About";
  /** Below `/api/v1`, with parameters in braces: "/articles/{slug}". */
  address: string;
  summary: string;
  description?: string;
  path: z.ZodObject<Path>;
  /** Patterns of path parameters that may hold what a plain one may not, as Hono writes them: `{.+}` also takes "/". */
  patterns?: Readonly<Record<string, string>>;
  query: z.ZodObject<Query>;
  answer: Answer;
  /** What can go wrong here, beyond what can everywhere. The first is given when the path names nothing. */
  problems: readonly ProblemCode[];
  /** A request that has an answer in this collection, as a path below `/api/v1`: its answer is the published example. */
  example?: (catalogue: Catalogue, newest: Summary | undefined) => string | number | undefined;
  handle(ask: Ask<z.output<z.ZodObject<Path>>, z.output<z.ZodObject<Query>>, z.output<Body>>): Promise<Response> | Response;
}

/** Declares an operation, with the types of its parameters. */
export function operation<Path extends z.ZodRawShape, Query extends z.ZodRawShape, Body extends z.ZodType = z.ZodType>(
  declaration: Operation<Path, Query, Body>,
): Operation {
  // The parameters are validated by these very schemas before the handler sees them.
  return declaration as unknown as Operation;
}

/** A JSON answer. */
export function json(body: unknown, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { headers: { "Content-Type": "application/json", ...headers } });
}
