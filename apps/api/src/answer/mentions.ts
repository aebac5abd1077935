import type { ArticleClaim, MentionAnswer } from "@revue/client";
import { findMentions, MentionFinder, placeOf, type Mention, type Slug, type Vocabulary } from "@revue/core";
import type { ArticleRecord } from "@revue/formats";
import { claimAnswers } from "./dossier-answer.ts";
import { subjectRef, type Showing } from "./showing.ts";

/** What one state of the vocabulary knows of texts: its names, the claims read in each article, and what was found so far. */
interface Reader {
  finder: MentionFinder;
  /** By the digest of the article: a text is read once per state of the collection. */
  found: Map<string, Mention[]>;
  claims: ReadonlyMap<Slug, Omit<ArticleClaim, "place">[]>;
}

/** Articles whose mentions are remembered; beyond, the oldest are found anew, which takes less than a millisecond. */
const REMEMBERED = 500;
const readers = new WeakMap<Vocabulary, Reader>();

/** The subjects that the text names, as far as it may be shown. */
export function mentionAnswers(showing: Showing, { article, text, lookup }: ArticleRecord, digest: string): MentionAnswer[] {
  if (text.body === undefined) return [];
  const reader = readerOf(showing);
  // A text cut short is another text on another day or channel: only whole ones are remembered.
  const known = text.complete ? reader.found.get(digest) : undefined;
  const mentions = known ?? findMentions(article, text.body, { finder: reader.finder, find: (slug) => lookup.subject(slug) });
  if (known === undefined && text.complete) {
    if (reader.found.size >= REMEMBERED) reader.found.delete(reader.found.keys().next().value ?? "");
    reader.found.set(digest, mentions);
  }
  return mentions.map((mention) => ({ ...mention, subject: subjectRef(showing, mention.subject) }));
}

/** The claims of dossiers that were read in the article, each with the place of its words. */
export function articleClaims(showing: Showing, { article, text }: ArticleRecord): ArticleClaim[] {
  const { body } = text;
  if (body === undefined) return [];
  return (readerOf(showing).claims.get(article.slug) ?? []).flatMap((claim) => {
    const place = placeOf(body, claim.quote);
    return place === undefined ? [] : [{ ...claim, place }];
  });
}

function readerOf({ lookup }: Showing): Reader {
  const { vocabulary } = lookup;
  let reader = readers.get(vocabulary);
  if (reader === undefined) {
    reader = { finder: new MentionFinder(vocabulary.subjects), found: new Map(), claims: claimsByArticle(lookup) };
    readers.set(vocabulary, reader);
  }
  return reader;
}

function claimsByArticle(lookup: Showing["lookup"]): Reader["claims"] {
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
