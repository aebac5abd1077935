import type { InterfaceLanguage } from "@revue/client";

const NAMES: Record<InterfaceLanguage, Intl.DisplayNames> = {
  fr: new Intl.DisplayNames("fr", { type: "language" }),
  en: new Intl.DisplayNames("en", { type: "language" }),
};

/** A language's name for a reader: "français", "French". A code without a name comes back as it is. */
export function languageName(code: string, reader: InterfaceLanguage): string {
  return NAMES[reader].of(code) ?? code;
}
