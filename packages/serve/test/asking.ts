import { type IncomingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { type ServeOptions, listen, serve, shutDown } from "../src/index.ts";

/** A server on a free port of this machine, and how to ask it byte by byte: `fetch` would repair or decode what is tested. */
export interface Asked {
  ask(target: string, options?: { method?: string; headers?: Record<string, string>; body?: string }): Promise<Answer>;
  /** Sends bytes as they are, and gives what comes back. */
  raw(bytes: string): Promise<string>;
  /** Stops as a process asked to stop would. */
  stop(patienceMilliseconds?: number): Promise<void>;
  lines: { phrase: string; fields: Record<string, unknown> }[];
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

export async function serving(options: Partial<ServeOptions> & Pick<ServeOptions, "answer">): Promise<Asked> {
  const lines: Asked["lines"] = [];
  const server = serve({
    state: () => "1",
    origin: "http://revue.example",
    log: (_, phrase, fields = {}) => void lines.push({ phrase, fields }),
    ...options,
  });
  const { port } = new URL(await listen(server, { port: 0, host: "127.0.0.1" }));
  return {
    lines,
    stop: (patience) => shutDown(server, patience),
    ask: (path, { body, ...rest } = {}) =>
      new Promise((resolve, reject) => {
        const asking = request({ host: "127.0.0.1", port, path, agent: false, ...rest }, (incoming) => {
          const chunks: Buffer[] = [];
          incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
          incoming.on("error", reject);
          incoming.on("end", () =>
            resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, bytes: Buffer.concat(chunks) }),
          );
        });
        asking.on("error", reject);
        asking.end(body);
      }),
    raw: (bytes) =>
      new Promise((resolve, reject) => {
        let received = "";
        const socket = connect(Number(port), "127.0.0.1", () => socket.write(bytes, "latin1"));
        socket.on("data", (chunk) => (received += chunk.toString("latin1")));
        socket.on("error", reject);
        socket.on("close", () => resolve(received));
      }),
  };
}

/** An answer all readers share. */
export function page(text: string, headers: Record<string, string> = {}): Response {
  return new Response(text, { headers: { "content-type": "text/html", "cache-control": "public, max-age=60", ...headers } });
}
