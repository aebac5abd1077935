import type { Article } from "../article/article.ts";
import { localisedFaults } from "./body-faults.ts";
import { circleFaults } from "./circle-faults.ts";
import { correctionFaults, questionFaults, quoteFaults } from "./claim-faults.ts";
import type { Collection } from "./collection.ts";
import { dossierDateFaults, seriesDateFaults, subjectDateFaults } from "./date-faults.ts";
import { articleDoubles, doubles, Unique } from "./doubles.ts";
import type { Draft } from "./draft.ts";
import { follow, NONE, type Known, type Names } from "./links.ts";
import { overlapFaults, sharedNameFaults } from "./name-faults.ts";
import { articleReferences, dossierReferences, imageReferences, seriesReferences, subjectReferences } from "./references.ts";
import type { Shelves } from "./shelves.ts";
import type { Rest } from "./read-record.ts";

/**
 * Follows every pointer of a collection, takes out the records that point to nothing, and puts together what stands.
 *
 * Faults are added to the shelves'.
 *
 * @param images paths inside `images/`; every image is taken to be there when they are not given
 * @returns nothing when the publication or the sections could not be read
 */
export function link(shelves: Shelves, images?: ReadonlySet<string>): Collection | undefined {
  const { publication, sections, links, sources, subjects, series, dossiers, articles, faults } = shelves;
  const known = knownIn(shelves, images);
  const unique = new Unique();

  if ("record" in publication) {
    const { record } = publication;
    faults.push(
      ...follow("publication.yaml", imageReferences(record), known).faults,
      ...localisedFaults("publication.yaml", record.about, "about"),
      ...localisedFaults("publication.yaml", record.legal, "legal"),
      ...doubles(
        "publication.yaml",
        "curator",
        record.curators.map(({ slug }) => slug),
        (rank) => ["curators", rank, "slug"],
      ),
    );
  }
  if ("record" in sections) {
    for (const section of sections.record) {
      faults.push(
        ...follow("sections.yaml", imageReferences(section), known).faults,
        ...unique.claim("section", section.path, "sections.yaml", []),
        ...(section.legacy?.spip === undefined
          ? []
          : unique.claim("SPIP section number", section.legacy.spip, "sections.yaml", [])),
      );
    }
  }
  if (links && "record" in links) {
    for (const [rank, { url }] of links.record.entries())
      faults.push(...unique.claim("address", url, "links.yaml", [rank, "url"]));
  }
  faults.push(
    ...sources.check((source, file) => follow(file, imageReferences(source), known).faults),
    ...subjects.check((subject, file) => [
      ...follow(file, subjectReferences(subject), known).faults,
      ...subjectDateFaults(file, subject),
    ]),
    // What follows is told and breaks nothing: the person stays, and so does every page that names her.
    ...overlapFaults(subjects.whole.values()),
    ...sharedNameFaults(subjects.whole.values()),
    ...circleFaults(wholes(subjects.whole, (subject) => ("partOf" in subject ? subject.partOf : undefined))),
    ...circleFaults(wholes(series.whole, ({ partOf }) => partOf)),
    ...series.check((one, file) => [
      ...seriesDateFaults(file, one),
      ...one.events.flatMap(({ slug }, rank) => unique.claim("event", slug, file, ["events", rank, "slug"])),
      ...follow(file, seriesReferences(one), known).faults,
    ]),
    ...articles.check((article, file) => articleFaults(article, file, known, unique)),
    ...articles.checkRests((article, file) => articleFaults(article, file, known, unique)),
    ...dossiers.check((dossier, file) => [
      ...doubles(
        file,
        "claim id",
        dossier.claims.map(({ id }) => id),
        (rank) => ["claims", rank, "id"],
      ),
      ...localisedFaults(file, dossier.text, "text"),
      ...dossierDateFaults(file, dossier),
      ...questionFaults(file, dossier),
      ...quoteFaults(file, dossier, (slug) => articles.whole.get(slug)?.record),
      ...follow(file, dossierReferences(dossier), known).faults,
    ]),
  );

  const shelved = [sources, subjects, series, articles, dossiers];
  if (shelved.some(({ broken }) => broken.size > 0)) {
    subjects.prune(subjectReferences, known);
    series.prune(seriesReferences, known);
    articles.prune(articleReferences, known);
    // Once more: the first round may have taken out an article that another one translates.
    articles.prune(articleReferences, known);
    dossiers.prune(dossierReferences, known);
  }
  if (!("record" in publication && "record" in sections)) return undefined;
  return {
    publication: publication.record,
    sections: sections.record,
    sources: sources.records(),
    subjects: subjects.records(),
    series: series.records(),
    dossiers: dossiers.records(),
    ...(links && "record" in links && { links: links.record }),
    articles: articles.records().sort(newestFirst),
  };
}

function articleFaults(article: Rest<Article>, file: string, known: Known, unique: Unique): Draft[] {
  const spip = article.legacy?.spip;
  // Without readable documents, what the excerpts point to is not known.
  const documents = article.documents?.map(({ id }) => id);
  const { excerpts: _, ...others } = article;
  return [
    ...(spip === undefined ? [] : unique.claim("SPIP number", spip, file, ["legacy", "spip"])),
    ...articleDoubles(file, article),
    ...correctionFaults(file, article),
    ...follow(file, articleReferences(documents ? article : others), known, documents).faults,
  ];
}

/** The names that pointers may use; it follows the shelves as records are taken out. */
function knownIn({ publication, sections, sources, subjects, series, articles }: Shelves, images?: ReadonlySet<string>): Known {
  const names = (reading: string[] | undefined): Names =>
    reading ? { whole: new Set(reading), broken: NONE } : { whole: NONE, broken: ANY };
  const events: Names = {
    whole: new Set(series.records().flatMap(({ events }) => events.map(({ slug }) => slug))),
    // Nobody knows which events stand in a file that cannot be read.
    broken: series.broken.size > 0 ? ANY : NONE,
  };
  return {
    section: names("record" in sections ? sections.record.map(({ path }) => path) : undefined),
    curator: names("record" in publication ? publication.record.curators.map(({ slug }) => slug) : undefined),
    source: sources,
    subject: subjects,
    series,
    event: events,
    article: articles,
    image: images ? { whole: images, broken: NONE } : { whole: { has: () => true, keys: () => [] }, broken: NONE },
    kindOf: (slug) => subjects.whole.get(slug)?.record.kind,
  };
}

/** What each record is part of, with its file. */
function wholes<T>(
  shelf: ReadonlyMap<string, { file: string; record: T }>,
  partOf: (record: T) => string | undefined,
): Map<string, { file: string; partOf: string | undefined }> {
  return new Map([...shelf].map(([slug, { file, record }]) => [slug, { file, partOf: partOf(record) }]));
}

const ANY = { has: () => true };

const newestFirst = (a: Article, b: Article): number =>
  a.publishedOn === b.publishedOn ? compare(b.slug, a.slug) : compare(b.publishedOn, a.publishedOn);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
