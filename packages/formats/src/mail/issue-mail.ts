import type { Mail, MailIssue, MailItem, ReaderLinks } from "./mail-issue.ts";
import { issueHtml } from "./issue-html.ts";
import { issueText } from "./issue-text.ts";
import { mailWords } from "./mail-words.ts";

/** Bytes beyond which some services show only the beginning of a mail. */
export const MAIL_MAX_BYTES = 100_000;

/**
 * Makes the mail of an issue, ready to be completed for one reader after the other.
 *
 * What does not fit into 100 kB goes: first the teasers, the last ones first, then the last articles, which are then
 * counted in « et n autres articles ».
 *
 * @returns a function from a reader's links to the mail: it only puts the links in
 */
export function issueMail(issue: MailIssue): (links: ReaderLinks) => Mail {
  const fitting = fit(issue);
  const marks: ReaderLinks = { unsubscribe: "https://unsubscribe.invalid/", preferences: "https://preferences.invalid/" };
  const subject = mailWords(issue.language).title(issue).replaceAll(/\s+/gu, " ").trim();
  const [html, text] = [issueHtml(fitting, marks), issueText(fitting, marks)];
  const completed = (page: string, { unsubscribe, preferences }: ReaderLinks, write: (url: string) => string) =>
    page.replaceAll(marks.unsubscribe, () => write(unsubscribe)).replaceAll(marks.preferences, () => write(preferences));
  return (links) => ({
    subject,
    html: completed(html, links, (url) => url.replaceAll("&", "&amp;").replaceAll('"', "&quot;")),
    text: completed(text, links, (url) => url),
  });
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
