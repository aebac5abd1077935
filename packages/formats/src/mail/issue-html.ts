import { dateInWords, escapeHtml, type InterfaceLanguage, typeset } from "@revue/core";
import type { MailIssue, MailItem, ReaderLinks } from "./mail-issue.ts";
import { GREY, INK, LINK, mailLink, mailPage, SANS, SERIF } from "./mail-page.ts";
import { mailWords } from "./mail-words.ts";

/** The issue as a page for mail clients: one column, no image, dark where the reader's client is. */
export function issueHtml(issue: MailIssue, links: ReaderLinks): string {
  const say = mailWords(issue.language);
  const title = say.title(issue);
  return mailPage({
    language: issue.language,
    title,
    preview: issue.items
      .map(({ headline }) => headline)
      .join(" · ")
      .slice(0, 150),
    rows: [
      `<p style="margin:0;${SERIF};font-size:30px;line-height:36px"><a class="ink" href="${escapeHtml(issue.site)}/" style="${INK};text-decoration:none">${escapeHtml(issue.publication)}</a></p>`,
      `<h1 class="grey rule" style="margin:4px 0 20px;padding-bottom:12px;border-bottom:2px solid #1b1c2a;${SANS};font-size:15px;line-height:22px;font-weight:normal;${GREY}">${escapeHtml(title)}</h1>`,
      ...issue.items.map((item) => itemHtml(item, issue.language)),
      ...(issue.more > 0
        ? [
            `<p style="margin:0 0 20px;${SANS};font-size:15px;line-height:22px">${mailLink(`${issue.site}/`, say.more(issue.more))}</p>`,
          ]
        : []),
      footHtml(issue, links),
    ],
  });
}

function itemHtml(item: MailItem, language: InterfaceLanguage): string {
  const { permission, teaser, trail, url } = item;
  const provenance = [item.source, dateInWords(item.publishedOn, language)].join(", ");
  const set = (text: string) => escapeHtml(typeset(text, item.language));
  const credit = permission.credit.text === item.source ? "" : ` · ${escapeHtml(permission.credit.text)}`;
  return (
    (trail.length === 0
      ? ""
      : `<p class="grey" style="margin:0;${SANS};font-size:13px;line-height:20px;${GREY}">${trail.map(escapeHtml).join(" › ")}</p>`) +
    `<h2 lang="${item.language}" style="margin:0;${SERIF};font-size:21px;line-height:28px;font-weight:normal"><a class="ink" href="${escapeHtml(url)}" style="${INK};text-decoration:none">${set(item.headline)}</a></h2>` +
    `<p class="grey" style="margin:2px 0 6px;${SANS};font-size:13px;line-height:20px;${GREY}">${escapeHtml(provenance)}${credit}</p>` +
    (teaser === undefined
      ? ""
      : `<p class="ink" lang="${item.language}" style="margin:0 0 6px;${SERIF};font-size:17px;line-height:26px;${INK}">${set(teaser)}</p>`) +
    `<p style="margin:0 0 28px;${SANS};font-size:14px;line-height:22px"><a class="link" href="${escapeHtml(url)}" style="${LINK}">${mailWords(language).read}</a></p>`
  );
}

function footHtml(issue: MailIssue, { preferences, unsubscribe }: ReaderLinks): string {
  const say = mailWords(issue.language);
  const online = issue.archive === undefined ? [] : [mailLink(issue.archive, say.online)];
  const all = [...online, mailLink(preferences, say.preferences), mailLink(unsubscribe, say.unsubscribe)];
  return (
    `<p class="grey rule" style="margin:0;padding-top:12px;border-top:1px solid #cfccd8;${SANS};font-size:13px;line-height:20px;${GREY}">` +
    `${escapeHtml(say.why(issue))}<br>${all.join(" · ")}</p>`
  );
}
