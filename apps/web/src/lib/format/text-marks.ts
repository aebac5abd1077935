import { localised, typeset, type ArticleAnswer, type BodyMark } from "@revue/client";
import type { Reader } from "#lib/reader.ts";

/** What stands beside words that sources contradict: the sign of critical editions for a passage in doubt. */
const OBELUS = "†";

/** Where the text of an article leads to: the subjects it names, each once, and the disagreements it takes part in. */
export function textMarks({ mentions = [], claims = [] }: ArticleAnswer, { language, text, to }: Reader): BodyMark[] {
  return [
    ...mentions.filter(({ linked }) => linked).map(({ subject, ...place }) => ({ ...place, href: to.subject(subject.slug) })),
    ...claims
      .filter(({ disputed }) => disputed)
      .map(({ dossier, id, asked, place }) => ({
        ...place,
        href: `${to.dossier(dossier)}#${id}`,
        title: [text.dossier.markTitle, asked && typeset(localised(asked, language).text, language)]
          .filter(Boolean)
          .join(text.colon + " "),
        sign: OBELUS,
      })),
  ];
}
