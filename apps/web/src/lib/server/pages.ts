import type { Api } from "@revue/client";
import { addressesIn } from "#lib/addresses.ts";
import type { Entry } from "./sitemap.ts";

/** Every page that is not an article: those that always are, and one for each section, source, subject, dossier and event. */
export async function pageEntries(api: Api): Promise<Entry[]> {
  const to = addressesIn("fr");
  const [sections, sources, subjects, dossiers, series] = await Promise.all([
    api.sections.list(),
    api.sources.list(),
    api.subjects.list(),
    api.dossiers.list(),
    api.series.list(),
  ]);
  return [
    to.home,
    to.sections,
    to.sources,
    to.subjects,
    to.archives,
    to.searchHelp,
    to.about,
    to.legal,
    ...sections.map(({ path }) => to.section(path)),
    ...sources.map(({ slug }) => to.source(slug)),
    ...subjects.map(({ subject }) => to.subject(subject.slug)),
    ...(dossiers.length > 0 ? [to.dossiers] : []),
    ...dossiers.map(({ slug }) => to.dossier(slug)),
    ...series.flatMap(({ events }) => events.map(({ slug }) => to.event(slug))),
  ].map((path) => ({ path }));
}
