import { articleRecord, bindBooklet, type Booklet, type MailIssue } from "@revue/formats";
import type { Composing } from "./compose.ts";
import { issueTitle } from "./issue-title.ts";

/** An issue bound to be printed, from the same articles in the same order, each as far as its rights allow in a PDF. */
export function issueBooklet(
  issue: MailIssue,
  { added, addresses, lookup }: Pick<Composing, "added" | "addresses" | "lookup">,
): Booklet {
  const kept = new Map(added.map((one) => [one.article.slug, one]));
  const records = issue.items.flatMap(({ slug }) => {
    const found = kept.get(slug);
    if (found === undefined) return [];
    const places = { site: addresses.site, image: ({ file }: { file: string }) => `/images/${file}` };
    return [articleRecord({ ...found, lookup, channel: "pdf", on: issue.on, addresses: places, readers: issue.language })];
  });
  const { publication } = lookup.vocabulary;
  return bindBooklet({
    kind: "issue",
    title: issueTitle(issue),
    subtitle: issue.tagline,
    language: issue.language,
    publication,
    url: issue.archive ?? `${issue.site}/`,
    parts: [{ records }],
  });
}
