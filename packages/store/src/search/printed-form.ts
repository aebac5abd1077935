import { analyse, fold } from "@revue/core/search";
import { fieldTexts } from "./article-fields.ts";
import { Deadline } from "./deadline.ts";
import { readTerms } from "./dictionary.ts";
import { hitsOf } from "./hits.ts";
import type { IndexReader } from "./index-store.ts";
import { LEXICONS } from "./lexicon.ts";
import type { Searched } from "./rank.ts";

/** Articles read to see how a word is printed. */
const READ_MAX = 2;
const SENTENCE_END = /(?<=[.!?])\s|\n/u;

/** How articles print a folded word: « securite » is « sécurité ». Looks at the newest that hold it; the word as given when none does. */
export async function printedForm(
  form: string,
  { segments, deleted, context, read }: Searched,
  reader: IndexReader,
): Promise<string> {
  for (const lexicon of context.lexicons) {
    const [token] = analyse(form, lexicon);
    if (!token) continue;
    const alternative = { kind: "term" as const, key: LEXICONS[lexicon] + token.term, form, isExact: true };
    const terms = await readTerms(segments, [alternative], read, new Deadline(Infinity));
    const counts = new Map<string, number>();
    let found = 0;
    for (const [index, from] of terms.entries()) {
      const hits = hitsOf(alternative, from);
      const documents = Array.from(hits.documents.subarray(0, Math.min(hits.count, 8))).filter(
        (document) => !deleted[index]?.has(document),
      );
      const slugs = await from.segment.slugs(documents.slice(0, READ_MAX));
      for (const { article } of await reader.articles(slugs)) {
        found += 1;
        for (const { text } of fieldTexts(article)) {
          for (const sentence of text.split(SENTENCE_END)) {
            // Reading a text word by word takes a hundred times as long as looking whether it is there at all.
            if (!fold(sentence).includes(form)) continue;
            for (const { form: own, start, end } of analyse(sentence, article.language)) {
              if (own === form) counts.set(sentence.slice(start, end), (counts.get(sentence.slice(start, end)) ?? 0) + 1);
            }
          }
        }
      }
      if (found >= READ_MAX) break;
    }
    // Small letters rather than the capital of a sentence's beginning, when both are met.
    const printed = [...counts].sort(([a, times], [b, others]) => others - times || (a > b ? -1 : 1));
    const small = printed.find(([text]) => text === text.toLowerCase());
    const best = small ?? printed[0];
    if (best) return best[0].normalize("NFC");
  }
  return form;
}
