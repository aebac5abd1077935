import type { Api } from "@revue/client";
import { addressesIn } from "#lib/addresses.ts";
import type { Entry } from "./sitemap.ts";

/** Every page that is not an article: those that always are, and one for each section, source and subject. */
export async function pageEntries(api: Api): Promise<Entry[]> {
  const to = addressesIn("fr");
  const [sections, sources, subjects] = await Promise.all([api.sections.list(), api.sources.list(), api.subjects.list()]);
  return [
    to.home,
    to.sections,
    to.sources,
    to.subjects,
    to.archives,
    to.about,
    to.legal,
    ...sections.map(({ path }) => to.section(path)),
    ...sources.map(({ slug }) => to.source(slug)),
    ...subjects.map(({ subject }) => to.subject(subject.slug)),
  ].map((path) => ({ path }));
}
