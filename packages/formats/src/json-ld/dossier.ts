import { localised, type Claim, type Dossier, type Series } from "@revue/core";
import { resolved, type Lookup } from "../record/lookup.ts";
import { heldEvent } from "./held-event.ts";
import type { JsonLd } from "./json-ld.ts";
import { nameIn, subjectNode } from "./subject.ts";
import { tellOnce } from "./tell-once.ts";

/**
 * A dossier as JSON-LD in the vocabulary of schema.org: the organisation it is about, its series with their events, and the
 * claims that were made, each with where it was read.
 *
 * @param from.site where readers find the site, without a final slash; "" gives root-relative addresses
 */
export function dossierJsonLd(dossier: Dossier, lookup: Lookup, from: { language: string; site: string }): JsonLd {
  const { language, site } = from;
  const addresses = { site, image: () => "" };
  const thing = (slug: string) => subjectNode(resolved(lookup.subject(slug), "subject", slug), addresses, language);
  const page = `${site}/dossiers/${dossier.slug}`;
  const series = dossier.series.map((slug) => resolved(lookup.series(slug), "series", slug));
  return {
    "@context": "https://schema.org",
    "@graph": tellOnce([
      {
        "@type": "CollectionPage",
        "@id": page,
        name: nameIn(dossier.title, language),
        inLanguage: language,
        ...(dossier.subject !== undefined && { about: thing(dossier.subject) }),
        mainEntity: series.map(seriesNode),
        hasPart: dossier.claims.map(claimNode),
      },
    ]),
  };

  function seriesNode(one: Series): object {
    return {
      "@type": "EventSeries",
      "@id": `${page}#series-${one.slug}`,
      name: nameIn(one.name, language),
      ...(one.subject !== undefined && { organizer: thing(one.subject) }),
      // A suspension is no event of the vocabulary: nothing takes place.
      subEvent: one.events
        .filter(({ kind }) => kind !== "suspension")
        .map((event) => heldEvent(event, lookup, { language, site })),
    };
  }

  function whereRead(source: Claim["source"]): { url: string } | { name: string } {
    if ("article" in source) return { url: `${site}/articles/${source.article}` };
    return "url" in source ? { url: source.url } : { name: nameIn(source.name, language) };
  }

  function claimNode(claim: Claim): object {
    const { source } = claim;
    return {
      "@type": "Claim",
      "@id": `${page}#${claim.id}`,
      text: localised(claim.statement, language).text,
      ...(claim.on !== undefined && { datePublished: claim.on }),
      appearance: { "@type": "CreativeWork", ...whereRead(source) },
    };
  }
}
