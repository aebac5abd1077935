import type { BreadcrumbListLeaf } from "schema-dts";
import { articleUrl, sectionUrl } from "../record/addresses.ts";
import type { ArticleRecord } from "../record/article-record.ts";
import { nameIn } from "./subject.ts";

/** The way from the home page through the sections to the article, never cut. */
export function breadcrumbs({ article, publication, trail, addresses }: ArticleRecord): BreadcrumbListLeaf {
  const steps = [
    { name: publication.name, item: `${addresses.site}/` },
    ...trail.map(({ name, path }) => ({ name: nameIn(name, article.language), item: sectionUrl(addresses, path) })),
    { name: article.headline, item: articleUrl(addresses, article.slug) },
  ];
  return {
    "@type": "BreadcrumbList",
    "@id": `${articleUrl(addresses, article.slug)}#breadcrumbs`,
    itemListElement: steps.map(({ name, item }, index) => ({ "@type": "ListItem" as const, position: index + 1, name, item })),
  };
}
