import { IssueAnswer, IssueList, type IssueItem } from "@revue/client";
import { readTopic, summarise } from "@revue/core";
import { issueTitle, nameOf, newsletterAddresses } from "@revue/newsletter";
import type { Issue } from "@revue/store";
import * as z from "zod";
import { articleItem, permissionFor } from "../answer/article-item.ts";
import { documentResponse, PRINTED } from "../answer/document-response.ts";
import { showingIn } from "../answer/showing-in.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import { nextPage } from "../next-page.ts";
import { type Ask, json, operation } from "../operation.ts";

const PAGE = 30;
/** What a cursor of this list is bound to. */
const LIST = "issues";

export const listIssues = operation({
  id: "listIssues",
  tag: "Newsletter",
  address: "/newsletter/issues",
  summary: "List the issues sent",
  description: "Newest first. What was sent for saved searches is not among them.",
  path: z.object({}),
  query: z.object({
    limit: z.int().min(1).max(200).optional().describe("Issues on a page; 30 unless told."),
    cursor: z.string().min(1).max(500).optional().describe("`next` of the page before."),
  }),
  answer: { description: "A page of issues.", type: "application/json", schema: IssueList },
  problems: ["cursor-invalid"],
  example: () => "/newsletter/issues",
  async handle(ask) {
    const { limit = PAGE, cursor } = ask.query;
    const secret = await ask.store.secret();
    const place = cursor === undefined ? undefined : readCursor(secret, LIST, cursor);
    if (cursor !== undefined && place === undefined) {
      return ask.refuse("cursor-invalid", { errors: [{ parameter: "cursor", expected: "`next` of the same list" }] });
    }
    const after = place === undefined ? undefined : (JSON.parse(place) as Pick<Issue, "on" | "id">);
    const found = await ask.store.subscribers.listIssues(limit + 1, after);
    const issues = found.slice(0, limit);
    const last = found.length > limit ? issues.at(-1) : undefined;
    const next = last && writeCursor(secret, LIST, JSON.stringify({ on: last.on, id: last.id }));
    const items = issues.flatMap((issue) => issueItem(ask, issue) ?? []);
    return json({ items, ...(next !== undefined && { next }) }, { "Cache-Control": SENT, ...nextPage(ask.url, "cursor", next) });
  },
});

const findIssuePath = z.object({
  id: z
    .string()
    .regex(/^[a-z0-9-]{1,300}$/)
    .describe("The issue's id."),
});

export const findIssue = operation({
  id: "findIssue",
  tag: "Newsletter",
  address: "/newsletter/issues/{id}",
  summary: "Read one issue",
  path: z.object({
    id: z
      .string()
      .regex(/^[a-z0-9-]{1,300}$/)
      .describe("The issue's id."),
  }),
  query: z.object({}),
  answer: { description: "The issue, with its articles as they are now.", type: "application/json", schema: IssueAnswer },
  problems: ["issue-not-found"],
  async handle(ask) {
    const issue = await ask.store.subscribers.findIssue(ask.path.id);
    const item = issue && issueItem(ask, issue);
    if (issue === undefined || item === undefined) return ask.refuse("issue-not-found");
    const showing = showingIn(ask, ask.caller.listChannel);
    const found = await Promise.all(issue.articles.map((slug) => ask.store.findArticle(slug)));
    const items = found.flatMap((kept) => (kept && articleItem(showing, { ...kept, summary: summarise(kept.article) })) ?? []);
    return json({ ...item, items });
  },
});

const printIssue = (format: "pdf" | "epub") =>
  operation({
    id: `printIssueAs${format === "pdf" ? "Pdf" : "Epub"}`,
    tag: "Newsletter",
    address: `/newsletter/issues/{id}.${format}`,
    summary: `Read one issue as ${PRINTED[format].name}`,
    description: "Its articles as they are now, with their contents, each as far as its rights allow.",
    path: findIssuePath,
    query: z.object({}),
    answer: { description: "The issue, bound as one.", type: PRINTED[format].type },
    problems: ["issue-not-found", "list-empty"],
    async handle(ask) {
      const issue = await ask.store.subscribers.findIssue(ask.path.id);
      const item = issue && issueItem(ask, issue);
      if (issue === undefined || item === undefined) return ask.refuse("issue-not-found");
      const { channel } = PRINTED[format];
      const showing = showingIn(ask, channel);
      const found = (await Promise.all(issue.articles.map((slug) => ask.store.findArticle(slug)))).flatMap((kept) => kept ?? []);
      const articles = found.filter(({ article }) => permissionFor(showing, article).show !== "nothing");
      if (articles.length === 0) return ask.refuse("list-empty", { detail: "nothing may be shown" });
      const { publication } = ask.catalogue.lookup.vocabulary;
      const { on, language, frequency, name } = item;
      return documentResponse(
        ask,
        {
          format,
          kind: "issue",
          channel,
          on: ask.today,
          site: ask.origin ?? "",
          title: issueTitle({
            publication: publication.name,
            ...(name !== undefined && { topic: name }),
            frequency,
            on,
            language,
          }),
          path: newsletterAddresses("").issue(language, issue.id),
          language,
          parts: [{ articles }],
          leftOut: issue.articles.length - articles.length,
          contentFolder: ask.contentFolder,
        },
        { fileName: issue.id },
      );
    },
  });

export const ISSUE_DOCUMENTS = [printIssue("pdf"), printIssue("epub")];

// The list grows with each mailing, which is no change of the collection that would tell those who keep answers.
const SENT = "no-cache";

function issueItem(
  { catalogue }: Pick<Ask, "catalogue">,
  { id, on, mailing, topic, language, articles }: Issue,
): IssueItem | undefined {
  const read = readTopic(topic);
  if (read === undefined) return undefined;
  const name = nameOf(read, catalogue.lookup, language);
  const frequency = mailing.startsWith("weekly") ? "weekly" : "daily";
  return { id, on, topic: read, ...(name !== undefined && { name }), frequency, language, articles: articles.length };
}
