import { once } from "node:events";
import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

/** A mail as the server was handed it: the envelope, and the message whole. */
export interface Received {
  to: string[];
  from: string;
  raw: string;
}

/** A mail server on loopback that keeps what it is given. */
export interface Sink {
  url: string;
  received: Received[];
  /** Called with each recipient; a number refuses with that status. */
  answer: (address: string) => number | undefined;
  close(): Promise<void>;
}

/** @param keep whether messages are kept; a bench counts them only */
export async function startSink({ keep = true }: { keep?: boolean } = {}): Promise<Sink> {
  const sink: Sink = { url: "", received: [], answer: () => undefined, close };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      const status = sink.answer(address);
      done(status === undefined ? null : Object.assign(new Error("not here"), { responseCode: status }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => keep && chunks.push(chunk));
      stream.on("end", () => {
        const { mailFrom, rcptTo } = session.envelope;
        sink.received.push({
          to: rcptTo.map(({ address }) => address),
          from: mailFrom === false ? "" : mailFrom.address,
          raw: Buffer.concat(chunks).toString("utf8"),
        });
        done();
      });
    },
  });
  server.on("error", () => undefined);
  const listening = once(server.server, "listening");
  server.listen(0, "127.0.0.1");
  await listening;
  sink.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  function close(): Promise<void> {
    return new Promise((resolve) => {
      server.close(() => resolve());
    });
  }
  return sink;
}

export const parse = (received: Received | undefined): Promise<Email> => PostalMime.parse(received?.raw ?? "");
