import type { Curator } from "@revue/core";
import { slugOf } from "../../naming/slug-of.ts";
import type { SpipDatabase } from "../source/spip-database.ts";
import { plainLine } from "./plain-line.ts";
import { freeSlug } from "./slugs.ts";

/** Who is tied to articles on the site: writers of its own texts, curators of those it selected elsewhere. */
export class Authors {
  /** Curators that the publication lacks. */
  readonly added: Curator[] = [];
  readonly #site: SpipDatabase;
  readonly #names = new Map<number, string>();
  readonly #curators = new Map<string, string>();
  readonly #taken: Set<string>;

  constructor(site: SpipDatabase, existing: readonly Curator[], language: string) {
    this.#site = site;
    this.#taken = new Set(existing.map(({ slug }) => slug));
    for (const { slug, name } of existing) this.#curators.set(slugOf(name, name), slug);
    for (const row of site.byId("auteurs")) {
      const name = plainLine(row["nom"], language);
      if (name !== "") this.#names.set(Number(row["id_auteur"]), name.slice(0, 200));
    }
  }

  name(id: number): string | undefined {
    return this.#names.get(id);
  }

  /** The names tied to an article, in the order of the alphabet, as SPIP prints them. */
  ofArticle(id: number): string[] {
    const names = new Set(this.#site.ties("auteurs", id).flatMap((tie) => this.#names.get(tie.id) ?? []));
    return [...names].sort((a, b) => a.localeCompare(b, "fr"));
  }

  /** The curator of a name; made at the first mention. */
  curator(name: string): string {
    const key = slugOf(name, name);
    const known = this.#curators.get(key);
    if (known !== undefined) return known;
    const slug = freeSlug(name, this.added.length + 1, "curateur", (candidate) => this.#taken.has(candidate));
    this.#taken.add(slug);
    this.#curators.set(key, slug);
    this.added.push({ slug, name });
    return slug;
  }
}
