import * as z from "zod";
import { Article } from "../article/article.ts";
import { Dossier } from "../dossier/dossier.ts";
import { Series } from "../event/series.ts";
import { LinkState } from "../link/link-state.ts";
import { Publication } from "../publication/publication.ts";
import { Section } from "../section/section.ts";
import { Source } from "../source/source.ts";
import { Subject } from "../subject/subject.ts";

/** Everything but the articles: small, needed whole by whoever shows an article. */
export const Vocabulary = z.object({
  publication: Publication,
  sections: z.array(Section),
  sources: z.array(Source),
  subjects: z.array(Subject),
  series: z.array(Series),
  dossiers: z.array(Dossier),
  /** What `revue links check` found; absent when nobody has looked. */
  links: z.array(LinkState).optional(),
});
export type Vocabulary = z.infer<typeof Vocabulary>;

/**
 * All of it, validated and linked. Articles come newest first (publishedOn, then slug);
 * every reference resolves inside the collection.
 */
export const Collection = z.object({ ...Vocabulary.shape, articles: z.array(Article) }).meta({ id: "Collection" });
export type Collection = Readonly<z.infer<typeof Collection>>;
