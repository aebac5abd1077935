import { Day, readCollection, WebAddress } from "@revue/core";
import { vocabularyFiles } from "../desk/vocabulary-files.ts";

/** The fields that hold addresses readers are led to. An identifier elsewhere (Wikidata, a licence) is no page to keep. */
const FIELDS = new Set(["url", "evidence", "sources"]);

/**
 * The addresses that the rest of a collection leads to: the home pages of sources, what shows claims, offices and events.
 * `near` is the day of what one shows, when that is known.
 */
export function vocabularyAddresses(folder: string): { url: string; near?: string }[] {
  const { collection } = readCollection(vocabularyFiles(folder));
  if (!collection) return [];
  const { sources, subjects, series, dossiers } = collection;
  return [...addressesIn({ sources: sources.map(({ url }) => ({ url })) }), ...addressesIn({ subjects, series, dossiers })];
}

function* addressesIn(value: unknown, field = "", near?: string): Generator<{ url: string; near?: string }> {
  if (typeof value === "string") {
    if (FIELDS.has(field) && WebAddress.safeParse(value).success) yield { url: value, ...(near !== undefined && { near }) };
  } else if (Array.isArray(value)) {
    for (const one of value) yield* addressesIn(one, field, near);
  } else if (typeof value === "object" && value !== null) {
    const { on, date } = value as { on?: unknown; date?: { on?: unknown } };
    const day = [on, date?.on].find((one) => Day.safeParse(one).success);
    for (const [name, one] of Object.entries(value)) yield* addressesIn(one, name, typeof day === "string" ? day : near);
  }
}
