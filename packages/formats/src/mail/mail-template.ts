import { issueHtml } from "./issue-html.ts";
import { issueText } from "./issue-text.ts";
import type { MailIssue, MailItem, ReaderLinks } from "./mail-issue.ts";
import { mailWords } from "./mail-words.ts";

/** Bytes beyond which some services show only the beginning of a mail. */
export const MAIL_MAX_BYTES = 100_000;

/** A page with places for a reader's links: after each piece but the last stands a link. */
export interface Gapped {
  pieces: readonly string[];
  /** One fewer than the pieces. */
  links: readonly (keyof ReaderLinks)[];
}

/** The mail of an issue, all but what differs from one reader to the next. */
export interface MailTemplate {
  subject: string;
  html: Gapped;
  text: Gapped;
}

/**
 * Writes an issue once for all its readers.
 *
 * What does not fit into 100 kB goes: first the teasers, the last ones first, then the last articles, which are then
 * counted in « et n autres articles ».
 */
export function mailTemplate(issue: MailIssue): MailTemplate {
  const fitting = fit(issue);
  return {
    subject: mailWords(issue.language).title(issue).replaceAll(/\s+/gu, " ").trim(),
    html: gapped(issueHtml(fitting, MARKS)),
    text: gapped(issueText(fitting, MARKS)),
  };
}

const MARKS: ReaderLinks = { unsubscribe: "https://unsubscribe.invalid/", preferences: "https://preferences.invalid/" };

function gapped(page: string): Gapped {
  // With a group in the pattern, every second piece is the name of a link.
  const parts = page.split(/https:\/\/(unsubscribe|preferences)\.invalid\//);
  return {
    pieces: parts.filter((_, place) => place % 2 === 0),
    links: parts.filter((_, place) => place % 2 === 1) as (keyof ReaderLinks)[],
  };
}

/** Room for a reader's links, which are longer than their marks. */
const LINKS_BYTES = 2_000;

function fit(issue: MailIssue): MailIssue {
  const links = { unsubscribe: "", preferences: "" };
  let fitting = issue;
  while (fitting.items.length > 0 && Buffer.byteLength(issueHtml(fitting, links)) > MAIL_MAX_BYTES - LINKS_BYTES) {
    fitting = lighter(fitting);
  }
  return fitting;
}

/** The same issue with a little less in it. An eighth at a time: a hundred articles are fitted in a few steps. */
function lighter(issue: MailIssue): MailIssue {
  const { items, more } = issue;
  const step = Math.max(1, Math.ceil(items.length / 8));
  const last = items.findLastIndex(({ teaser }) => teaser !== undefined);
  if (last < 0) return { ...issue, items: items.slice(0, -step), more: more + step };
  const from = last + 1 - step;
  return { ...issue, items: items.map((item, index) => (index < from ? item : withoutTeaser(item))) };
}

const withoutTeaser = ({ teaser: _teaser, ...item }: MailItem): MailItem => item;
