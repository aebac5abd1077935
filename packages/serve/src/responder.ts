import type { IncomingMessage, ServerResponse } from "node:http";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { codingsFor } from "./accept-encoding.ts";
import { type AnswerBody, chunksOf } from "./answer-body.ts";
import { answerHeaders, varyWithEncoding } from "./answer-headers.ts";
import { compressing, isCompressible } from "./compress.ts";
import { isHeldAlready } from "./conditional.ts";
import type { Finished, Form } from "./finished.ts";
import type { Origin } from "./metrics.ts";
import { problemBody } from "./problem.ts";

/** Called once an answer is on its way. */
export type Sent = (status: number, sizeBytes: number, from: Origin) => void;

/** One request and where its answer goes. */
export interface Exchange {
  incoming: IncomingMessage;
  outgoing: ServerResponse;
  requestId: string;
  sent: Sent;
}

/** Sends a finished answer: a 304, its head alone, or its bytes in the coding the client likes best. */
export function sendFinished(exchange: Exchange, finished: Finished, from: Origin): void | Promise<void> {
  const form = finished.form(codingsFor(exchange.incoming.headers["accept-encoding"]));
  if (form === undefined) return sendNotAcceptable(exchange);
  if (form instanceof Promise) return form.then((made) => sendForm(exchange, finished, made, from));
  sendForm(exchange, finished, form, from);
}

function sendForm({ incoming, outgoing, requestId, sent }: Exchange, finished: Finished, form: Form, from: Origin): void {
  if (finished.status === 200 && isHeldAlready(incoming.headers, form.tag, finished.changedAt)) {
    outgoing.writeHead(304, [...form.unchangedHeaders, "x-request-id", requestId]);
    outgoing.end();
    return sent(304, 0, from);
  }
  outgoing.writeHead(finished.status, [...form.headers, "x-request-id", requestId]);
  if (incoming.method === "HEAD") outgoing.end();
  else outgoing.end(form.bytes);
  sent(finished.status, incoming.method === "HEAD" ? 0 : form.bytes.length, from);
}

function sendNotAcceptable({ outgoing, requestId, sent }: Exchange): void {
  const body = problemBody("not-acceptable", requestId);
  outgoing.writeHead(406, { "content-type": "application/problem+json", "cache-control": "no-store", "x-request-id": requestId });
  outgoing.end(body);
  sent(406, body.length, "pass");
}

/** Sends an answer too long to be held: as it comes, compressed on the way when the client takes that. */
export async function sendStream(
  { incoming, outgoing, requestId, sent }: Exchange,
  response: Response,
  body: Exclude<AnswerBody, { whole: Buffer }>,
  house: Readonly<Record<string, string>>,
): Promise<void> {
  const compressible = isCompressible(response.headers.get("content-type"));
  const coding = compressible ? codingsFor(incoming.headers["accept-encoding"])[0] : "identity";
  const compressed = coding === "br" || coding === "gzip";
  outgoing.writeHead(response.status, [
    ...answerHeaders(response, house),
    ...varyWithEncoding(response, compressible),
    ...(compressed ? ["content-encoding", coding] : []),
    "x-request-id",
    requestId,
  ]);
  if (incoming.method === "HEAD") {
    await body.rest.cancel();
    outgoing.end();
    return sent(response.status, 0, "pass");
  }
  let size = 0;
  const count = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      size += chunk.length;
      yield chunk;
    }
  };
  const source = Readable.from(chunksOf(body), { objectMode: false });
  // A client that leaves half-way is no failure of ours: the line in the log says how far it went.
  await (compressed ? pipeline(source, compressing(coding), count, outgoing) : pipeline(source, count, outgoing)).catch(() =>
    outgoing.destroy(),
  );
  sent(response.status, size, "pass");
}
