import type { DossierAnswer, EventAnswer, WeighedQuestion } from "@revue/client";

type Described = NonNullable<DossierAnswer["documents"]>[number];

/** A page elsewhere that facts were read on, under the number by which they point to it. */
export interface NumberedSource {
  number: number;
  url: string;
  /** Whose page it is, when nobody described it. */
  host: string;
  described?: Described;
}

export interface Sources {
  list: NumberedSource[];
  numberOf(url: string): number | undefined;
}

/** Every address that shows a fact or bears a claim, numbered: those the editors described first, in their order. */
export function numberSources(
  documents: readonly Described[],
  events: readonly EventAnswer[],
  questions: readonly WeighedQuestion[] = [],
): Sources {
  const cited = new Set<string>();
  for (const event of events) {
    for (const url of event.evidence) cited.add(url);
    for (const fact of Object.values(event.facts)) for (const url of fact?.sources ?? []) cited.add(url);
    for (const { shownBy } of event.participants) for (const url of shownBy.sources) cited.add(url);
  }
  for (const claim of questions.flatMap(({ sides, between }) => [...sides.flat(), ...between]))
    if ("url" in claim.source) cited.add(claim.source.url);
  const described = new Map(documents.map((document) => [document.url, document]));
  const list = [...new Set([...described.keys(), ...cited])]
    .filter((url) => cited.has(url))
    .map((url, rank): NumberedSource => {
      const document = described.get(url);
      return { number: rank + 1, url, host: hostOf(url), ...(document && { described: document }) };
    });
  const numbers = new Map(list.map(({ url, number }) => [url, number]));
  return { list, numberOf: (url) => numbers.get(url) };
}

const hostOf = (url: string): string => new URL(url).host.replace(/^www\./, "");
