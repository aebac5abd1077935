import { aSource } from "@revue/core/fixtures";
import { permission } from "@revue/core";
import { expect, test } from "vitest";
import { issueMail } from "./issue-mail.ts";
import type { MailIssue, MailItem } from "./mail-issue.ts";
import { MAIL_MAX_BYTES } from "./mail-template.ts";

const anItem = (over: Partial<MailItem> = {}): MailItem => ({
  slug: "la-digue",
  digest: "d",
  headline: "La digue rouvre : le port aussi",
  language: "fr",
  source: "Gazette & quais",
  publishedOn: "2014-05-06",
  trail: ["Ports", "Bretagne"],
  teaser: "Après deux hivers de travaux.",
  permission: permission({ article: {}, source: aSource({ name: "Gazette & quais" }), channel: "mail", on: "2026-03-02" }),
  url: "https://vigie.example/articles/la-digue",
  ...over,
});

const anIssue = (over: Partial<MailIssue> = {}): MailIssue => ({
  id: "daily-2026-03-02",
  publication: "La Vigie",
  tagline: "Revue de presse des ports",
  frequency: "daily",
  on: "2026-03-02",
  language: "fr",
  items: [anItem()],
  more: 0,
  site: "https://vigie.example",
  ...over,
});

const LINKS = { unsubscribe: "https://vigie.example/u?t=a&b=c", preferences: "https://vigie.example/p?t=d" };

test("headline, source, date, opening and address are in both parts, in that order", () => {
  const { subject, html, text } = issueMail(anIssue())(LINKS);
  expect(subject).toBe("La Vigie : 2 mars 2026");
  for (const [part, source] of [
    [html, "Gazette &amp; quais"],
    [text, "Gazette & quais"],
  ] as const) {
    const places = ["La digue rouvre\u00a0: le port aussi", source, "6 mai 2014", "Après deux hivers", "/articles/la-digue"];
    const found = places.map((words) => part.lastIndexOf(words));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found).not.toContain(-1);
  }
});

test("each reader gets links of their own, and only those differ", () => {
  const mail = issueMail(anIssue());
  const [one, other] = [mail(LINKS), mail({ ...LINKS, unsubscribe: "https://vigie.example/u?t=z" })];
  expect(one.html).toContain('href="https://vigie.example/u?t=a&amp;b=c"');
  expect(one.text).toContain(LINKS.unsubscribe);
  expect(one.html).not.toContain(".invalid");
  expect(other.html.replaceAll("u?t=z", "u?t=a&amp;b=c")).toBe(one.html);
});

test("markup in a headline stays words, in the page and in the subject", () => {
  const { html, subject } = issueMail(
    anIssue({ topic: "Ports\r\nBcc: a@b.example", items: [anItem({ headline: '<script>alert(1)</script> & "x"' })] }),
  )(LINKS);
  expect(html).not.toContain("<script>");
  expect(html).toContain("&lt;script&gt;");
  expect(subject).not.toMatch(/[\r\n]/);
});

test("a mail stays under 100 kB: openings go first, then articles, which are counted", () => {
  const items = Array.from({ length: 120 }, (_, n) =>
    anItem({ headline: `Article ${n} ${"mot ".repeat(60)}`, teaser: "mot ".repeat(80) }),
  );
  const { html, text } = issueMail(anIssue({ items, more: 3 }))(LINKS);
  expect(Buffer.byteLength(html)).toBeLessThan(MAIL_MAX_BYTES);
  expect(html).toContain("Article 0 ");
  const kept = html.match(/<h2/g)?.length ?? 0;
  expect(html).toContain(`Et ${120 - kept + 3} autres articles`);
  expect(text).toContain(`Et ${120 - kept + 3} autres articles`);
});

test("is written in the readers' language", () => {
  expect(issueMail(anIssue({ language: "en", frequency: "weekly" }))(LINKS).subject).toBe("La Vigie: week of 2 March 2026");
});
