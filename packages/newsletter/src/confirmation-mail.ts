import { escapeHtml, type Frequency, type InterfaceLanguage } from "@revue/core";
import { GREY, INK, type Mail, mailLink, mailPage, SANS, SERIF } from "@revue/formats";

const WORDS = {
  fr: {
    subject: (name: string) => `Confirmez votre abonnement à ${name}`,
    frequency: { daily: "chaque jour", weekly: "chaque semaine" },
    asked: (what: string, often: string) =>
      `Quelqu’un, sans doute vous, a demandé à recevoir ${what} ${often} à cette adresse. Pour commencer, confirmez dans les deux jours\u00a0:`,
    confirm: "Confirmer l’abonnement",
    ignore: "Si ce n’est pas vous, ne faites rien\u00a0: cette adresse n’a été gardée nulle part.",
  },
  en: {
    subject: (name: string) => `Confirm your subscription to ${name}`,
    frequency: { daily: "every day", weekly: "every week" },
    asked: (what: string, often: string) =>
      `Somebody, probably you, asked to receive ${what} ${often} at this address. To begin, confirm within two days:`,
    confirm: "Confirm the subscription",
    ignore: "If it was not you, do nothing: this address has not been kept anywhere.",
  },
} as const;

/** The mail that asks whether one really wants to subscribe. */
export function confirmationMail(wish: {
  publication: string;
  topicName?: string | undefined;
  frequency: Frequency;
  language: InterfaceLanguage;
  url: string;
}): Mail {
  const { publication, topicName, frequency, language, url } = wish;
  const say = WORDS[language];
  const what = topicName === undefined ? publication : `${publication} (${topicName})`;
  const asked = say.asked(what, say.frequency[frequency]);
  const subject = say.subject(publication).replaceAll(/\s+/gu, " ").trim();
  return {
    subject,
    html: mailPage({
      language,
      title: subject,
      preview: asked,
      rows: [
        `<h1 class="ink" style="margin:0 0 16px;${SERIF};font-size:30px;line-height:36px;font-weight:normal;${INK}">${escapeHtml(publication)}</h1>`,
        paragraph(escapeHtml(asked), INK),
        paragraph(mailLink(url, say.confirm, "font-weight:bold"), INK),
        paragraph(escapeHtml(say.ignore), GREY),
      ],
    }),
    text: `${asked}\n\n${url}\n\n${say.ignore}\n`,
  };
}

const paragraph = (words: string, colour: string) =>
  `<p style="margin:0 0 20px;${SANS};font-size:16px;line-height:24px;${colour}" class="${colour === INK ? "ink" : "grey"}">${words}</p>`;
