import { Rights } from "@revue/core";

/** Presets that need nothing else said: a contract has dates and channels, and is written by hand. */
export const PRESETS = {
  press: "All rights reserved: headline, short excerpt, link",
  "official-fr": "Public text of the French State: full text, credit and link",
  "licence-ouverte": "Licence Ouverte: full text, credit",
  "cc-by": "Creative Commons BY 4.0: full text, credit and licence",
  "cc-by-sa": "Creative Commons BY-SA 4.0",
  "public-domain": "Public domain: full text",
} as const;

export const presetRights = (preset: keyof typeof PRESETS): Rights => Rights.parse({ preset });
