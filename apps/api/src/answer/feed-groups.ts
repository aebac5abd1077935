import { localised, type InterfaceLanguage, type Localised } from "@revue/core";
import { listPlace, type FeedGroup, type ListFilter } from "@revue/formats";
import type { Dimension } from "@revue/store";
import type { Ask } from "../operation.ts";
import { siteOf } from "./record-of.ts";
import { totalOf } from "../total-of.ts";

const NAMES: Record<InterfaceLanguage, Record<"sections" | "sources" | "subjects" | "dossiers", string>> = {
  fr: { sections: "Rubriques", sources: "Sources", subjects: "Sujets", dossiers: "Dossiers" },
  en: { sections: "Sections", sources: "Sources", subjects: "Subjects", dossiers: "Dossiers" },
};

/** Every list of the site that can be followed and has an article, by kind; the home page's first, on its own. */
export async function feedGroups(
  ask: Pick<Ask, "catalogue" | "store" | "origin" | "url">,
  readers: InterfaceLanguage,
): Promise<FeedGroup[]> {
  const { publication, sections, sources, subjects, dossiers } = ask.catalogue.lookup.vocabulary;
  const site = siteOf(ask);
  const say = (texts: Localised) => localised(texts, readers).text;
  const entry = (title: string, filter: ListFilter) => {
    const place = listPlace(site, filter, readers);
    return { title, feed: place.feed("atom"), page: place.page, language: readers };
  };
  const counted = async (dimension: Dimension) => {
    const counts = await ask.catalogue.counts(dimension);
    return (key: string) => (counts.get(key) ?? 0) > 0;
  };
  const [inSection, ofSource, onSubject] = await Promise.all([counted("section"), counted("source"), counted("subject")]);
  const totals = await Promise.all(dossiers.map(({ slug }) => totalOf(ask.store, { dossier: slug })));
  const names = NAMES[readers];
  return [
    { name: publication.name, feeds: [entry(publication.name, {})] },
    {
      name: names.sections,
      feeds: sections.filter(({ path }) => inSection(path)).map(({ path, name }) => entry(say(name), { section: path })),
    },
    {
      name: names.sources,
      feeds: sources.filter(({ slug }) => ofSource(slug)).map(({ slug, name }) => entry(name, { source: slug })),
    },
    {
      name: names.subjects,
      feeds: subjects.filter(({ slug }) => onSubject(slug)).map(({ slug, name }) => entry(say(name), { subject: slug })),
    },
    {
      name: names.dossiers,
      feeds: dossiers.filter((_, at) => (totals[at] ?? 0) > 0).map(({ slug, title }) => entry(say(title), { dossier: slug })),
    },
  ];
}
