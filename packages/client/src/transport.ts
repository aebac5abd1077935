import type * as z from "zod";
import { ApiError } from "./api-error.ts";
import { Problem } from "./contract/index.ts";

/** Where the API is and how to reach it. */
export interface Connection {
  /** The address before `/api/v1`, "https://spyworld.example"; "" in a browser on the same site. */
  baseUrl: string;
  /** What makes the request; the platform's own unless given. A server in the same process gives its app's. */
  fetch?: (request: Request) => Promise<Response> | Response;
  /** Sent with every request. */
  headers?: Readonly<Record<string, string>>;
  /** Longest wait for one answer; 10,000 unless given. */
  timeoutMilliseconds?: number;
  /** Times to ask again after 502, 503, 504 or no answer; 0 unless given. */
  retries?: number;
  /** Cancels everything under way. */
  signal?: AbortSignal;
}

export interface Transport {
  /**
   * Asks for JSON and insists that it is what the contract says.
   *
   * @param alsoRead a status that is an answer here, though not a success
   */
  json<T>(path: string, query: Query, schema: z.ZodType<T>, alsoRead?: number): Promise<T>;
  text(path: string, query?: Query): Promise<string>;
  /** A document, whole. It may be typeset while one waits: at least a minute is allowed for it. */
  bytes(path: string, query?: Query): Promise<Uint8Array<ArrayBuffer>>;
  /** Hands something over; never asked twice, whatever the connection says. */
  post<T>(path: string, body: unknown, schema: z.ZodType<T>): Promise<T>;
}

/** Parameters of an address; lists are joined by commas, absent ones are left out. */
export type Query = Readonly<Record<string, string | number | readonly string[] | undefined>>;

const TIMEOUT = 10_000;
/** Shortest limit for a document, in milliseconds: three hundred articles take the press ten seconds, and others may be before them. */
const DOCUMENT_TIMEOUT = 60_000;
const WORTH_ASKING_AGAIN = new Set([502, 503, 504]);
/** Pause before the first repetition; doubled for each one after, with chance to keep many clients from asking at once. */
const PAUSE = 200;
/** No pause is longer. */
const PAUSE_MAX = 10_000;

/** Makes requests, with time limit and repetition; everything that can go wrong becomes an `ApiError`. */
export function transport(connection: Connection): Transport {
  const { baseUrl, headers = {}, timeoutMilliseconds = TIMEOUT, retries = 0, signal } = connection;
  const fetch = connection.fetch ?? ((request: Request) => globalThis.fetch(request));

  async function ask(path: string, accept: string, { alsoRead, patience }: Asking = {}): Promise<Response> {
    for (let repetition = 0; ; repetition++) {
      const outcome = await once(path, accept, { alsoRead, patience });
      if (!(outcome instanceof ApiError) || repetition >= retries || !worthAskingAgain(outcome)) {
        if (outcome instanceof ApiError) throw outcome;
        return outcome;
      }
      await pause(repetition);
    }
  }

  /** One attempt: an error is a value here, since it may be followed by another attempt. */
  async function once(
    path: string,
    accept: string,
    { alsoRead, patience = timeoutMilliseconds, ...sent }: Asking & RequestInit = {},
  ): Promise<Response | ApiError> {
    const timeout = AbortSignal.timeout(patience);
    const signals = signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
    try {
      const address = new URL(path, baseUrl === "" ? here() : baseUrl);
      const response = await fetch(
        new Request(address, { ...sent, headers: { Accept: accept, ...headers, ...sent.headers }, signal: signals }),
      );
      return response.ok || response.status === alsoRead ? response : await refusal(path, response);
    } catch (cause) {
      if (signal?.aborted === true) throw cause;
      return new ApiError({ code: timeout.aborted ? "timed-out" : "unreachable", cause, asked: path });
    }
  }

  return {
    async json(path, query, schema, alsoRead) {
      const asked = withQuery(path, query);
      return read(await ask(asked, "application/json", { alsoRead }), schema, asked);
    },
    async post(path, body, schema) {
      const headers = { "Content-Type": "application/json" };
      const response = await once(path, "application/json", { method: "POST", headers, body: JSON.stringify(body) });
      if (response instanceof ApiError) throw response;
      return read(response, schema, path);
    },
    async text(path, query = {}) {
      const response = await ask(withQuery(path, query), "*/*");
      return response.text().catch(cutShort(response, path));
    },
    async bytes(path, query = {}) {
      const response = await ask(withQuery(path, query), "*/*", { patience: Math.max(timeoutMilliseconds, DOCUMENT_TIMEOUT) });
      return new Uint8Array(await response.arrayBuffer().catch(cutShort(response, path)));
    },
  };
}

/** What one request has of its own. */
interface Asking {
  /** A status that is an answer here, though not a success. */
  alsoRead?: number | undefined;
  /** Milliseconds this one may take. */
  patience?: number | undefined;
}

/** The answer had begun, and did not come to its end. */
const cutShort =
  ({ status }: Response, asked: string) =>
  (cause: unknown): never => {
    throw new ApiError({ status, code: "unreachable", cause, asked });
  };

/** Insists that an answer is what the contract says. */
async function read<T>(response: Response, schema: z.ZodType<T>, asked: string): Promise<T> {
  const facts = { status: response.status, ...requestIdOf(response), asked };
  const body: unknown = await response.json().catch((cause: unknown) => {
    throw new ApiError({ ...facts, code: "unreadable-answer", cause });
  });
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new ApiError({ ...facts, code: "unreadable-answer", cause: parsed.error });
  return parsed.data;
}

function pause(repetition: number): Promise<void> {
  const milliseconds = Math.min(PAUSE * 2 ** repetition * (0.5 + Math.random()), PAUSE_MAX);
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** The address of the page, in a browser. */
function here(): string | undefined {
  return (globalThis as { location?: { href: string } }).location?.href;
}

/** Reads the problem an API sends; something between may have answered in its place, with anything. */
async function refusal(asked: string, response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => undefined);
  const problem = Problem.safeParse(body);
  return new ApiError({
    status: response.status,
    code: problem.success ? problem.data.code : "unreadable-answer",
    ...(problem.success && { problem: problem.data }),
    ...requestIdOf(response),
    asked,
  });
}

function requestIdOf(response: Response): { requestId?: string } {
  const requestId = response.headers.get("x-request-id");
  return requestId === null ? {} : { requestId };
}

function worthAskingAgain({ status, code }: ApiError): boolean {
  return status === undefined ? code !== "unreadable-answer" : WORTH_ASKING_AGAIN.has(status);
}

function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) parameters.set(name, typeof value === "object" ? value.join(",") : String(value));
  }
  return parameters.size === 0 ? path : `${path}?${parameters}`;
}
