import type { InterfaceLanguage } from "@revue/core";

/** What a printed document says of itself, per language. */
export interface BookletWords {
  contents: string;
  provenance: string;
  cover: string;
  notes: string;
  articles(count: number): string;
  leftOut(count: number): string;
  /** Read aloud in place of the QR code. */
  qrCode(url: string): string;
  /** Stands where an image cannot be shown. */
  imageMissing(alternative: string): string;
  illustration: string;
  page: string;
  /** What a book says of its accessibility. */
  accessible: string;
  selectedBy(curator: string): string;
  selectedOn(day: string): string;
}

const fr: BookletWords = {
  contents: "Sommaire",
  provenance: "Provenance",
  cover: "Couverture",
  notes: "Notes",
  articles: (count) => (count === 1 ? "1\u00a0article" : `${count}\u00a0articles`),
  leftOut: (count) =>
    count === 1
      ? "Un article n’est pas reproduit\u00a0: ses droits ne le permettent pas."
      : `${count}\u00a0articles ne sont pas reproduits\u00a0: leurs droits ne le permettent pas.`,
  qrCode: (url) => `Code QR de l’adresse permanente, ${url}`,
  imageMissing: (alternative) => `[Image\u00a0: ${alternative}]`,
  illustration: "illustration",
  page: "Page",
  accessible:
    "Texte structuré par titres, avec sommaire et ordre de lecture\u00a0; les images portent un texte de remplacement\u00a0; rien ne clignote ni ne se joue.",
  selectedBy: (curator) => `Sélectionné par ${curator}`,
  selectedOn: (day) => `le ${day}`,
};

const en: BookletWords = {
  contents: "Contents",
  provenance: "Provenance",
  cover: "Cover",
  notes: "Notes",
  articles: (count) => (count === 1 ? "1 article" : `${count} articles`),
  leftOut: (count) =>
    count === 1
      ? "One article is not reproduced: its rights do not allow it."
      : `${count} articles are not reproduced: their rights do not allow it.`,
  qrCode: (url) => `QR code of the permanent address, ${url}`,
  imageMissing: (alternative) => `[Image: ${alternative}]`,
  illustration: "illustration",
  page: "Page",
  accessible:
    "Text structured by headings, with contents and reading order; images have alternative text; nothing flashes or plays.",
  selectedBy: (curator) => `Selected by ${curator}`,
  selectedOn: (day) => `on ${day}`,
};

const WORDS: Record<InterfaceLanguage, BookletWords> = { fr, en };

export function bookletWords(language: InterfaceLanguage): BookletWords {
  return WORDS[language];
}
