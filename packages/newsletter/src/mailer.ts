import { type Result, fail, ok } from "@revue/core";
import type { Mail } from "@revue/formats";
import { createTransport, type NodemailerError } from "nodemailer";
import * as z from "zod";
import type { EncodedMail } from "./encoded-mail.ts";
import { MailAddress } from "./mail-address.ts";

/** Where mail goes out, as `REVUE_MAIL` says it. */
export interface MailSettings {
  /** smtp://user:password@host:port or smtps://…, without our own parameters. */
  server: string;
  from: string;
  /** Mails a second at the most. */
  rate: number;
}

const EXPECTED = "smtp://user:password@mail.example:587?from=revue@revue.example, with &rate=20 for at most 20 mails a second";

/** Reads `REVUE_MAIL`. */
export const MailSettings = z.string().transform((text, context): MailSettings => {
  const url = URL.parse(text);
  const from = MailAddress.safeParse(url?.searchParams.get("from") ?? "");
  const rate = z.coerce
    .number()
    .positive()
    .max(10_000)
    .safeParse(url?.searchParams.get("rate") ?? "20");
  if (url === null || !/^smtps?:$/.test(url.protocol) || url.hostname === "" || !from.success || !rate.success) {
    context.addIssue({ code: "custom", message: EXPECTED });
    return z.NEVER;
  }
  url.searchParams.delete("from");
  url.searchParams.delete("rate");
  return { server: url.href, from: from.data, rate: rate.data };
});

/** One mail to one reader; its parts as texts, or encoded already. */
export type Letter = (Mail | EncodedMail) & {
  to: string;
  /** Same name, same mail: a server asked twice can tell. Without brackets. */
  messageId: string;
  /** Where to take a subscription back with one request. Rule: RFC 8058. */
  oneClick?: string;
};

/** Why a mail was not taken. Only `refused` says something about the reader's address. */
export type NotTaken =
  | { code: "refused"; status: number }
  | { code: "deferred"; status: number }
  | { code: "unreachable"; detail: string };

/** Hands mails to a server, several at once. */
export interface Mailer {
  send(letter: Letter): Promise<Result<void, NotTaken>>;
  close(): void;
}

/** Connections to the mail server at the same time. */
export const CONNECTIONS = 5;

export function openMailer({ server, from, rate }: MailSettings, sender: string): Mailer {
  const transport = createTransport({
    pool: true,
    url: server,
    maxConnections: CONNECTIONS,
    maxMessages: Infinity,
    rateDelta: 1_000,
    rateLimit: rate,
    connectionTimeout: 20_000,
    socketTimeout: 60_000,
    // Nothing in a mail may make us read a file or visit an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send({ to, subject, html, text, messageId, oneClick }) {
      try {
        await transport.sendMail({
          from: { name: sender, address: from },
          to: { name: "", address: to },
          subject,
          html,
          text,
          // Our languages are written in letters: counting them anew in every mail took a third of the time.
          textEncoding: "quoted-printable",
          messageId: `<${messageId}@${from.slice(from.lastIndexOf("@") + 1)}>`,
          headers: {
            // Rule: RFC 3834, so that out-of-office programs keep quiet.
            "Auto-Submitted": "auto-generated",
            ...(oneClick !== undefined && {
              "List-Unsubscribe": `<${oneClick}>`,
              "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            }),
          },
        });
        return ok(undefined);
      } catch (error) {
        return fail(notTaken(error));
      }
    },
    close: () => transport.close(),
  };
}

/** A server that does not know the mailbox. Rule: RFC 5321, 4.2.3. */
const NO_MAILBOX = 553;

function notTaken(error: unknown): NotTaken {
  const { responseCode: status, command, code, message } = error as NodemailerError;
  if (code === "EENVELOPE" && status === undefined) return { code: "refused", status: NO_MAILBOX };
  // Only an answer to the recipient speaks of the reader: 5xx to the mail itself may be about its words, to our log-in about us.
  if (status !== undefined && command === "RCPT TO") return { code: status >= 500 ? "refused" : "deferred", status };
  if (status !== undefined && command === "DATA") return { code: "deferred", status };
  return { code: "unreachable", detail: `${code ?? "failed"}: ${message}` };
}
