import { countBodyWords, localised, permission, readBody, toText, type Article } from "@revue/core";
import { subjectReason, type Desk, type Difference, type Draft, type Filing } from "@revue/intake";
import { wrapped } from "../terminal/wrapped.ts";
import type { Proposal } from "./proposal.ts";

/** Shows an article before it is filed: what was read, where, and what is proposed and why. */
export function previewText(of: {
  article: Article;
  draft: Draft;
  filing: Extract<Filing, { kind: "ready" }>;
  proposal: Proposal;
  desk: Desk;
  columns: number;
}): string {
  const { article, draft, filing, proposal, desk } = of;
  const columns = Math.min(of.columns, 100);
  const { body } = readBody(article.body);
  const source = desk.vocabulary.sources.find(({ slug }) => slug === article.source);
  const shown = source && permission({ article, source, channel: "page", on: article.selection.on });
  const section = proposal.sections.find(({ path }) => path === article.section);
  const row = (name: string, value: string | undefined, why?: string): string =>
    value === undefined
      ? ""
      : `${wrapped(why === undefined || why === "" ? value : `${value}   (${why})`, columns, name.padEnd(12))}
`;
  const opening = toText(body).replace(/\s+/g, " ").slice(0, 400);
  return [
    `\n${wrapped(article.headline, columns)}\n${"─".repeat(Math.min(columns, 60))}\n`,
    row("source", source ? `${source.name}${filing.newSource ? ", added" : ""}` : article.source, draft.evidence["source"]),
    row("published", article.publishedOn, draft.evidence["publishedOn"]),
    row("by", article.byline?.kind === "signed" ? article.byline.line : undefined, draft.evidence["byline"]),
    row("language", article.language),
    row("address", article.originalUrl),
    row("section", article.section, section?.reason),
    row("standfirst", article.standfirst),
    row(
      "text",
      article.body === ""
        ? "none is kept"
        : `${countBodyWords(body).toLocaleString("en")} words: ${opening}${opening.length === 400 ? "…" : ""}`,
    ),
    row("image", draft.image && `${draft.image.url}, left at its address`),
    row("rights", shown && `${shown.licence.name}: ${SHOWN[shown.show]}`, draft.evidence["rights"]),
    ...filing.subjects
      .slice(0, 12)
      .map((subject, rank) => row(rank === 0 ? "subjects" : "", nameOf(subject.slug, desk), subjectReason(subject))),
    filing.subjects.length > 12 ? row("", `and ${filing.subjects.length - 12} more`) : "",
    ...filing.remarks.filter(({ level }) => level === "attention").map(({ done }) => row("look at", done)),
    "\n",
  ].join("");
}

const SHOWN = {
  full: "the whole text is shown",
  excerpt: "a short excerpt is shown",
  headline: "headline and link are shown",
  nothing: "nothing is shown",
} as const;

function nameOf(slug: string, desk: Desk): string {
  const subject = desk.vocabulary.subjects.find((one) => one.slug === slug);
  return subject ? localised(subject.name, "fr").text : slug;
}

/** Shows how a page differs from the article that is here. */
export function differenceText({ fields, onlyHere, onlyThere }: Difference): string {
  if (fields.length + onlyHere.length + onlyThere.length === 0) return "The page says the same as the article here.\n";
  return [
    ...fields.map(({ field, here, there }) => `  ${field}: ${here ?? "none"} → ${there ?? "none"}`),
    ...onlyHere.map((sentence) => `- ${sentence}`),
    ...onlyThere.map((sentence) => `+ ${sentence}`),
    "",
  ].join("\n");
}
