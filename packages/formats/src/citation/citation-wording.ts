import type { InterfaceLanguage } from "@revue/core";

/** The words of references, per language. Days come already in words. */
export interface CitationWording {
  selectedIn(review: string, day: string): string;
  original: string;
  archived: string;
  licence: string;
  online: string;
  viewedOn(day: string): string;
  availableAt: string;
  /** Vancouver's own words. */
  internet: string;
  citedOn(day: string): string;
  availableFrom: string;
  accessed(day: string): string;
  in: string;
  and: string;
  quoted(title: string): string;
}

const fr: CitationWording = {
  selectedIn: (review, day) => `Sélectionné dans ${review} le ${day}`,
  original: "original\u00a0:",
  archived: "page archivée\u00a0:",
  licence: "Licence\u00a0:",
  online: "en ligne",
  viewedOn: (day) => `consulté le ${day}`,
  availableAt: "Disponible à l’adresse\u00a0:",
  internet: "En ligne",
  citedOn: (day) => `cité le ${day}`,
  availableFrom: "Disponible\u00a0:",
  accessed: (day) => `Consulté le ${day}`,
  in: "Dans",
  and: "et",
  quoted: (title) => `«\u00a0${title}\u00a0»`,
};

const en: CitationWording = {
  selectedIn: (review, day) => `Selected in ${review} on ${day}`,
  original: "original:",
  archived: "archived page:",
  licence: "Licence:",
  online: "online",
  viewedOn: (day) => `viewed ${day}`,
  availableAt: "Available from:",
  internet: "Internet",
  citedOn: (day) => `cited ${day}`,
  availableFrom: "Available from:",
  accessed: (day) => `Accessed ${day}`,
  in: "In",
  and: "and",
  quoted: (title) => `“${title}”`,
};

const WORDINGS: Record<InterfaceLanguage, CitationWording> = { fr, en };

export function citationWording(language: InterfaceLanguage): CitationWording {
  return WORDINGS[language];
}
