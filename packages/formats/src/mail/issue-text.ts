import { dateInWords, typeset } from "@revue/core";
import type { MailIssue, ReaderLinks } from "./mail-issue.ts";
import { mailWords } from "./mail-words.ts";

/** The issue as plain text: the same items in the same order, addresses written out. */
export function issueText(issue: MailIssue, links: ReaderLinks): string {
  const say = mailWords(issue.language);
  const items = issue.items.map((item) => {
    const credit = item.permission.credit.text === item.source ? [] : [item.permission.credit.text];
    return [
      ...(item.trail.length === 0 ? [] : [item.trail.join(" › ")]),
      typeset(item.headline, item.language),
      [item.source, dateInWords(item.publishedOn, issue.language), ...credit].join(", "),
      ...(item.teaser === undefined ? [] : ["", typeset(item.teaser, item.language), ""]),
      item.url,
    ].join("\n");
  });
  const foot = [
    say.why(issue),
    ...(issue.archive === undefined ? [] : [`${say.online}${say.colon} ${issue.archive}`]),
    `${say.preferences}${say.colon} ${links.preferences}`,
    `${say.unsubscribe}${say.colon} ${links.unsubscribe}`,
  ].join("\n");
  const more = issue.more > 0 ? [`${say.more(issue.more)}${say.colon} ${issue.site}/`] : [];
  // "-- " on a line of its own begins what mail programs fold away as a signature.
  return `${[say.title(issue), ...items, ...more, `-- \n${foot}`].join("\n\n\n")}\n`;
}
