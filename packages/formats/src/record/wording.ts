import type { DocumentKind, InterfaceLanguage } from "@revue/core";

/** Every word the formats add to a text, per language. Days come already in words. */
export interface Wording {
  kinds: Record<DocumentKind, string>;
  publishedBy(source: string, day: string): string;
  selectedBy(curator: string, day: string): string;
  captured(day: string): string;
  credit(credit: string): string;
  licence: string;
  original: string;
  originalLost: string;
  /** Nothing answers there any more, and no archive has it. */
  originalGone: string;
  /** Nothing answers there any more, but an archive has it. */
  originalCopy: string;
  archived: string;
  permanent: string;
  /** Names the digest of the record. */
  digest: string;
  /** Stands after an excerpt where rights allow no more. */
  excerptOnly: string;
  /** Stands in place of the text where rights allow none of it. */
  headlineOnly: string;
  note: string;
}

const fr: Wording = {
  kinds: {
    interview: "Entretien",
    "press-conference": "Conférence de presse",
    speech: "Discours",
    statement: "Déclaration",
    communique: "Communiqué",
    report: "Rapport",
    law: "Texte de loi",
    letter: "Lettre",
    other: "Document",
  },
  publishedBy: (source, day) => `${source}, ${day}`,
  selectedBy: (curator, day) => `Sélectionné par ${curator} le ${day}`,
  captured: (day) => `Page relevée le ${day}`,
  credit: (credit) => `Source\u00a0: ${credit}`,
  licence: "Licence",
  original: "Texte original",
  originalLost: "L’adresse d’origine est perdue.",
  originalGone: "Texte original\u00a0: lien disparu",
  originalCopy: "Texte original\u00a0: lien disparu, copie archivée",
  archived: "Page archivée",
  permanent: "Adresse permanente",
  digest: "Empreinte SHA-256 de la notice",
  excerptOnly: "Extrait\u00a0: les droits du titre ne permettent pas d’en montrer davantage.",
  headlineOnly: "Les droits du titre ne permettent pas d’en montrer le texte.",
  note: "Note de la rédaction",
};

const en: Wording = {
  kinds: {
    interview: "Interview",
    "press-conference": "Press conference",
    speech: "Speech",
    statement: "Statement",
    communique: "Press release",
    report: "Report",
    law: "Legal text",
    letter: "Letter",
    other: "Document",
  },
  publishedBy: (source, day) => `${source}, ${day}`,
  selectedBy: (curator, day) => `Selected by ${curator} on ${day}`,
  captured: (day) => `Page captured on ${day}`,
  credit: (credit) => `Source: ${credit}`,
  licence: "Licence",
  original: "Original text",
  originalLost: "The original address is lost.",
  originalGone: "Original text: link gone",
  originalCopy: "Original text: link gone, archived copy",
  archived: "Archived page",
  permanent: "Permanent address",
  digest: "SHA-256 of the record",
  excerptOnly: "Excerpt: the source’s rights allow no more to be shown.",
  headlineOnly: "The source’s rights allow none of its text to be shown.",
  note: "Editor’s note",
};

const WORDINGS: Record<InterfaceLanguage, Wording> = { fr, en };

export function wording(language: InterfaceLanguage): Wording {
  return WORDINGS[language];
}
