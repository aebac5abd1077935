import { type Body, typeset, typesetBody } from "@revue/core";
import { recordsOf, type Booklet } from "../booklet/booklet.ts";
import { bookletWords } from "../booklet/booklet-words.ts";
import { fileAt, imagesWanted } from "../booklet/booklet-images.ts";
import { ComposingStick } from "../press/composing-stick.ts";
import type { PressImage } from "../press/press-image.ts";
import type { Typesetter } from "../press/typesetter.ts";
import { pdfBlocks } from "./pdf-blocks.ts";
import { pdfLanguage, pdfSheet } from "./pdf-sheet.ts";
import { qrCode } from "./qr-code.ts";

/** A document printed, and what could not be printed as it is. */
export interface Printed {
  bytes: Uint8Array;
  /** Characters no font has, "U+4E2D": each is shown by its code. */
  missing: string[];
  /** Files of images that were not found or could not be read: their words stand in their place. */
  imagesMissing: string[];
}

/**
 * Prints a booklet as a tagged PDF/UA-1 file.
 *
 * The digest of what it was made from is among its keywords. The same booklet and images give the same bytes.
 *
 * @param press.images by their file in the content folder, as far as they could be read; see `imagesWanted`
 * @throws PressFailure when it cannot be set
 */
export function toPdf(
  booklet: Booklet,
  { typesetter, images = new Map() }: { typesetter: Typesetter; images?: ReadonlyMap<string, PressImage> },
): Printed {
  const stick = new ComposingStick(typesetter.coverage);
  const data = pdfCopy(booklet, stick, images);
  const files = new Map([...images].map(([file, { bytes }]) => [`images/${file}`, bytes]));
  const bytes = typesetter.pdf({ template: "booklet.typ", data, files }, Date.parse(`${booklet.madeOn}T00:00:00Z`) / 1000);
  return { bytes, missing: stick.missing, imagesMissing: imagesWanted(booklet).filter((file) => !images.has(file)) };
}

function pdfCopy(booklet: Booklet, stick: ComposingStick, images: ReadonlyMap<string, PressImage>) {
  const {
    kind,
    title,
    subtitle,
    introduction,
    chapters = [],
    language,
    publication,
    url,
    parts,
    leftOut,
    digest,
    madeOn,
  } = booklet;
  const words = bookletWords(language);
  const alone = kind === "article";
  const [first] = recordsOf(booklet);
  const titleLanguage = alone && first !== undefined ? first.article.language : language;
  // Parts stand under the document, articles under their part.
  const above = parts.some((part) => part.title !== undefined) ? 1 : 0;
  const code = qrCode(url);
  const own = (body: Body) =>
    pdfBlocks(typesetBody(body, language).blocks, {
      stick,
      above: 1,
      site: "",
      language,
      image: (src, alternative) => ({ words: words.imageMissing(alternative || (fileAt(src, "") ?? src)) }),
    });
  return {
    kind,
    title: stick.set(typeset(title, titleLanguage)),
    ...(subtitle !== undefined && { subtitle: stick.set(typeset(subtitle, language)) }),
    language: pdfLanguage(alone ? titleLanguage : language),
    reader: pdfLanguage(language),
    publication: stick.set(publication.name),
    url: stick.set(url),
    link: /^https?:/.test(url) ? url : null,
    code: code === undefined ? null : { svg: code, alternative: words.qrCode(url) },
    keywords: [`sha256:${digest}`],
    authors:
      alone && first?.article.byline?.kind === "signed" ? first.article.byline.people : [first?.source.name ?? publication.name],
    madeOn: madeOn.split("-").map(Number),
    words: {
      contents: words.contents,
      provenance: words.provenance,
      page: words.page,
      ...(leftOut > 0 && { leftOut: words.leftOut(leftOut) }),
    },
    introduction: introduction === undefined ? [] : own(introduction),
    chapters: chapters.map((chapter) => ({ title: stick.set(typeset(chapter.title, language)), blocks: own(chapter.body) })),
    above,
    parts: parts.map((part) => ({
      ...(part.title !== undefined && { title: stick.set(typeset(part.title, language)) }),
      sheets: part.records.map((record) => pdfSheet(record, { stick, images, above: part.title === undefined ? 0 : 1 })),
    })),
  };
}
