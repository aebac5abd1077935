import type { InterfaceLanguage } from "@revue/client";
import { en } from "./en.ts";
import { fr, type Text } from "./fr.ts";

export type { Text };

const TEXTS: Record<InterfaceLanguage, Text> = { fr, en };

/** The sentences of the interface in one language. */
export function textIn(language: InterfaceLanguage): Text {
  return TEXTS[language];
}
