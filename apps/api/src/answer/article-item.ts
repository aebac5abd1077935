import type { ArticleItem } from "@revue/client";
import { permission, type Article, type Permission, type Summary } from "@revue/core";
import { resolved, shownSummary } from "@revue/formats";
import type { Kept, KeptSummary } from "@revue/store";
import { articleAddress, imageAnswer, sectionTrail, subjectRef, type Showing } from "./showing.ts";

/** Asks what may be shown of an article in this channel today. */
export function permissionFor(showing: Showing, article: Pick<Article, "source" | "rights">): Permission {
  const source = resolved(showing.lookup.source(article.source), "source", article.source);
  return permission({ article, source, channel: showing.channel, on: showing.today });
}

/** What every answer about an article says, whatever its rights: facts about it, none of its text. */
export function articleFacts(showing: Showing, kept: Kept, article: Omit<Summary, "lead">): Omit<ArticleItem, "permission"> {
  const { lookup } = showing;
  const source = resolved(lookup.source(article.source), "source", article.source);
  const curator = resolved(lookup.curator(article.selection.by), "curator", article.selection.by);
  return {
    slug: article.slug,
    headline: article.headline,
    ...(article.overline !== undefined && { overline: article.overline }),
    ...(article.subheadline !== undefined && { subheadline: article.subheadline }),
    language: article.language,
    section: sectionTrail(showing, article.section),
    source: { slug: source.slug, name: source.name },
    publishedOn: article.publishedOn,
    selection: { on: article.selection.on, by: { slug: curator.slug, name: curator.name } },
    ...(article.image !== undefined && { image: imageAnswer(showing, article.image) }),
    words: article.words,
    subjects: article.subjects.map((slug) => subjectRef(showing, slug)),
    url: articleAddress(showing, article.slug),
    digest: kept.digest,
    changedAt: kept.changedAt,
  };
}

/** An article in a list; undefined when its rights let nothing at all be shown, not even that it is there. */
export function articleItem(showing: Showing, { summary, ...kept }: KeptSummary): ArticleItem | undefined {
  const allowed = permissionFor(showing, summary);
  if (allowed.show === "nothing") return undefined;
  return { ...articleFacts(showing, kept, summary), ...shownSummary(summary, allowed), permission: allowed };
}
