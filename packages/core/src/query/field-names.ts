import { fold } from "../analysis/fold.ts";
import type { QueryField } from "./query.ts";

// The first name of each field is the one written back.
const NAMES: Record<QueryField, string[]> = {
  title: ["titre", "title", "headline"],
  source: ["source"],
  section: ["rubrique", "section"],
  subject: ["sujet", "subject"],
  author: ["auteur", "author"],
  language: ["langue", "language", "lang"],
  before: ["avant", "before"],
  after: ["après", "apres", "after", "depuis", "since"],
};

const FIELDS = new Map(Object.entries(NAMES).flatMap(([field, names]) => names.map((name) => [fold(name), field as QueryField])));

/** The field a reader named, in French or English, with or without accents and capitals. */
export const fieldNamed = (name: string): QueryField | undefined => FIELDS.get(fold(name));

/** The name of a field as readers write it. */
export const nameOfField = (field: QueryField): string => NAMES[field][0] ?? field;

const LANGUAGES = new Map(
  Object.entries({
    fr: "francais francaise french",
    en: "anglais anglaise english",
    ru: "russe russian русский",
    de: "allemand allemande german deutsch",
    es: "espagnol espagnole spanish",
    it: "italien italienne italian",
    ar: "arabe arabic",
  }).flatMap(([code, names]) => names.split(" ").map((name) => [name, code] as const)),
);

/** The primary subtag of a language given by its code or its name: « français », "fr-CA" and "FR" give "fr". */
export function readLanguage(text: string): string | undefined {
  const folded = fold(text.trim());
  return LANGUAGES.get(folded) ?? /^([a-z]{2,3})(?:-[a-z]{2})?$/.exec(folded)?.[1];
}
