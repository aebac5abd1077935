import type { Image, InterfaceLanguage, SectionPath, Slug } from "@revue/core";

/** Where things are found, as absolute or root-relative addresses. */
export interface Addresses {
  /** The site without a final slash; "" gives root-relative addresses. */
  site: string;
  image(image: Image): string;
  /** The size of an image's file; undefined when it is not there. */
  imageSizeBytes?(image: Image): number | undefined;
}

/** The site for readers of one language: French at the root, the others under their code. */
export function siteIn({ site }: Pick<Addresses, "site">, language: InterfaceLanguage): string {
  return language === "fr" ? site : `${site}/${language}`;
}

/** The address of an article for readers. */
export function articleUrl({ site }: Pick<Addresses, "site">, slug: Slug): string {
  return `${site}/articles/${slug}`;
}

/** The address of a section for readers. */
export function sectionUrl({ site }: Pick<Addresses, "site">, path: SectionPath): string {
  return `${site}/rubriques/${path}`;
}

/** The address of a subject for readers. */
export function subjectUrl({ site }: Pick<Addresses, "site">, slug: Slug): string {
  return `${site}/sujets/${slug}`;
}

/** The address of a source for readers. */
export function sourceUrl({ site }: Pick<Addresses, "site">, slug: Slug): string {
  return `${site}/sources/${slug}`;
}

/** The address of an event for readers. */
export function eventUrl({ site }: Pick<Addresses, "site">, slug: Slug): string {
  return `${site}/evenements/${slug}`;
}
