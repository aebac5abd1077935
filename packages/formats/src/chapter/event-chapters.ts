import { localised, type Event, type Inline, type InterfaceLanguage, type Series } from "@revue/core";
import type { Lookup } from "../record/lookup.ts";
import { openBibliography } from "./bibliography.ts";
import { type Chapter, chapter, paragraph, table, words } from "./chapter.ts";
import { chapterWords } from "./chapter-words.ts";
import { type Telling, type ToldFact, toldEvent } from "./told-event.ts";

/**
 * What an event's page says of it, as chapters: each fact with how sure it is and where it was read, and the sources, numbered.
 *
 * @param from.site where readers find the site, without a final slash
 */
export function eventChapters(
  event: Event,
  { series, lookup }: { series: Series; lookup: Lookup },
  { language, site }: { language: InterfaceLanguage; site: string },
): Chapter[] {
  const say = chapterWords(language);
  const dossiers = lookup.vocabulary.dossiers.filter((dossier) => dossier.series.includes(series.slug));
  const bibliography = openBibliography(
    dossiers.flatMap(({ documents = [] }) => documents),
    language,
  );
  const telling: Telling = { lookup, language, site, bibliography };
  const told = toldEvent(event, telling);
  const rows = [
    row(say.fact.kind, plain(say.kind[event.kind ?? "meeting"]), telling),
    row(say.fact.series, plain(localised(series.name, language).text), telling),
    ...(told.number === undefined ? [] : [row(say.fact.number, told.number, telling)]),
    row(say.fact.date, told.date, telling),
    ...(told.until === undefined ? [] : [row(say.fact.until, plain(told.until), telling)]),
    row(say.fact.place, told.place, telling),
    ...several(say.fact.participants, told.participants, telling),
    ...told.receivedBy.map((fact) => row(say.fact.receivedBy, fact, telling)),
    row(say.fact.topics, told.topics, telling),
  ];
  const { fact, value, certainty, sources } = say.fromFact;
  return [
    ...chapter(say.facts, [
      ...(told.remark === undefined ? [] : [paragraph(words(told.remark))]),
      table([fact, value, certainty, sources], rows),
      paragraph(words(Object.values(say.certainty).join(" · "))),
    ]),
    ...chapter(say.sources, bibliography.blocks()),
  ];
}

/** A fact that nothing has to show. */
const plain = (said: string): ToldFact => ({ said, evidence: undefined });

const several = (name: string, facts: readonly ToldFact[], telling: Telling): Inline[][][] =>
  facts.length === 0 ? [row(name, undefined, telling)] : facts.map((fact) => row(name, fact, telling));

function row(name: string, fact: ToldFact | undefined, { bibliography, language }: Telling): Inline[][] {
  const { certainty, sources = [], note } = fact?.evidence ?? {};
  const { gap } = chapterWords(language);
  const said = [fact?.said ?? gap, ...(note === undefined ? [] : [localised(note, language).text])].join(". ");
  return [
    [words(name)],
    [words(said)],
    [words(certainty ?? gap)],
    sources.length === 0 ? [words(gap)] : bibliography.cite(sources),
  ];
}
