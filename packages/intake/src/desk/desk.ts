import { readCollection, type Article, type Rights, type Section, type Source, type Vocabulary } from "@revue/core";
import { join } from "node:path";
import { KnownArticles } from "../match/known-articles.ts";
import { freeName, slugOf } from "../naming/slug-of.ts";
import { subjectNames } from "../vocabulary/subject-names.ts";
import type { Speakers } from "../documents/tie-excerpts.ts";
import type { NameIndex } from "../vocabulary/name-index.ts";
import { findSection, findSource, sameName } from "../vocabulary/find-by-name.ts";
import { vocabularyFiles } from "./vocabulary-files.ts";

/** The content folder lacks what nothing can be filed without. */
export class DeskClosed extends Error {
  override name = "DeskClosed";
}

/**
 * Where what comes in is filed: the vocabulary of a content folder, the articles it has, and what was added since it
 * was opened. Writes nothing.
 */
export class Desk {
  readonly folder: string;
  readonly vocabulary: Vocabulary;
  readonly known: KnownArticles;
  readonly subjects: NameIndex;
  readonly speakers: Speakers;
  #sectionsAdded = false;

  private constructor(folder: string, vocabulary: Vocabulary, known: KnownArticles) {
    this.folder = folder;
    this.vocabulary = vocabulary;
    this.known = known;
    this.subjects = subjectNames(vocabulary.subjects);
    const kinds = new Map(vocabulary.subjects.map(({ slug, kind }) => [slug, kind]));
    this.speakers = { names: this.subjects, kindOf: (slug) => kinds.get(slug) };
  }

  /**
   * @throws DeskClosed when `publication.yaml` or `sections.yaml` cannot be read
   * @throws ContentUnavailable when there is no such folder
   */
  static async open(folder: string, options: { cache?: string } = {}): Promise<Desk> {
    const { collection, faults } = readCollection(vocabularyFiles(folder));
    if (!collection) {
      const first = faults.find(({ file }) => file === "publication.yaml" || file === "sections.yaml");
      throw new DeskClosed(
        `${join(folder, first?.file ?? "publication.yaml")} cannot be read: expected ${first?.expected ?? "a publication"}.`,
      );
    }
    const { articles: _, ...vocabulary } = collection;
    const known = await KnownArticles.read(folder, options);
    return new Desk(folder, vocabulary, known);
  }

  /** The section a path of printed names leads to. */
  section(names: readonly string[]): Section | undefined {
    return findSection(this.vocabulary.sections, names);
  }

  source(named: { name?: string | undefined; url?: string | undefined }): Source | undefined {
    return findSource(this.vocabulary.sources, named);
  }

  /** The curator of that name; the publication's first one when nobody has it. */
  curator(name: string | undefined): { slug: string; isNamed: boolean } {
    const { curators } = this.vocabulary.publication;
    const found =
      name === undefined ? undefined : curators.find((curator) => sameName(curator.name, name) || curator.slug === name);
    // The schema has at least one.
    return { slug: (found ?? curators[0])?.slug ?? "", isNamed: found !== undefined };
  }

  /** Adds a source that nobody had filed: all rights reserved until an editor says otherwise. */
  addSource({
    name,
    url,
    languages,
    rights = { preset: "press", excerptWords: 50 },
  }: {
    name: string;
    url?: string | undefined;
    languages: string[];
    rights?: Rights | undefined;
  }): Source {
    const taken = new Set(this.vocabulary.sources.map(({ slug }) => slug));
    const slug = freeName(slugOf(name, "source"), (one) => taken.has(one));
    const source: Source = { slug, name, ...(url && { url }), languages, rights };
    this.vocabulary.sources.push(source);
    return source;
  }

  /** Adds the sections of a path that are not there yet; a tree is at most six deep. */
  addSections(names: readonly string[], language: string): Section {
    let above: Section | undefined;
    for (const [depth, name] of names.slice(0, 6).entries()) {
      const found = findSection(this.vocabulary.sections, names.slice(0, depth + 1), { whole: true });
      above = found ?? this.#addSection(name, above, language);
    }
    return above as Section;
  }

  #addSection(name: string, above: Section | undefined, language: string): Section {
    const { sections } = this.vocabulary;
    const prefix = above ? `${above.path}/` : "";
    const slug = freeName(slugOf(name, "rubrique"), (one) => sections.some(({ path }) => path === prefix + one));
    const section: Section = { path: prefix + slug, name: { [language]: name } };
    // Just after what is below the same section: `writeSections` wants each before those below it.
    const last = above
      ? sections.findLastIndex(({ path }) => path === above.path || path.startsWith(prefix))
      : sections.length - 1;
    sections.splice(last + 1, 0, section);
    this.#sectionsAdded = true;
    return section;
  }

  /** Whether sections were added since this was last asked. */
  takeSectionsAdded(): boolean {
    const added = this.#sectionsAdded;
    this.#sectionsAdded = false;
    return added;
  }

  /** A slug for a new article. */
  freeSlug(headline: string): string {
    return freeName(slugOf(headline), (slug) => this.known.has(slug));
  }

  /** From now on the article is one of the known. */
  remember(article: Article): void {
    this.known.add(article);
  }
}
