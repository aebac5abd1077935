import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { coverageOf, type Coverage } from "./coverage.ts";
import { readFonts } from "./fonts.ts";

/** The templates stand beside `src` and `dist`, at the same depth from both. */
const TEMPLATES = fileURLToPath(new URL("../../typst", import.meta.url));

/** What one page or booklet is set from. Text stands in `data` alone, which templates read as JSON and never evaluate. */
export interface Copy {
  template: "booklet.typ" | "card.typ" | "cover.typ";
  data: unknown;
  /** Images, by the name `data` gives them. */
  files?: ReadonlyMap<string, Uint8Array>;
}

/** Typst, its fonts and the templates, ready to set one copy after another. */
export interface Typesetter {
  coverage: Coverage;
  /**
   * A tagged PDF/UA-1 file.
   *
   * @param madeAt its date of creation, in seconds since 1970: the same copy and date give the same bytes
   * @throws PressFailure when Typst refuses; there is never half a file
   */
  pdf(copy: Copy, madeAt: number): Uint8Array;
  /** One page as SVG, its letters as outlines. Throws as `pdf` does. */
  svg(copy: Copy): string;
}

/** A copy could not be set. `detail` is Typst's reason: for the log, never for a reader. */
export class PressFailure extends Error {
  override name = "PressFailure";
}

/** Opens a typesetter: reads 4 MB of fonts, about 30 ms. One serves a whole process; it sets one copy at a time. */
export function openTypesetter(): Typesetter {
  const fonts = readFonts();
  const compiler = NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontBlobs: fonts }] });

  function compiled<T>({ template, data, files = new Map() }: Copy, use: (main: string) => T): T {
    compiler.mapShadow(join(TEMPLATES, "data.json"), Buffer.from(JSON.stringify(data)));
    for (const [name, bytes] of files) compiler.mapShadow(join(TEMPLATES, name), Buffer.from(bytes));
    try {
      return use(join(TEMPLATES, template));
    } catch (error) {
      throw new PressFailure(reasonOf(error));
    } finally {
      compiler.resetShadow();
      // What a document left in the compiler's memory helps the next a little, and must not pile up.
      compiler.evictCache(3);
    }
  }

  return {
    coverage: coverageOf(fonts),
    pdf: (copy, madeAt) =>
      compiled(copy, (main) =>
        compiler.pdf({ mainFilePath: main, resetRead: true }, { pdfStandard: "ua-1", creationTimestamp: madeAt }),
      ),
    svg: (copy) => compiled(copy, (main) => compiler.plainSvg({ mainFilePath: main, resetRead: true })),
  };
}

/** Typst's own words: the binding gives them as the error's `code`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return "code" in error && typeof error.code === "string" ? error.code : error.message;
}
