import {
  type Article,
  type Body,
  ChangedNames,
  findMentions,
  type Mention,
  MentionFinder,
  readBody,
  type Slug,
  type Subject,
} from "@revue/core";

/** Finds the subjects that articles' texts name, as a sync reads them: every new text once, a known one when its names changed. */
export class MentionReader {
  readonly #subjects: readonly Subject[];
  readonly #changed: ChangedNames;
  #reading: { finder: MentionFinder; find: (slug: Slug) => Subject | undefined } | undefined;

  constructor(before: readonly Subject[], now: readonly Subject[]) {
    this.#subjects = now;
    this.#changed = new ChangedNames(before, now);
  }

  /** Whether texts that did not change may name other subjects than before. */
  get isNews(): boolean {
    return !this.#changed.none;
  }

  read(article: Article, body: Body): Mention[] {
    // Made at the first text that is read: most syncs bring none.
    this.#reading ??= this.#ready();
    return findMentions(article, body, this.#reading);
  }

  /** The mentions of an article that did not change; nothing when they are surely those of before. */
  readAgain(article: Article): Mention[] | undefined {
    return this.#changed.mayTouch(article.body) ? this.read(article, readBody(article.body).body) : undefined;
  }

  #ready(): { finder: MentionFinder; find: (slug: Slug) => Subject | undefined } {
    const bySlug = new Map(this.#subjects.map((subject) => [subject.slug, subject]));
    return { finder: new MentionFinder(this.#subjects), find: (slug) => bySlug.get(slug) };
  }
}
