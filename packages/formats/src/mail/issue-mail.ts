import type { Mail, MailIssue, ReaderLinks } from "./mail-issue.ts";
import { type Gapped, mailTemplate } from "./mail-template.ts";

/**
 * Makes the mail of an issue, ready to be completed for one reader after the other.
 *
 * @returns a function from a reader's links to the mail: it only puts the links in
 */
export function issueMail(issue: MailIssue): (links: ReaderLinks) => Mail {
  const { subject, html, text } = mailTemplate(issue);
  return (links) => ({
    subject,
    html: completed(html, (name) => inHtml(links[name])),
    text: completed(text, (name) => links[name]),
  });
}

/** Puts something into each gap of a page. */
export const completed = ({ pieces, links }: Gapped, link: (name: keyof ReaderLinks) => string): string =>
  pieces.map((piece, place) => piece + (links[place] === undefined ? "" : link(links[place]))).join("");

/** An address as an attribute of HTML has it. */
export const inHtml = (url: string): string => url.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
