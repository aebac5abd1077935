import { aCollection, aDossier, anEvent, aSeries, aSubject } from "@revue/core/fixtures";
import { expect, test } from "vitest";
import { lookupIn } from "../record/lookup.ts";
import { dossierJsonLd } from "./dossier.ts";

const council = aSubject({ kind: "organisation", slug: "conseil", name: { fr: "Conseil des phares" } });
const town = aSubject({
  kind: "place",
  slug: "port-aven",
  name: { fr: "Port-Aven" },
  position: { latitude: 47.8, longitude: -3.7 },
});
const claim = {
  id: "c",
  question: "q",
  statement: { fr: "Il a rouvert." },
  value: { kind: "date" as const, date: { on: "2014-05-06" } },
  on: "2014-05-07",
  source: { url: "https://quais.example/" },
};

const lost = { ...claim, id: "d", source: { address: "unknown" as const, name: { fr: "un tract" }, quote: "rouvre" } };

test("a dossier tells its organisation, its series of events and its claims", () => {
  const events = [
    anEvent({ date: { between: ["2014-05-06", "2014-05-08"] }, place: "port-aven" }),
    anEvent({ slug: "pause", kind: "suspension", date: { on: "2015" } }),
  ];
  const dossier = aDossier({ subject: "conseil", series: ["assises"], claims: [claim, lost] });
  const series = aSeries({ subject: "conseil", events });
  const lookup = lookupIn(aCollection({ subjects: [council, town], series: [series], dossiers: [dossier] }));
  const { "@graph": graph } = dossierJsonLd(dossier, lookup, { language: "fr", site: "https://vigie.example" });
  expect(graph).toMatchObject([
    {
      "@type": "CollectionPage",
      about: { "@type": "Organization", name: "Conseil des phares" },
      mainEntity: [
        {
          "@type": "EventSeries",
          subEvent: [
            {
              "@type": "Event",
              "@id": "https://vigie.example/evenements/assises-1",
              startDate: "2014-05-06",
              endDate: "2014-05-08",
              location: { "@type": "Place", name: "Port-Aven", geo: { latitude: 47.8, longitude: -3.7 } },
            },
          ],
        },
      ],
      hasPart: [
        { "@type": "Claim", datePublished: "2014-05-07", appearance: { url: "https://quais.example/" } },
        { "@type": "Claim", appearance: { name: "un tract" } },
      ],
    },
  ]);
});
