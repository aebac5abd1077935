import type { InterfaceLanguage } from "@revue/core";

/** What a feed says to who opens it in a browser. */
export interface FeedWording {
  /** What this is; the page's name follows. */
  notice: string;
  page(publication: string): string;
  next: string;
}

const fr: FeedWording = {
  notice: "Ceci est un flux. Copiez l’adresse de cette page dans un lecteur de flux pour recevoir chaque nouvel article.",
  page: (publication) => `Lire la même liste sur ${publication}`,
  next: "Articles plus anciens",
};

const en: FeedWording = {
  notice: "This is a feed. Copy the address of this page into a feed reader to receive each new article.",
  page: (publication) => `Read the same list on ${publication}`,
  next: "Older articles",
};

const WORDINGS: Record<InterfaceLanguage, FeedWording> = { fr, en };

export function feedWording(language: InterfaceLanguage): FeedWording {
  return WORDINGS[language];
}
