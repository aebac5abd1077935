import { dateInWords, type InterfaceLanguage } from "@revue/core";
import type { MailIssue } from "./mail-issue.ts";

/** Every sentence a newsletter says, per language. */
export interface MailWords {
  title(issue: Pick<MailIssue, "publication" | "topic" | "frequency" | "on">): string;
  read: string;
  more(count: number): string;
  online: string;
  why(issue: MailIssue): string;
  unsubscribe: string;
  preferences: string;
  colon: string;
}

const fr: MailWords = {
  title: ({ publication, topic, frequency, on }) => {
    const what = topic === undefined ? publication : `${publication}, ${topic}`;
    const day = dateInWords(on, "fr");
    return frequency === "daily" ? `${what}\u00a0: ${day}` : `${what}\u00a0: semaine du ${day}`;
  },
  read: "Lire l’article",
  more: (count) => (count === 1 ? "Et un autre article sur le site" : `Et ${count} autres articles sur le site`),
  online: "Lire ce numéro en ligne",
  why: ({ publication, frequency }) =>
    `Vous recevez ce courriel parce que vous vous êtes abonné à ${publication} (${frequency === "daily" ? "chaque jour" : "chaque semaine"}).`,
  unsubscribe: "Se désabonner",
  preferences: "Régler ses abonnements",
  colon: "\u00a0:",
};

const en: MailWords = {
  title: ({ publication, topic, frequency, on }) => {
    const what = topic === undefined ? publication : `${publication}, ${topic}`;
    const day = dateInWords(on, "en");
    return frequency === "daily" ? `${what}: ${day}` : `${what}: week of ${day}`;
  },
  read: "Read the article",
  more: (count) => (count === 1 ? "And one more article on the site" : `And ${count} more articles on the site`),
  online: "Read this issue online",
  why: ({ publication, frequency }) => `You receive this ${frequency} mail because you subscribed to ${publication}.`,
  unsubscribe: "Unsubscribe",
  preferences: "Change what you receive",
  colon: ":",
};

export const mailWords = (language: InterfaceLanguage): MailWords => ({ fr, en })[language];
