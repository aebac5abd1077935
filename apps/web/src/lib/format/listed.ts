import type { InterfaceLanguage } from "@revue/client";

const LISTS: Record<InterfaceLanguage, Intl.ListFormat> = {
  fr: new Intl.ListFormat("fr", { type: "conjunction" }),
  en: new Intl.ListFormat("en", { type: "conjunction" }),
};

/** Names in a row, with the language's "and": « Bernard Kouchner et Hervé Morin ». */
export function listed(names: readonly string[], language: InterfaceLanguage): string {
  return LISTS[language].format(names);
}
