import { readBody, toText } from "@revue/core";
import { nameKey } from "../vocabulary/find-by-name.ts";

/** One field in which two versions of an article differ. */
export interface FieldDifference {
  field: "headline" | "standfirst" | "publishedOn" | "byline";
  here: string | undefined;
  there: string | undefined;
}

/** How an article that comes in differs from the one that is here. */
export interface Difference {
  fields: FieldDifference[];
  /** Sentences only the kept version has, and only the new one; in their order. */
  onlyHere: string[];
  onlyThere: string[];
}

interface Version {
  headline?: string | undefined;
  standfirst?: string | undefined;
  publishedOn?: string | undefined;
  byline?: { kind: string; line?: string } | undefined;
  body: string;
}

/** Compares two versions of an article, sentence by sentence; spaces, quotes and punctuation do not count. */
export function differenceOf(here: Version, there: Version): Difference {
  const fields: FieldDifference[] = [];
  for (const field of ["headline", "standfirst", "publishedOn"] as const) {
    if (there[field] !== undefined && nameKey(here[field] ?? "") !== nameKey(there[field]))
      fields.push({ field, here: here[field], there: there[field] });
  }
  const [ours, theirs] = [here.byline?.line, there.byline?.line];
  if (theirs !== undefined && nameKey(ours ?? "") !== nameKey(theirs))
    fields.push({ field: "byline", here: ours, there: theirs });
  const [mine, others] = [sentences(here.body), sentences(there.body)];
  const known = new Set(mine.map(nameKey));
  const met = new Set(others.map(nameKey));
  return {
    fields,
    onlyHere: mine.filter((one) => !met.has(nameKey(one))),
    onlyThere: others.filter((one) => !known.has(nameKey(one))),
  };
}

const SENTENCES = new Intl.Segmenter("fr", { granularity: "sentence" });

function sentences(markdown: string): string[] {
  const text = toText(readBody(markdown).body);
  return Array.from(SENTENCES.segment(text), ({ segment }) => segment.replace(/\s+/g, " ").trim()).filter((one) =>
    /\p{L}/u.test(one),
  );
}
