import type { ArticleClaim, MentionAnswer } from "@revue/client";
import { placeOf, placesIn, type Mention, type Slug, type Vocabulary } from "@revue/core";
import type { ArticleRecord } from "@revue/formats";
import { claimAnswers } from "./dossier-answer.ts";
import { subjectRef, type Showing } from "./showing.ts";

/** The claims read in each article, for one state of the vocabulary. */
const read = new WeakMap<Vocabulary, ReadonlyMap<Slug, Omit<ArticleClaim, "place">[]>>();

/** The subjects that the text names, as far as it may be shown. They were found when the article was synced. */
export function mentionAnswers(showing: Showing, mentions: readonly Mention[], { text }: ArticleRecord): MentionAnswer[] {
  const { body, complete } = text;
  if (body === undefined) return [];
  const shown = complete ? mentions : placesIn(body, mentions);
  return shown.map((mention) => ({ ...mention, subject: subjectRef(showing, mention.subject) }));
}

/** The claims of dossiers that were read in the article, each with the place of its words. */
export function articleClaims(showing: Showing, { article, text }: ArticleRecord): ArticleClaim[] {
  const { body } = text;
  if (body === undefined) return [];
  return (claimsIn(showing).get(article.slug) ?? []).flatMap((claim) => {
    const place = placeOf(body, claim.quote);
    return place === undefined ? [] : [{ ...claim, place }];
  });
}

function claimsIn({ lookup }: Showing): ReturnType<typeof claimsByArticle> {
  const { vocabulary } = lookup;
  let claims = read.get(vocabulary);
  if (claims === undefined) read.set(vocabulary, (claims = claimsByArticle(lookup)));
  return claims;
}

function claimsByArticle(lookup: Showing["lookup"]): ReadonlyMap<Slug, Omit<ArticleClaim, "place">[]> {
  const claims = new Map<Slug, Omit<ArticleClaim, "place">[]>();
  for (const dossier of lookup.vocabulary.dossiers) {
    for (const { id, question, asked, disputed, source } of claimAnswers(lookup, dossier)) {
      if (!("article" in source) || source.quote === undefined) continue;
      const claim = { dossier: dossier.slug, id, question, ...(asked && { asked }), quote: source.quote, disputed };
      claims.set(source.article, [...(claims.get(source.article) ?? []), claim]);
    }
  }
  return claims;
}
