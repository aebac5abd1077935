import { typeset } from "@revue/core";
import { recordsOf, type Booklet } from "../booklet/booklet.ts";
import { pdfLanguage } from "../pdf/pdf-sheet.ts";
import { ComposingStick } from "../press/composing-stick.ts";
import type { Typesetter } from "../press/typesetter.ts";
import { provenance } from "../record/provenance.ts";
import { toPng } from "./png.ts";

/** In pixels: two to three, as book shops show them. */
const COVER = { width: 1600, height: 2400 };

/** Draws a book's cover, as PNG. */
export async function toCover(booklet: Booklet, typesetter: Typesetter): Promise<Uint8Array> {
  const { kind, title, subtitle, language, publication } = booklet;
  const stick = new ComposingStick(typesetter.coverage);
  const [first] = recordsOf(booklet);
  const alone = kind === "article" ? first : undefined;
  const own = alone?.article.language ?? language;
  const svg = typesetter.svg({
    template: "cover.typ",
    data: {
      language: pdfLanguage(own),
      publication: stick.set(publication.name),
      title: stick.set(typeset(title, own)),
      subtitle: stick.set(alone === undefined ? (subtitle ?? "") : (provenance(alone).head[0] ?? "")),
    },
  });
  return toPng(svg, COVER);
}
