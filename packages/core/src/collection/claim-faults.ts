import type { Article } from "../article/article.ts";
import { readBody } from "../body/read-body.ts";
import { toText } from "../body/to-text.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { Draft } from "./draft.ts";
import { orNearest } from "./nearest.ts";
import type { Rest } from "./read-record.ts";

/** Questions that are not among those put into words, and remarks on questions nobody asks. */
export function questionFaults(file: string, { claims, questions, remarks = {} }: Dossier): Draft[] {
  const asked = Object.keys(questions);
  // A dossier that puts none of its questions into words shows their names instead.
  if (asked.length === 0 && Object.keys(remarks).length === 0) return [];
  return [
    ...claims.flatMap(({ question }, rank): Draft[] =>
      asked.includes(question)
        ? []
        : [
            {
              file,
              at: ["claims", rank, "question"],
              code: "dangling",
              found: question,
              expected: orNearest("one of the dossier's questions", question, asked),
            },
          ],
    ),
    ...Object.keys(remarks).flatMap((question): Draft[] =>
      asked.includes(question)
        ? []
        : [
            {
              file,
              at: ["remarks", question],
              code: "dangling",
              expected: orNearest("one of the dossier's questions", question, asked),
            },
          ],
    ),
  ];
}

/** Words that a claim quotes from an article of the review and that do not stand there: its mark would have no place. */
export function quoteFaults(file: string, { claims }: Dossier, find: (slug: string) => Article | undefined): Draft[] {
  return claims.flatMap(({ source }, rank): Draft[] => {
    if (!("article" in source) || source.quote === undefined) return [];
    const article = find(source.article);
    if (article === undefined || toText(readBody(article.body).body).includes(source.quote)) return [];
    return [
      {
        file,
        at: ["claims", rank, "source", "quote"],
        code: "dangling",
        found: source.quote,
        expected: `words of the article ${source.article}, as its text has them`,
      },
    ];
  });
}

/** Words that a correction of mentions names and that do not stand in the article's text. */
export function correctionFaults(file: string, { body, mentions }: Rest<Article>): Draft[] {
  const also = mentions?.also ?? [];
  if (also.length === 0 || body === undefined) return [];
  const text = toText(readBody(body).body);
  return also.flatMap(({ text: words }, rank): Draft[] =>
    text.includes(words)
      ? []
      : [
          {
            file,
            at: ["mentions", "also", rank, "text"],
            code: "dangling",
            found: words,
            expected: "words of the article's text",
          },
        ],
  );
}
