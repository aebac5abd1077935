import type { Section } from "@revue/core";
import type { ArticleKeys } from "../match/article-keys.ts";
import { findSection } from "../vocabulary/find-by-name.ts";

/** A section that an article seems to belong to, and why. */
export interface ProposedSection {
  path: string;
  /** 0 to 1, the shares of all proposals together. */
  weight: number;
  reason: string;
}

/** Weight of the page's own section having the name of one of ours, in articles that share a rare subject. */
const NAMED = 8;
const MOST = 5;

/**
 * Proposes sections: the one that the page's own section names, and those where articles on the same subjects, or from the
 * same source, are filed. A subject that is everywhere says little (weighed by its inverse frequency).
 */
export function proposeSections(
  about: {
    subjects: readonly string[];
    source?: string | undefined;
    names: readonly string[];
    keywords?: readonly string[] | undefined;
  },
  sections: readonly Section[],
  articles: Iterable<ArticleKeys>,
): ProposedSection[] {
  const scores = new Map<string, { score: number; shared: Map<string, number>; fromSource: number }>();
  const of = (path: string) => {
    const known = scores.get(path) ?? { score: 0, shared: new Map<string, number>(), fromSource: 0 };
    scores.set(path, known);
    return known;
  };
  const all = [...articles];
  const wanted = new Set(about.subjects);
  const frequency = new Map<string, number>();
  for (const { subjects } of all)
    for (const subject of subjects) if (wanted.has(subject)) frequency.set(subject, (frequency.get(subject) ?? 0) + 1);
  for (const { section, subjects, source } of all) {
    if (section === "") continue;
    for (const subject of subjects) {
      if (!wanted.has(subject)) continue;
      const score = of(section);
      score.score += 1 / Math.sqrt(frequency.get(subject) as number);
      score.shared.set(subject, (score.shared.get(subject) ?? 0) + 1);
    }
    if (about.source !== undefined && source === about.source) {
      const score = of(section);
      score.fromSource++;
      score.score += 1 / all.length;
    }
  }
  const named =
    findSection(sections, about.names) ??
    (about.keywords ?? []).map((word) => findSection(sections, [word])).find((section) => section !== undefined);
  if (named) of(named.path).score += NAMED;
  const paths = new Set(sections.map(({ path }) => path));
  const kept = [...scores]
    .filter(([path]) => paths.has(path))
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, MOST);
  const total = kept.reduce((sum, [, { score }]) => sum + score, 0);
  return kept.map(([path, { score, shared, fromSource }]) => ({
    path,
    weight: score / total,
    reason: reasonOf({ isNamed: path === named?.path, names: about.names, shared, fromSource }),
  }));
}

function reasonOf({
  isNamed,
  names,
  shared,
  fromSource,
}: {
  isNamed: boolean;
  names: readonly string[];
  shared: Map<string, number>;
  fromSource: number;
}): string {
  const parts: string[] = [];
  if (isNamed) parts.push(`the page files itself under « ${names.join(" > ")} »`);
  const [most] = [...shared].sort(([, a], [, b]) => b - a);
  if (most) parts.push(`${most[1]} article${most[1] === 1 ? "" : "s"} about ${most[0]} filed there`);
  if (fromSource > 0 && !most) parts.push(`${fromSource} article${fromSource === 1 ? "" : "s"} from the same source filed there`);
  return parts.join("; ");
}
