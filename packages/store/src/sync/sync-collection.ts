import { type Article, readBody, type Slug, summarise, type Vocabulary } from "@revue/core";
import { articleDigest } from "@revue/core/node";
import type { Change, SyncedCollection, SyncOptions, SyncReport } from "../store.ts";
import { fieldTexts } from "../search/article-fields.ts";
import { IndexWriter } from "../search/index-writer.ts";
import type { Known, Ledger } from "./ledger.ts";
import { MentionReader } from "./mentions.ts";
import { withReferences } from "./with-references.ts";

/** Called between articles; may let other work go on, as long as nobody else writes there. */
export type Pause = () => Promise<void>;

/**
 * Makes a database hold a collection: writes the articles whose digest differs, removes those that are absent, and
 * tells what changed. The same for every store; what differs between them is the ledger.
 */
export async function syncCollection(
  ledger: Ledger,
  collection: SyncedCollection,
  options: SyncOptions,
  pause: Pause,
): Promise<SyncReport> {
  const index = new IndexWriter(ledger.index);
  try {
    return await syncWith(index, ledger, collection, options, pause);
  } finally {
    await index.close();
  }
}

async function syncWith(
  index: IndexWriter,
  ledger: Ledger,
  { articles, ...vocabulary }: SyncedCollection,
  { at, keep = [], contentDigest }: SyncOptions,
  pause: Pause,
): Promise<SyncReport> {
  const counts = { added: 0, changed: 0, removed: 0 };
  let unchanged = 0;
  const log = (slug: Slug, change: Change["change"], digest?: string): void | Promise<void> => {
    counts[change] += 1;
    return ledger.log(slug, change, digest);
  };
  const remove = (known: Known): void | Promise<void> => {
    index.remove(known.day, known.slug);
    return ledger.remove(known);
  };
  // Whatever is left of these in the end has been removed.
  const left = new Map((await ledger.known()).map((known) => [known.slug, known]));
  const told = await ledger.told();
  const staying = keep.filter((slug) => left.has(slug));
  const completed = await completeVocabulary(ledger, vocabulary, staying);
  const mentions = new MentionReader((await ledger.vocabulary())?.subjects ?? [], completed.subjects);
  const readAgain = async (known: Known, article: Article): Promise<void> => {
    const found = mentions.readAgain(article);
    if (found) await ledger.noteMentions(known, found);
  };

  for (const article of articles) {
    await pause();
    const digest = articleDigest(article);
    const known = left.get(article.slug);
    left.delete(article.slug);
    if (known?.digest === digest) {
      unchanged += 1;
      if (mentions.isNews) await readAgain(known, article);
      continue;
    }
    if (known) await remove(known);
    const before = known ? undefined : told.get(article.slug);
    told.delete(article.slug);
    const isNews = before?.digest !== digest;
    if (isNews) await log(article.slug, known || before ? "changed" : "added", digest);
    else unchanged += 1;
    // Read once for both: it takes longer than writing.
    const { body } = readBody(article.body);
    const changedAt = isNews ? at : before.changedAt;
    await ledger.insert(article, {
      id: known?.id,
      digest,
      changedAt,
      summary: summarise(article, body),
      mentions: mentions.read(article, body),
    });
    await index.add(article, fieldTexts(article, body));
  }
  for (const slug of staying) {
    const known = left.get(slug);
    if (known === undefined) continue;
    left.delete(slug);
    unchanged += 1;
    const kept = mentions.isNews ? await ledger.findArticle(slug) : undefined;
    if (kept) await readAgain(known, kept.article);
  }
  for (const known of left.values()) {
    await remove(known);
    await log(known.slug, "removed");
  }
  // Articles from before the tables were dropped that did not come back.
  for (const slug of told.keys()) await log(slug, "removed");

  await index.finish();

  const vocabularyChanged = await ledger.writeVocabulary(completed);
  if (vocabularyChanged || counts.added + counts.changed + counts.removed > 0) await ledger.finish(completed, at);
  await ledger.writeContentDigest(contentDigest);
  return { revision: await ledger.revision(), ...counts, unchanged, vocabularyChanged };
}

/** Articles that stay from before may point to what the new vocabulary lacks. */
async function completeVocabulary(ledger: Ledger, vocabulary: Vocabulary, stay: readonly Slug[]): Promise<Vocabulary> {
  const before = stay.length > 0 ? await ledger.vocabulary() : undefined;
  if (!before) return vocabulary;
  const articles = [];
  for (const slug of stay) articles.push((await ledger.findArticle(slug))?.article);
  return withReferences(
    vocabulary,
    before,
    articles.filter((article) => article !== undefined),
  );
}
