/**
 * Makes the site's fonts: each face cut down to its characters, without hints, with the rule that declares it and a
 * stand-in of the same measure, so that nothing moves when the file arrives.
 *
 * Writes `src/lib/fonts/generated/`: woff2 files and `fonts.css`. Prints their sizes in bytes.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import * as fontkit from "fontkit";
import subset from "subset-font";
import { FACES, SAMPLE, type Face } from "./font-faces.ts";

/** What the setting needs: pairs, ligatures, marks on letters. Fractions, superiors and other figures are not used. */
const FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk"];

/** The last character any face is asked for: "№", U+2116. */
const LAST = 0x2116;

const OUT = new URL("../src/lib/fonts/generated/", import.meta.url);

await mkdir(OUT, { recursive: true });

const claimed = new Map<string, Set<number>>();
const rules: string[] = [];
for (const face of FACES) {
  const whole = await readFile(fileURLToPath(import.meta.resolve(face.from)));
  const isFirst = !claimed.has(keyOf(face));
  const characters = charactersOf(face);
  const bytes = await subset(whole, String.fromCodePoint(...characters), {
    targetFormat: "woff2",
    variationAxes: face.axes,
    keepFeatures: FEATURES,
    noHinting: true,
  });
  await writeFile(new URL(`${face.file}.woff2`, OUT), bytes);
  console.log(`${face.file}.woff2  ${bytes.length}`);
  rules.push(declaration(face, isFirst ? undefined : characters));
  if (face.standIn) rules.push(standIn(face, face.standIn, bytes));
}
await writeFile(new URL("fonts.css", OUT), `${rules.join("\n")}\n`);

/**
 * The characters a face answers for: those asked of it that no face before it took. What its font lacks, U+202F among
 * them, comes from the next family; shapers draw that one as a narrow space of the face itself.
 */
function charactersOf(face: Face): number[] {
  const key = keyOf(face);
  const taken = claimed.get(key) ?? new Set<number>();
  const wanted = new RegExp(`[${face.characters}]`, "u");
  const all = Array.from({ length: LAST + 1 }, (_, code) => code);
  const characters = all.filter((code) => wanted.test(String.fromCodePoint(code)) && !taken.has(code));
  claimed.set(key, new Set([...taken, ...characters]));
  return characters;
}

function keyOf({ family, weight, style }: Face): string {
  return `${family} ${weight} ${style}`;
}

/**
 * @param characters those it is fetched for; absent for the first face of its kind, which every page fetches and which is
 *   asked for whatever the later ones do not name. Rule: CSS Fonts 4, 11.3, composite faces: the last rule goes first.
 */
function declaration(face: Face, characters: readonly number[] | undefined): string {
  return (
    `@font-face{font-family:"${face.family}";${face.style === "italic" ? "font-style:italic;" : ""}` +
    `${face.weight === "400" ? "" : `font-weight:${face.weight};`}font-display:swap;` +
    `src:url("./${face.file}.woff2")${characters === undefined ? "" : `;unicode-range:${ranges(characters)}`}}`
  );
}

/** Rule: CSS Fonts 5, `size-adjust` and the overrides, which are shares of the adjusted size. */
function standIn(face: Face, system: NonNullable<Face["standIn"]>, bytes: Buffer): string {
  const font = open(bytes);
  const size = meanAdvance(font) / system.advance;
  const share = (units: number) => percent(Math.abs(units) / font.unitsPerEm / size);
  return (
    `@font-face{font-family:"${face.family} Stand-in";src:${system.names.map((name) => `local("${name}")`).join(",")};` +
    `size-adjust:${percent(size)};ascent-override:${share(font.ascent)};descent-override:${share(font.descent)};` +
    `line-gap-override:${share(font.lineGap)}}`
  );
}

function meanAdvance(font: fontkit.Font): number {
  const advances = [...SAMPLE].map((character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth);
  return advances.reduce((sum, advance) => sum + advance, 0) / advances.length / font.unitsPerEm;
}

function open(bytes: Buffer): fontkit.Font {
  const font = fontkit.create(bytes);
  if (!("unitsPerEm" in font)) throw new Error("a collection of fonts where one font was expected");
  return font;
}

/** "U+20-7e,U+a0": runs of code points as `unicode-range` wants them. */
function ranges(codes: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last && code === last[1] + 1) last[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([from, to]) => `U+${from.toString(16)}${to === from ? "" : `-${to.toString(16)}`}`).join(",");
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
