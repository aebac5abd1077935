import { dateInWords, typeset } from "@revue/core";
import { pdfLanguage } from "../pdf/pdf-sheet.ts";
import { ComposingStick } from "../press/composing-stick.ts";
import type { Printed } from "../pdf/pdf.ts";
import type { Typesetter } from "../press/typesetter.ts";
import type { ArticleRecord } from "../record/article-record.ts";
import { toPng } from "./png.ts";

/** What previews expect of a large card, in pixels. Rule: Open Graph images of 1.91 to 1. */
export const CARD = { width: 1200, height: 630 };

/** Draws an article's card: its headline, whole and as large as it fits, its source, its date. None of its text. */
export async function toCard(record: ArticleRecord, typesetter: Typesetter): Promise<Printed> {
  const { article, source, publication } = record;
  const stick = new ComposingStick(typesetter.coverage);
  const svg = typesetter.svg({
    template: "card.typ",
    data: {
      language: pdfLanguage(article.language),
      publication: stick.set(publication.name),
      headline: stick.set(typeset(article.headline, article.language)),
      source: stick.set(source.name),
      publishedOn: stick.set(dateInWords(article.publishedOn, record.readers)),
    },
  });
  return { bytes: await toPng(svg, CARD), missing: stick.missing, imagesMissing: [] };
}
