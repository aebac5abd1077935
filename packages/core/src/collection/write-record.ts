import { CORE_SCHEMA, DEFAULT_SCALAR_STYLE_RULES, dump, type ScalarStyleRule } from "js-yaml";
import type { LinkState } from "../link/link-state.ts";
import type { Section } from "../section/section.ts";
import type { SectionBranch } from "./read-sections.ts";

/**
 * Writes a record of the vocabulary (publication, source, subject, series, dossier) as its file's YAML.
 *
 * The slug is left out, being the file's name, and so are empty lists. Reading the file gives the same record;
 * comments that an editor wrote in an older version of it are not known here.
 */
export function writeRecord(record: object): string {
  const { slug: _, ...fields } = { slug: undefined, ...record };
  return toYaml(fields);
}

/** Writes the flat list of sections as the tree of `sections.yaml`. Each section must come before those below it. */
export function writeSections(sections: readonly Section[]): string {
  const branches = new Map<string, SectionBranch>();
  const roots: SectionBranch[] = [];
  for (const { path, ...rest } of sections) {
    const cut = path.lastIndexOf("/");
    const branch: SectionBranch = { slug: path.slice(cut + 1), ...rest };
    const above = cut === -1 ? undefined : branches.get(path.slice(0, cut));
    if (above) (above.sections ??= []).push(branch);
    else roots.push(branch);
    branches.set(path, branch);
  }
  return toYaml(roots);
}

/** Writes the states of addresses as `links.yaml`, in the order of the addresses, so that two checks differ in what changed. */
export function writeLinks(links: readonly LinkState[]): string {
  return toYaml([...links].sort((a, b) => (a.url < b.url ? -1 : 1)));
}

/** YAML 1.2 as an editor would write it: one field a line, days without quotes, nothing folded, nothing empty. */
export function toYaml(value: unknown): string {
  return dump(compact(value), { schema: CORE_SCHEMA, lineWidth: -1, noRefs: true, scalarStyleRules: STYLES });
}

/**
 * The library's rules, but no-break spaces do not count as invisible: every French text has some, and an editor
 * must be able to read it.
 */
const { doubleQuoteForInvisibles, ...others } = DEFAULT_SCALAR_STYLE_RULES;
const quoteInvisibles: ScalarStyleRule = (layout) => {
  if (INVISIBLE.test(layout.node.value)) doubleQuoteForInvisibles(layout);
};
const INVISIBLE = /[^\P{C}\n]|[^\P{Z} \u00A0\u202F]/u;
const STYLES: readonly ScalarStyleRule[] = [quoteInvisibles, ...Object.values(others)];

function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compact);
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([, inner]) => inner !== undefined && !(Array.isArray(inner) && inner.length === 0));
  return Object.fromEntries(kept.map(([key, inner]) => [key, compact(inner)]));
}
