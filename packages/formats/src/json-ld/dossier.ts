import { localised, spanOf, type Claim, type Dossier, type Event, type Series } from "@revue/core";
import { eventUrl } from "../record/addresses.ts";
import { resolved, type Lookup } from "../record/lookup.ts";
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
  /** Where a place is on a map. */
  const geo = (slug: string) => {
    const place = resolved(lookup.subject(slug), "subject", slug);
    return place.kind === "place" && place.position && { geo: { "@type": "GeoCoordinates", ...place.position } };
  };
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
      subEvent: one.events.filter(({ kind }) => kind !== "suspension").map(eventNode),
    };
  }

  function eventNode(event: Event): object {
    const { first, last } = spanOf(event.date);
    return {
      "@type": "Event",
      "@id": eventUrl(addresses, event.slug),
      name: nameIn(event.name, language),
      startDate: "on" in event.date ? event.date.on : first,
      ...("between" in event.date && { endDate: last }),
      ...(event.place !== undefined && { location: { ...thing(event.place), ...geo(event.place) } }),
      ...(event.participants.length > 0 && {
        attendee: event.participants.filter(({ role }) => role !== "received-by").map(({ person }) => thing(person)),
      }),
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
