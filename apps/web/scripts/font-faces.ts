/**
 * The faces of the site and what is kept of each.
 *
 * Newsreader (text and display cuts), Source Sans 3 and, for texts in Cyrillic, Source Serif 4: all under the
 * SIL Open Font License 1.1, from their npm packages. A page fetches a face only when it shows one of its characters.
 */

/** What French and English texts are set in; the rest of Latin comes in files of its own. */
const LATIN =
  "\u0020-\u007e\u00a0\u00a7\u00a9\u00ab\u00b0\u00b7\u00bb\u00bd\u00c0\u00c2\u00c6-\u00cb\u00ce\u00cf\u00d4\u00d6\u00d7\u00d9\u00db\u00dc" +
  "\u00e0\u00e2\u00e4\u00e6-\u00eb\u00ee\u00ef\u00f1\u00f4\u00f6\u00f9\u00fb\u00fc\u00ff\u0152\u0153\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u202f\u20ac";
/** What headlines need: letters, figures and the usual points. Rarer signs are taken from the text face. */
const HEADLINE =
  "\u0020-\u0022\u0025-\u0029\u002c-\u003b\u003f\u0041-\u005a\u0061-\u007a\u00a0\u00ab\u00bb\u00c0\u00c2\u00c6-\u00cb\u00ce\u00cf\u00d4\u00d9\u00db" +
  "\u00e0\u00e2\u00e6-\u00eb\u00ee\u00ef\u00f4\u00f9\u00fb\u00fc\u0153\u2013\u2014\u2019\u2026\u202f";
/** The other languages of Europe written in Latin letters. */
const REST_OF_LATIN = "\u00c0-\u017f\u0218-\u021b";
const CYRILLIC = "\u0400-\u045f\u0490\u0491\u04b0\u04b1\u2116";

/** A font readers already have. */
export interface SystemFont {
  /** Names it goes by; fonts made to its measure count too. */
  names: readonly string[];
  /** Mean advance over `SAMPLE`, in ems. */
  advance: number;
}

export interface Face {
  /** Name of the file, without its extension. */
  file: string;
  family: string;
  weight: string;
  style: "normal" | "italic";
  /** The font's file, in its npm package. */
  from: string;
  /** Where each of its axes is fixed, or what is kept of it. */
  axes: Record<string, number | { min: number; max: number }>;
  /** Ranges of characters, as in a regular expression's class; a face leaves to its elders what they have. */
  characters: string;
  /** Drawn until the file is there, stretched to its measure. */
  standIn?: SystemFont;
}

/** Ordinary French prose, for the mean advance of a font. */
export const SAMPLE =
  "Une revue de presse garde la trace de ce qui fut dit, par qui et quand ; elle renvoie toujours à la source, " +
  "et ne prend de chaque texte que ce que le droit lui permet d’en montrer à ses lecteurs.";

// Measured over SAMPLE on Liberation Serif and Liberation Sans, which have the advances of Times New Roman and Arial.
const TIMES: SystemFont = { names: ["Times New Roman", "Liberation Serif"], advance: 0.3863 };
const ARIAL: SystemFont = { names: ["Arial", "Liberation Sans"], advance: 0.4322 };

const newsreader = (style: string) => `@fontsource-variable/newsreader/files/newsreader-latin-opsz-${style}.woff2`;
const newsreaderRest = (style: string) => `@fontsource-variable/newsreader/files/newsreader-latin-ext-opsz-${style}.woff2`;
const sourceSans = (script: string) => `@fontsource-variable/source-sans-3/files/source-sans-3-${script}-wght-normal.woff2`;
const sourceSerif = "@fontsource-variable/source-serif-4/files/source-serif-4-cyrillic-opsz-normal.woff2";

const TEXT = { opsz: 15, wght: 400 };
const regular = { weight: "400", style: "normal" } as const;

export const FACES: readonly Face[] = [
  { file: "text", family: "Revue Text", ...regular, from: newsreader("normal"), axes: TEXT, characters: LATIN, standIn: TIMES },
  {
    file: "text-italic",
    family: "Revue Text",
    weight: "400",
    style: "italic",
    from: newsreader("italic"),
    axes: TEXT,
    characters: LATIN,
  },
  {
    file: "text-strong",
    family: "Revue Text",
    weight: "600",
    style: "normal",
    from: newsreader("normal"),
    axes: { ...TEXT, wght: 600 },
    characters: LATIN,
  },
  { file: "text-rest", family: "Revue Text", ...regular, from: newsreaderRest("normal"), axes: TEXT, characters: REST_OF_LATIN },
  { file: "text-cyrillic", family: "Revue Text", ...regular, from: sourceSerif, axes: TEXT, characters: CYRILLIC },
  {
    file: "display",
    family: "Revue Display",
    weight: "400",
    style: "normal",
    from: newsreader("normal"),
    axes: { opsz: 60, wght: 450 },
    characters: HEADLINE,
    standIn: TIMES,
  },
  {
    file: "sans",
    family: "Revue Sans",
    weight: "400 600",
    style: "normal",
    from: sourceSans("latin"),
    axes: { wght: { min: 400, max: 600 } },
    characters: LATIN,
    standIn: ARIAL,
  },
  {
    file: "sans-rest",
    family: "Revue Sans",
    weight: "400 600",
    style: "normal",
    from: sourceSans("latin-ext"),
    axes: { wght: { min: 400, max: 600 } },
    characters: REST_OF_LATIN,
  },
  {
    file: "sans-cyrillic",
    family: "Revue Sans",
    weight: "400 600",
    style: "normal",
    from: sourceSans("cyrillic"),
    axes: { wght: { min: 400, max: 600 } },
    characters: CYRILLIC,
  },
];
