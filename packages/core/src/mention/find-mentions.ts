import * as z from "zod";
import type { Article } from "../article/article.ts";
import type { Body } from "../body/body.ts";
import { Slug } from "../slug.ts";
import type { Subject } from "../subject/subject.ts";
import { bodyLeaves } from "./body-leaves.ts";
import type { MentionFinder } from "./mention-finder.ts";
import { tellApart } from "./tell-apart.ts";

/** Where something stands in a body: in which run of text, and from where to where in it, in UTF-16 units. */
export const TextPlace = z
  .object({ leaf: z.int().min(0), start: z.int().min(0), end: z.int().min(1), text: z.string().min(1) })
  .meta({ id: "TextPlace" });
export type TextPlace = z.infer<typeof TextPlace>;

/** A subject that an article's text names. */
export const Mention = TextPlace.extend({
  subject: Slug,
  /** Whether the text is linked to the subject here: the first place outside quotations. */
  linked: z.boolean(),
}).meta({ id: "Mention" });
export type Mention = z.infer<typeof Mention>;

/** Text looked at on either side of a name to tell who is meant, in characters. */
const AROUND = 90;

/**
 * Finds the subjects that a text names, each place once, in reading order.
 *
 * What the editors corrected in the article holds: `not` leaves subjects out, `also` names places no vocabulary could know.
 * A name that several subjects bear counts only where office and date tell who is meant.
 *
 * @param find the subject of a slug
 */
export function findMentions(
  article: Pick<Article, "mentions" | "publishedOn">,
  body: Body,
  { finder, find }: { finder: MentionFinder; find: (slug: Slug) => Subject | undefined },
): Mention[] {
  const { not = [], also = [] } = article.mentions ?? {};
  const linked = new Set<Slug>();
  return bodyLeaves(body).flatMap(({ rank, text, quoted, linkable }) => {
    const told = also.flatMap((one) => {
      const start = text.indexOf(one.text);
      return start === -1 ? [] : [{ start, end: start + one.text.length, slugs: [one.subject] }];
    });
    const met = finder.find(text).filter((name) => told.every(({ start, end }) => name.end <= start || end <= name.start));
    return [...told, ...met]
      .sort((one, other) => one.start - other.start)
      .flatMap(({ start, end, slugs }): Mention[] => {
        const subject = slugs.length === 1 ? slugs[0] : whom(slugs, text.slice(Math.max(0, start - AROUND), end + AROUND));
        if (subject === undefined || not.includes(subject)) return [];
        const first = linkable && !quoted && !linked.has(subject);
        if (first) linked.add(subject);
        return [{ leaf: rank, start, end, text: text.slice(start, end), subject, linked: first }];
      });
  });

  function whom(slugs: readonly Slug[], around: string): Slug | undefined {
    const subjects = slugs.flatMap((slug) => find(slug) ?? []);
    return tellApart(subjects, { around, on: article.publishedOn })?.slug;
  }
}
