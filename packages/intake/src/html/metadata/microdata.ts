import { isInAside } from "../aside.ts";
import { findAll } from "../find-all.ts";
import { line, lineOf } from "../text-of.ts";
import { noClaims, type Claims } from "./claims.ts";

const PROPERTIES: Record<string, keyof Claims> = {
  headline: "headline",
  alternativeheadline: "description",
  datepublished: "publishedOn",
  datecreated: "publishedOn",
  author: "authors",
  creator: "authors",
  articlesection: "sections",
  keywords: "keywords",
  inlanguage: "language",
  license: "licence",
  publisher: "siteName",
};

/** Reads schema.org data in attributes: microdata's `itemprop`, RDFa's `property`. */
export function microdataClaims(document: Document): Claims {
  const claims = noClaims();
  for (const element of findAll(document, "[itemprop], [property^='schema:']")) {
    if (element.localName === "meta" && element.parentElement?.localName === "head") continue;
    // What a recommended article says of itself is not about this page.
    if (isInAside(element)) continue;
    for (const property of (element.getAttribute("itemprop") ?? element.getAttribute("property") ?? "")
      .toLowerCase()
      .split(/\s+/)) {
      const field = PROPERTIES[property.replace(/^schema:/, "")];
      const value = field && valueOf(element, field);
      if (field && value !== undefined) claims[field].push({ value, from: `microdata ${property}` });
    }
  }
  return claims;
}

function valueOf(element: Element, field: keyof Claims): string | undefined {
  const named = element.querySelector("[itemprop='name'], [property='schema:name']");
  if ((field === "authors" || field === "siteName") && named) return line(named.getAttribute("content")) ?? lineOf(named);
  if (field === "licence") return line(element.getAttribute("href")) ?? line(element.getAttribute("content"));
  return line(element.getAttribute("content")) ?? line(element.getAttribute("datetime")) ?? lineOf(element);
}
