import { byDate, localised, type Dossier, type Event, type InterfaceLanguage } from "@revue/core";
import { eventUrl } from "../record/addresses.ts";
import { resolved, type Lookup } from "../record/lookup.ts";
import { openBibliography } from "./bibliography.ts";
import { type Chapter, chapter, link, list, paragraph, strong, table, words } from "./chapter.ts";
import { chapterWords } from "./chapter-words.ts";
import { claimsChapters } from "./claims-chapter.ts";
import { cell, cells, ofAll, shown, type Telling, toldEvent } from "./told-event.ts";

/**
 * What a dossier's page says beside its articles, as chapters: the timeline, the table of meetings with how sure each cell is and
 * where it was read, the claims, what is not known, and the sources, numbered.
 *
 * @param from.site where readers find the site, without a final slash; "" gives root-relative addresses
 */
export function dossierChapters(
  dossier: Dossier,
  lookup: Lookup,
  { language, site }: { language: InterfaceLanguage; site: string },
): Chapter[] {
  const say = chapterWords(language);
  const telling: Telling = { lookup, language, site, bibliography: openBibliography(dossier.documents ?? [], language) };
  const events = dossier.series.flatMap((slug) => resolved(lookup.series(slug), "series", slug).events).sort(byDate);
  const meetings = events.filter(({ kind = "meeting" }) => kind === "meeting");
  const told = [
    ...chapter(say.timeline, events.length === 0 ? [] : [list(events.map((event) => onTimeline(event, telling)))]),
    ...chapter(say.meetings, meetings.length === 0 ? [] : [paragraph(words(say.legend)), meetingsTable(meetings, telling)]),
    ...claimsChapters(dossier, telling),
    ...chapter(
      say.unknown,
      dossier.unknown === undefined || dossier.unknown.length === 0
        ? []
        : [list(dossier.unknown.map((one) => [words(localised(one, language).text)]))],
    ),
  ];
  // Documents that no fact leans on are sources of the whole.
  telling.bibliography.cite((dossier.documents ?? []).map(({ url }) => url));
  return [...told, ...chapter(say.sources, telling.bibliography.blocks())];
}

function onTimeline(event: Event, { lookup, language, site }: Telling) {
  const say = chapterWords(language);
  const { name, date, until, remark } = toldEvent(event, { lookup, language });
  const when = [date?.said ?? say.gap, ...(until === undefined ? [] : [say.until(until)])].join(", ");
  return [
    strong(when),
    words(`${language === "fr" ? "\u00a0" : ""}: `),
    link(name, eventUrl({ site }, event.slug)),
    ...(remark === undefined ? [] : [words(`. ${remark}`)]),
  ];
}

function meetingsTable(events: readonly Event[], telling: Telling) {
  const { column, gap, receivedBy } = chapterWords(telling.language);
  const rows = events.map((event) => {
    const told = toldEvent(event, telling);
    const row = ofAll(event);
    const evidence = shown(row, telling);
    const received = told.receivedBy.map((fact) => ({ ...fact, said: `${receivedBy} ${fact.said}` }));
    return [
      cell(told.number, row, telling),
      cell(told.date, row, telling),
      cell(told.place, row, telling),
      cells([...told.participants, ...received], row, telling),
      cell(told.topics, row, telling),
      evidence.length === 0 ? [words(gap)] : evidence,
    ];
  });
  return table([column.number, column.date, column.place, column.participants, column.topics, column.evidence], rows);
}
