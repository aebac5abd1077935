import { mailWords, type MailIssue } from "@revue/formats";

/** What an issue is called: « Spyworld, Défense : 2 mars 2026 ». */
export const issueTitle = (issue: Pick<MailIssue, "publication" | "topic" | "frequency" | "on" | "language">): string =>
  mailWords(issue.language).title(issue);
