import { readBody, toText, type Rights } from "@revue/core";
import {
  proposeSections,
  proposeSubjects,
  type Desk,
  type Draft,
  type ProposedSection,
  type ProposedSubject,
} from "@revue/intake";

/** What is proposed for one draft, and what an editor made of it. */
export interface Proposal {
  sections: ProposedSection[];
  found: ProposedSubject[];
  section: string | undefined;
  source: string | undefined;
  /** Subjects chosen; absent when nobody chose. */
  subjects?: string[];
  rights?: Rights;
}

/** Proposes a section and subjects for a draft. What was given on the command line is taken as it is. */
export function proposalFor(draft: Draft, desk: Desk, given: { section?: string; source?: string }): Proposal {
  const { vocabulary } = desk;
  const found = proposeSubjects({ ...draft, text: toText(readBody(draft.body).body) }, desk.subjects, draft.language ?? "fr");
  const source = desk.source({ name: draft.sourceName, url: draft.sourceUrl ?? draft.originalUrl });
  const sections = proposeSections(
    { subjects: found.map(({ slug }) => slug), source: source?.slug, names: draft.sectionNames ?? [], keywords: draft.keywords },
    vocabulary.sections,
    desk.known.all(),
  );
  return { sections, found, section: given.section ?? sections[0]?.path, source: given.source ?? source?.slug };
}
