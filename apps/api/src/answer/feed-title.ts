import { localised, type InterfaceLanguage, type Localised } from "@revue/core";
import type { ListFilter, Lookup } from "@revue/formats";

/**
 * Names a list by what chooses its articles: "Spyworld – International", "Spyworld – OTAN, 2008-03-01…2008-03-31".
 *
 * Whoever asks has made sure that the names resolve: one that does not stands as it was asked for.
 */
export function feedTitle(lookup: Lookup, filter: ListFilter, readers: InterfaceLanguage): string {
  const chosen = chosenBy(lookup, filter, readers);
  return [lookup.vocabulary.publication.name, ...(chosen === "" ? [] : [chosen])].join(" – ");
}

/** What chooses the articles of a list, in words: "OTAN, 2008-03"; "" when nothing does. */
export function chosenBy(lookup: Lookup, filter: ListFilter, readers: InterfaceLanguage): string {
  const say = (texts: Localised | undefined) => texts && localised(texts, readers).text;
  const { section, source, subject, event, dossier, language, from, to, q } = filter;
  return [
    section && (say(lookup.section(section)?.name) ?? section),
    source && (lookup.source(source)?.name ?? source),
    subject && (say(lookup.subject(subject)?.name) ?? subject),
    event && (say(lookup.event(event)?.event.name) ?? event),
    dossier && (say(lookup.dossier(dossier)?.title) ?? dossier),
    language,
    period(from, to),
    q && (readers === "fr" ? `«\u00a0${q}\u00a0»` : `“${q}”`),
  ]
    .filter((name) => name !== undefined && name !== "")
    .join(", ");
}

/** "2008", "2008-03", or both ends of any other period. */
function period(from: string | undefined, to: string | undefined): string | undefined {
  if (from === undefined || to === undefined) return from ?? to;
  if (from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  return from.endsWith("-01") && from.slice(0, 7) === to.slice(0, 7) && Number(to.slice(8)) >= 28
    ? from.slice(0, 7)
    : `${from}…${to}`;
}
