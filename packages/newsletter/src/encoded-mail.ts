import { completed, type Gapped, inHtml, type MailTemplate, type ReaderLinks } from "@revue/formats";
import { encode, wrap } from "nodemailer/lib/qp";

/** A part of a mail as it goes over the wire: headers, an empty line, the text encoded. */
export interface EncodedPart {
  raw: string;
}

/** A mail whose parts are encoded already. */
export interface EncodedMail {
  subject: string;
  html: EncodedPart;
  text: EncodedPart;
}

/**
 * Encodes a mail once for all its readers: only their links are encoded again for each.
 *
 * A soft break stands on both sides of a link, so what comes before and after it can be encoded on its own.
 * Rule: quoted-printable, RFC 2045, 6.7.
 */
export function encodedMail({ subject, html, text }: MailTemplate): (links: ReaderLinks) => EncodedMail {
  const [page, plain] = [encodedPage(html), encodedPage(text)];
  return (links) => ({
    subject,
    html: part(
      "text/html",
      completed(page, (name) => between(inHtml(links[name]))),
    ),
    text: part(
      "text/plain",
      completed(plain, (name) => between(links[name])),
    ),
  });
}

/** Characters of a line at the most; one more, `=`, may follow. */
const LINE_MAX = 75;

const encoded = (text: string): string => wrap(encode(text.replaceAll("\n", "\r\n")), LINE_MAX);
const between = (url: string): string => `=\r\n${encoded(url)}=\r\n`;
const encodedPage = ({ pieces, links }: Gapped): Gapped => ({ pieces: pieces.map(encoded), links });

const part = (type: "text/html" | "text/plain", body: string): EncodedPart => ({
  raw: `Content-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${body}`,
});
