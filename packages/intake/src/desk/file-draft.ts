import { Article, Language, readBody, toText, WebAddress, type Day, type Rights } from "@revue/core";
import type { Draft } from "../draft/draft.ts";
import type { KnownMatch } from "../match/known-articles.ts";
import { proposeEvents } from "../propose/propose-events.ts";
import { proposeSubjects, type ProposedSubject } from "../propose/propose-subjects.ts";
import type { Desk } from "./desk.ts";

/** How what comes in is filed. */
export interface FilingRules {
  /** The day of the filing: the selection's, when the draft has none. */
  on: Day;
  /** Section path, source slug, curator slug: used when the draft leads to none. */
  section?: string | undefined;
  source?: string | undefined;
  by?: string | undefined;
  /** Add sections and sources that the draft names and nobody has. Else the draft is incomplete. */
  create: { sections: boolean; sources: boolean };
  /** What a source that is added allows; all rights reserved when nobody says. */
  newSourceRights?: Rights | undefined;
}

/** Something that was decided on the way. `code` is stable; `done` is one English sentence without full stop. */
export interface FilingRemark {
  level: "changed" | "attention";
  code: string;
  found?: string;
  done: string;
}

/** What cannot be left out of an article. */
export type Missing = "headline" | "section" | "source" | "publishedOn" | "body";

export type Filing =
  | {
      kind: "ready";
      article: Article;
      subjects: ProposedSubject[];
      newSource: boolean;
      newSections: string[];
      remarks: FilingRemark[];
    }
  | { kind: "known"; match: KnownMatch }
  | { kind: "incomplete"; missing: Missing[] };

/**
 * Makes an article of a draft: finds its section, source, curator and subjects in the collection's own vocabulary.
 *
 * Writes nothing. New sections and sources are added to the desk, so that the next draft finds them.
 */
export function fileDraft(draft: Draft, desk: Desk, rules: FilingRules): Filing {
  const remarks = withoutBadAddresses(draft);
  const match = desk.known.find(draft);
  if (match) return { kind: "known", match };
  const language = languageOf(draft, desk);
  const missing = missingIn(draft, desk, rules);
  if (missing.length > 0) return { kind: "incomplete", missing };

  const section = sectionOf(draft, desk, rules, language);
  const source = sourceOf(draft, desk, rules, language);
  if (section.isNew)
    remarks.push({
      level: "attention",
      code: "section-added",
      found: (draft.sectionNames ?? []).join(" > "),
      done: `added the section ${section.path}`,
    });
  if (source.isNew)
    remarks.push({
      level: "attention",
      code: "source-added",
      found: draft.sourceName ?? draft.originalUrl ?? "",
      done: `added the source ${source.slug}, ${rules.newSourceRights ? `under ${rules.newSourceRights.preset}` : "all rights reserved: say what it allows"}`,
    });
  const curator = desk.curator(draft.selectedBy ?? rules.by);
  if (draft.selectedBy !== undefined && !curator.isNamed) {
    remarks.push({
      level: "attention",
      code: "curator-unknown",
      found: draft.selectedBy,
      done: `selected by ${curator.slug}, for want of that name in publication.yaml`,
    });
  }
  if (draft.image)
    remarks.push({
      level: "attention",
      code: "image-left",
      found: draft.image.url,
      done: "left the image at its address: its rights are not the text's",
    });

  const { body } = readBody(draft.body);
  const labels = draft.documents.map(({ label = "" }) => label);
  const subjects = proposeSubjects({ ...draft, text: [toText(body), ...labels].join("\n") }, desk.subjects, language);
  const slugs = subjects.map(({ slug }) => slug);
  const headline = draft.headline ?? "";
  const article = Article.parse({
    slug: desk.freeSlug(headline),
    headline,
    ...pick(draft, [
      "legacy",
      "overline",
      "subheadline",
      "standfirst",
      "byline",
      "originalUrl",
      "archivedUrl",
      "capturedOn",
      "rights",
    ]),
    section: section.path,
    source: source.slug,
    publishedOn: draft.publishedOn,
    selection: { on: draft.selectedOn ?? rules.on, by: curator.slug },
    language,
    body: draft.body.replace(/^\n+|\n+$/g, ""),
    documents: draft.documents,
    excerpts: draft.excerpts,
    subjects: slugs,
    events: proposeEvents(desk.vocabulary.series, { on: draft.publishedOn ?? rules.on, subjects: new Set(slugs) }),
  });
  return {
    kind: "ready",
    article: inSchemaOrder(article),
    subjects,
    newSource: source.isNew,
    newSections: section.isNew ? [section.path] : [],
    remarks,
  };
}

/** Takes out addresses that no article may have ("http://localhost/x"): a page can say anything. */
function withoutBadAddresses(draft: Draft): FilingRemark[] {
  return (["originalUrl", "archivedUrl"] as const).flatMap((field): FilingRemark[] => {
    const address = draft[field];
    if (address === undefined || WebAddress.safeParse(address).success) return [];
    delete draft[field];
    return [
      {
        level: "attention",
        code: "address-refused",
        found: address,
        done: `left ${field} out: it is no address of the public web`,
      },
    ];
  });
}

function missingIn(draft: Draft, desk: Desk, rules: FilingRules): Missing[] {
  const missing: Missing[] = [];
  if (!draft.headline?.trim()) missing.push("headline");
  const names = draft.sectionNames ?? [];
  if (rules.section === undefined && !desk.section(names) && !(rules.create.sections && names.length > 0))
    missing.push("section");
  const named = draft.sourceName !== undefined || draft.sourceUrl !== undefined || draft.originalUrl !== undefined;
  if (rules.source === undefined && !desk.source(sourceNames(draft)) && !(rules.create.sources && named)) missing.push("source");
  if (draft.publishedOn === undefined) missing.push("publishedOn");
  // A page that reserves its text is filed as headline and link.
  if (draft.body.trim() === "" && draft.rights?.mining?.state !== "reserved") missing.push("body");
  return missing;
}

function sectionOf(draft: Draft, desk: Desk, rules: FilingRules, language: string): { path: string; isNew: boolean } {
  const names = draft.sectionNames ?? [];
  const found = desk.section(names);
  if (found) return { path: found.path, isNew: false };
  if (rules.section !== undefined) return { path: rules.section, isNew: false };
  return { path: desk.addSections(names, language).path, isNew: true };
}

function sourceOf(draft: Draft, desk: Desk, rules: FilingRules, language: string): { slug: string; isNew: boolean } {
  const found = desk.source(sourceNames(draft));
  if (found) return { slug: found.slug, isNew: false };
  if (rules.source !== undefined) return { slug: rules.source, isNew: false };
  const url = draft.sourceUrl ?? (draft.originalUrl && `${new URL(draft.originalUrl).origin}/`);
  const name = draft.sourceName ?? new URL(url ?? "https://unknown.invalid").hostname.replace(/^www\./, "");
  return { slug: desk.addSource({ name, url, languages: [language], rights: rules.newSourceRights }).slug, isNew: true };
}

const sourceNames = ({ sourceName, sourceUrl, originalUrl }: Draft) => ({ name: sourceName, url: sourceUrl ?? originalUrl });

/** The draft's language, reduced to what core keeps; the publication's when nobody says. */
function languageOf(draft: Draft, desk: Desk): Language {
  const [primary = ""] = (draft.language ?? "").toLowerCase().split(/[-_]/);
  return Language.safeParse(primary).data ?? desk.vocabulary.publication.languages[0] ?? "fr";
}

function pick<T extends object, K extends keyof T>(record: T, names: readonly K[]): Partial<T> {
  return Object.fromEntries(names.flatMap((name) => (record[name] === undefined ? [] : [[name, record[name]]]))) as Partial<T>;
}

/** zod gives keys in the order of the schema's shape: the file is written in that order. */
const inSchemaOrder = (article: Article): Article => Article.parse(article);
