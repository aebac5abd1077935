import * as z from "zod";

/**
 * The language of a text.
 * Rule: BCP 47, reduced to a primary subtag and an optional region: "fr", "en", "ru", "fr-CA".
 */
export const Language = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Z]{2})?$/, 'a BCP 47 code such as "fr" or "fr-CA"')
  .meta({ id: "Language", examples: ["fr", "en", "ru"] });
export type Language = z.infer<typeof Language>;

/** The languages the readers' interface speaks; the first is the default. */
export const INTERFACE_LANGUAGES = ["fr", "en"] as const;
export const InterfaceLanguage = z.enum(INTERFACE_LANGUAGES).meta({ id: "InterfaceLanguage" });
export type InterfaceLanguage = z.infer<typeof InterfaceLanguage>;

/** One text in one or more languages, keyed by language. At least one language is present. */
export const Localised = z
  .record(Language, z.string().trim().min(1))
  .refine((texts) => Object.keys(texts).length > 0, "at least one language")
  .meta({ id: "Localised", examples: [{ fr: "Défense", en: "Defence" }] });
export type Localised = z.infer<typeof Localised>;

/**
 * Chooses the text to show to a reader of one language.
 *
 * @returns the text and the language it is in (for the `lang` attribute): the reader's
 *   language when there is one, else the fallback's, else whichever comes first
 */
export function localised(texts: Localised, language: string, fallback = "fr"): { text: string; language: string } {
  for (const wanted of [language, language.slice(0, 2), fallback]) {
    const text = texts[wanted];
    if (text !== undefined) return { text, language: wanted };
  }
  const [first, text] = Object.entries(texts)[0] as [string, string];
  return { text, language: first };
}
