import type { Lookup } from "@revue/formats";
import type { ArticleFilter } from "@revue/store";

/**
 * The names in a filter that the collection does not have. A list answers them with no article; a feed or a file, which is
 * kept and asked for again for years, says that its address is wrong.
 */
export function unknownNames(lookup: Lookup, { section, source, subject, event, dossier }: ArticleFilter): string[] {
  const found = [
    [section, section && lookup.section(section)],
    [source, source && lookup.source(source)],
    [subject, subject && lookup.subject(subject)],
    [event, event && lookup.event(event)],
    [dossier, dossier && lookup.dossier(dossier)],
  ] as const;
  return found.flatMap(([name, record]) => (name !== undefined && record === undefined ? [name] : []));
}
