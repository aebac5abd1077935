import type { InterfaceLanguage } from "@revue/client";
import { createContext } from "svelte";
import { addressesIn, type Addresses } from "./addresses.ts";
import { textIn, type Text } from "./text/text.ts";

/** Who reads: the interface language, its sentences and its addresses. Set once by the layout, read by any component. */
export interface Reader {
  language: InterfaceLanguage;
  text: Text;
  to: Addresses;
}

export const [reader, setReader] = createContext<Reader>();

export function readerOf(language: InterfaceLanguage): Reader {
  return { language, text: textIn(language), to: addressesIn(language) };
}
