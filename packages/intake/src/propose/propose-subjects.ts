import type { Language } from "@revue/core";
import type { NameIndex } from "../vocabulary/name-index.ts";

/** A subject that an article seems to be about, and why. */
export interface ProposedSubject {
  slug: string;
  /** Forms met, as printed, each once. */
  printed: string[];
  /** The most prominent place where it is named. */
  place: "headline" | "standfirst" | "text" | "keywords";
  times: number;
}

const PLACES = ["headline", "standfirst", "text", "keywords"] as const;

/**
 * Proposes subjects: those of the collection that the text names. The most prominent come first: in the headline, in
 * the standfirst, then by how often and how early. A name met once, far down a long text, is proposed too; it comes last.
 */
export function proposeSubjects(
  texts: {
    headline?: string | undefined;
    standfirst?: string | undefined;
    text: string;
    keywords?: readonly string[] | undefined;
  },
  names: NameIndex,
  language: Language,
): ProposedSubject[] {
  const found = new Map<string, ProposedSubject & { first: number }>();
  for (const [rank, place] of PLACES.entries()) {
    const text = place === "keywords" ? (texts.keywords ?? []).join(" ; ") : texts[place];
    if (text === undefined || text === "") continue;
    for (const { slug, printed, position } of names.mentionsIn(text, language)) {
      const known = found.get(slug);
      if (!known) found.set(slug, { slug, printed: [printed], place, times: 1, first: rank * 1e9 + position });
      else {
        known.times++;
        if (!known.printed.includes(printed)) known.printed.push(printed);
      }
    }
  }
  const sorted = [...found.values()].sort((a, b) => weight(b) - weight(a) || a.first - b.first);
  return sorted.map(({ slug, printed, place, times }) => ({ slug, printed, place, times }));
}

function weight({ place, times }: ProposedSubject): number {
  if (place === "headline") return 1000 + times;
  return place === "standfirst" ? 500 + times : times;
}

/** Says the reason on one line: "Bernard Kouchner: in the headline, 3 times". */
export function subjectReason({ place, times, printed }: ProposedSubject): string {
  const where = place === "text" ? "in the text" : place === "keywords" ? "a keyword of the page" : `in the ${place}`;
  return `« ${printed.join(" », « ")} » ${where}, ${times === 1 ? "once" : `${times} times`}`;
}
