import { articlePath, type Article } from "@revue/core";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { articleFiles } from "./article-files.ts";
import { articleKeys, type ArticleKeys } from "./article-keys.ts";
import { canonicalUrl } from "./canonical-url.ts";
import { KnownCache } from "./known-cache.ts";
import { NearDuplicates } from "./near-duplicates.ts";
import { signatureOf } from "./signature.ts";

/** An article that is here already, and how that is known. */
export type KnownMatch = { keys: ArticleKeys } & (
  | { because: "legacy" | "address" }
  /** Nearly the same text; `likeness` is the share of runs of four words in common, 0 to 1. */
  | { because: "text"; likeness: number }
);

/** From this likeness on two texts are one, printed twice. */
export const SAME_TEXT = 0.7;

/** The articles of a content folder, by all that tells whether one that comes in is among them. */
export class KnownArticles {
  readonly #bySlug = new Map<string, ArticleKeys>();
  readonly #byLegacy = new Map<number, ArticleKeys>();
  readonly #byAddress = new Map<string, ArticleKeys>();
  readonly #files = new Map<string, string>();
  readonly #near = new NearDuplicates();
  readonly #ranks: ArticleKeys[] = [];

  /**
   * Reads the articles of a folder, one after the other.
   *
   * @param options.cache a file that remembers what was read last time
   */
  static async read(folder: string, { cache }: { cache?: string } = {}): Promise<KnownArticles> {
    const known = new KnownArticles();
    const memory = cache === undefined ? undefined : new KnownCache(cache);
    for (const file of articleFiles(folder)) {
      let read = memory?.find(file);
      if (!read) {
        const { keys, body } = articleKeys(file.slug, readFileSync(join(folder, file.path), "utf8"));
        read = { keys, signature: signatureOf(body) };
        memory?.put(file, read);
      }
      known.#put(read.keys, read.signature);
      known.#files.set(file.slug, file.path);
    }
    memory?.close();
    return known;
  }

  get size(): number {
    return this.#bySlug.size;
  }

  /** What tells each article from others, in no order. */
  all(): Iterable<ArticleKeys> {
    return this.#bySlug.values();
  }

  has(slug: string): boolean {
    return this.#bySlug.has(slug);
  }

  add({ slug, headline, section, source, subjects, publishedOn, originalUrl, archivedUrl, legacy, body }: Article): void {
    const keys = {
      slug,
      headline,
      section,
      source,
      subjects,
      publishedOn,
      ...(originalUrl !== undefined && { originalUrl }),
      ...(archivedUrl !== undefined && { archivedUrl }),
      ...(legacy?.spip !== undefined && { spip: legacy.spip }),
    };
    this.#put(keys, signatureOf(body));
    this.#files.set(slug, articlePath({ slug, publishedOn }));
  }

  /** Whether an article is here already: by its old number, by one of its addresses, by its text. In that order. */
  find(draft: {
    legacy?: { spip?: number | undefined } | undefined;
    originalUrl?: string | undefined;
    archivedUrl?: string | undefined;
    body: string;
  }): KnownMatch | undefined {
    const byLegacy = draft.legacy?.spip === undefined ? undefined : this.#byLegacy.get(draft.legacy.spip);
    if (byLegacy) return { keys: byLegacy, because: "legacy" };
    for (const address of [draft.originalUrl, draft.archivedUrl]) {
      const keys = address === undefined ? undefined : this.findAddress(address);
      if (keys) return { keys, because: "address" };
    }
    const [nearest] = this.nearText(draft.body);
    return nearest && nearest.likeness >= SAME_TEXT
      ? { keys: nearest.keys, because: "text", likeness: nearest.likeness }
      : undefined;
  }

  /** The file of an article, inside the content folder. */
  fileOf(slug: string): string | undefined {
    return this.#files.get(slug);
  }

  findAddress(address: string): ArticleKeys | undefined {
    const key = canonicalUrl(address);
    return key.ok ? this.#byAddress.get(key.value) : undefined;
  }

  /** Articles whose text is near another, the nearest first. */
  nearText(body: string): { keys: ArticleKeys; likeness: number }[] {
    const signature = signatureOf(body);
    if (!signature) return [];
    return this.#near.near(signature).map(({ rank, likeness }) => ({ keys: this.#ranks[rank] as ArticleKeys, likeness }));
  }

  #put(keys: ArticleKeys, signature: Uint32Array | undefined): void {
    this.#bySlug.set(keys.slug, keys);
    if (keys.spip !== undefined) this.#byLegacy.set(keys.spip, keys);
    for (const address of [keys.originalUrl, keys.archivedUrl]) {
      const key = address === undefined ? undefined : canonicalUrl(address);
      if (key?.ok) this.#byAddress.set(key.value, keys);
    }
    if (!signature) return;
    this.#near.add(signature);
    this.#ranks.push(keys);
  }
}
