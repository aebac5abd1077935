import { dateInWords, localised, typeset, typesetBody } from "@revue/core";
import { bookletWords } from "../booklet/booklet-words.ts";
import { fileAt } from "../booklet/booklet-images.ts";
import type { ComposingStick } from "../press/composing-stick.ts";
import type { PressImage } from "../press/press-image.ts";
import { articleUrl } from "../record/addresses.ts";
import type { ArticleRecord } from "../record/article-record.ts";
import { imageOf } from "../record/image-of.ts";
import { provenance } from "../record/provenance.ts";
import { pdfBlocks, type PdfBlock, type PdfImage } from "./pdf-blocks.ts";

/** A language as Typst takes it. */
export interface PdfLanguage {
  lang: string;
  region?: string;
  /** Whether its letters are those Newsreader lacks. */
  cyrillic: boolean;
}

/** One article as the template reads it: typography set, every text through the stick, every image found. */
export interface PdfSheet {
  language: PdfLanguage;
  slug: string;
  overline?: string;
  headline: string;
  subheadline?: string;
  standfirst?: string;
  byline?: string;
  source: string;
  publishedOn: string;
  selectedBy: string;
  selectedOn: string;
  /** In the contents and at the foot: who published it, when. */
  origin: string;
  /** The article's own image, across the text; a logo stands in the margin. */
  picture?: { image: PdfImage; credit?: string };
  logo?: PdfImage;
  blocks: PdfBlock[];
  notes: PdfBlock[][];
  provenance: { words: string; url?: string }[];
}

/** Room for images, in millimetres. */
const TEXT_WIDTH = 134;
const PICTURE_HEIGHT = 150;
/** Pixels are those of a screen: 96 an inch. */
const MM_IN_PIXEL = 25.4 / 96;

const CYRILLIC = new Set(["ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "mn", "tg", "el"]);

/** How Typst is told a language. */
export function pdfLanguage(language: string): PdfLanguage {
  const [lang = "fr", region] = language.split("-");
  return { lang, ...(region !== undefined && { region }), cyrillic: CYRILLIC.has(lang) };
}

/**
 * Sets one article.
 *
 * @param press.images by their file in the content folder; one that is not there is replaced by its words
 * @param press.above level of the heading the article's own stands under, from 0
 */
export function pdfSheet(
  record: ArticleRecord,
  press: { stick: ComposingStick; images: ReadonlyMap<string, PressImage>; above: number },
): PdfSheet {
  const { stick, images, above } = press;
  const { article, text, source, curator, addresses } = record;
  const reader = record.readers;
  const words = bookletWords(reader);
  const set = (line: string) => stick.set(typeset(line, article.language));
  const say = (line: string) => stick.set(line);
  const day = (on: string) => dateInWords(on, reader);
  const body = text.body === undefined ? undefined : typesetBody(text.body, article.language);
  const context = {
    stick,
    record,
    above: above + 1,
    site: addresses.site,
    language: article.language,
    image: (src: string, alternative: string) => placed(src, alternative, TEXT_WIDTH),
  };

  function placed(src: string, alternative: string, widthMax: number, file = fileAt(src, addresses.site)): PdfImage {
    const image = file === undefined ? undefined : images.get(file);
    const alt = say(alternative === "" ? words.illustration : alternative);
    if (file === undefined || image === undefined) {
      const url = src.startsWith("/") ? (addresses.site === "" ? undefined : addresses.site + src) : src;
      return { words: say(words.imageMissing(alternative === "" ? src : alternative)), ...(url !== undefined && { url }) };
    }
    const width = Math.min(widthMax, image.width * MM_IN_PIXEL, (PICTURE_HEIGHT * image.width) / image.height);
    return { file: `images/${file}`, alternative: alt, widthMm: Math.round(width * 100) / 100 };
  }

  const image = imageOf(record);
  const own = article.image;
  const alternative = image && localised(image.alternative, reader).text;
  return {
    language: pdfLanguage(article.language),
    slug: article.slug,
    ...(article.overline !== undefined && { overline: set(article.overline) }),
    headline: set(article.headline),
    ...(article.subheadline !== undefined && { subheadline: set(article.subheadline) }),
    ...(text.standfirst !== undefined && { standfirst: set(text.standfirst) }),
    ...(article.byline?.kind === "signed" && { byline: set(article.byline.line) }),
    source: say(source.name),
    publishedOn: say(day(article.publishedOn)),
    selectedBy: say(words.selectedBy(curator.name)),
    selectedOn: say(words.selectedOn(day(article.selection.on))),
    origin: say(`${source.name}, ${day(article.publishedOn)}`),
    ...(own !== undefined && {
      picture: {
        image: placed(`/images/${own.file}`, alternative ?? "", TEXT_WIDTH, own.file),
        ...(own.credit !== undefined && { credit: say(own.credit) }),
      },
    }),
    ...(own === undefined &&
      image !== undefined &&
      images.has(image.file) && { logo: placed(`/images/${image.file}`, alternative ?? "", 14, image.file) }),
    blocks: body === undefined ? [] : pdfBlocks(body.blocks, context),
    notes: body === undefined ? [] : body.notes.map((note) => pdfBlocks(note, { ...context, above: above + 2 })),
    provenance: provenance(record).foot.map((line) => ({
      words: say(line.words),
      ...(line.url !== undefined && { shown: say(line.url), ...absoluteUrl(line.url, addresses.site) }),
    })),
  };
}

function absoluteUrl(url: string, site: string): { url?: string } {
  if (!url.startsWith("/")) return { url };
  return site === "" ? {} : { url: site + url };
}

/** The permanent address of an article, for its code and its foot. */
export function addressOf(record: ArticleRecord): string {
  return articleUrl(record.addresses, record.article.slug);
}
