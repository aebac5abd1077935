import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, normalize, relative } from "node:path";
import { imageSize } from "image-size";
import { replaceFile } from "../../desk/write-files.ts";
import { gifToPng } from "./gif-to-png.ts";

/** Extensions that an image of the model may have. */
const SHOWN = /\.(?:svg|png|jpe?g|webp|avif)$/;

/** What is in the folder IMG of a SPIP site. Nothing outside of it is ever read. */
export class ImageFolder {
  readonly #folder: string;
  readonly #target: string;
  /** Logos by the start of their names: "arton12". */
  readonly #logos = new Map<string, string>();

  /**
   * @param folder the site's IMG
   * @param target the content folder
   */
  constructor(folder: string, target: string) {
    this.#folder = folder;
    this.#target = target;
    for (const place of [".", "logo"]) {
      const inside = join(folder, place);
      if (!existsSync(inside)) continue;
      for (const name of readdirSync(inside)) {
        const logo = /^((?:art|rub|breve|mot|aut|site)on\d+)\.(?:gif|jpe?g|png|svg|webp)$/i.exec(name);
        if (logo?.[1] !== undefined) this.#logos.set(logo[1].toLowerCase(), join(place, name));
      }
    }
  }

  /** The file of a logo, as a path inside IMG: "arton12.jpg". */
  logo(kind: "arton" | "rubon" | "breveon", id: number): string | undefined {
    return this.#logos.get(`${kind}${id}`);
  }

  /** How many logos are of things that have no image in the model: authors, keywords, referenced sites. */
  get logosWithoutPlace(): number {
    return [...this.#logos.keys()].filter((name) => /^(?:aut|mot|site)on/.test(name)).length;
  }

  /**
   * A copied file as an image that the model can have: a GIF becomes a PNG of its first picture.
   *
   * @param file inside `images/`
   * @returns nothing when it is no image that can be read
   */
  asImage(file: string): { file: string; width: number; height: number } | undefined {
    const name = file.endsWith(".gif") ? this.#turned(file) : file;
    const size = name === undefined ? undefined : this.measure(name);
    return name === undefined || size === undefined ? undefined : { file: name, ...size };
  }

  #turned(gif: string): string | undefined {
    const name = gif.replace(/\.gif$/, ".gif.png");
    if (existsSync(join(this.#target, "images", name))) return name;
    const png = gifToPng(readFileSync(join(this.#target, "images", gif)));
    if (png) replaceFile(this.#target, `images/${name}`, png);
    return png && name;
  }

  /**
   * Copies a file of IMG into `images/spip/`, unless it is there.
   *
   * @param file inside IMG
   * @returns where it is in `images/`; nothing when IMG does not have it
   */
  copy(file: string): { file: string; copied: boolean } | undefined {
    const from = join(this.#folder, normalize(file));
    if (relative(this.#folder, from).startsWith("..") || !existsSync(from) || !statSync(from).isFile()) return undefined;
    const name = `spip/${normalize(file).split(/[\\/]/).map(safeName).join("/")}`;
    const to = join(this.#target, "images", name);
    if (existsSync(to)) return { file: name, copied: false };
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
    return { file: name, copied: true };
  }

  /** The measures of an image that pages can show as an article's own; nothing for other kinds, and for broken ones. */
  measure(file: string): { width: number; height: number } | undefined {
    if (!SHOWN.test(file)) return undefined;
    try {
      const { width, height } = imageSize(readFileSync(join(this.#target, "images", file)));
      return width >= 1 && height >= 1 && width <= 20_000 && height <= 20_000
        ? { width: Math.round(width), height: Math.round(height) }
        : undefined;
    } catch {
      return undefined;
    }
  }
}

/** A name that is safe in a path and an address: lower case, plain letters, digits, dots, hyphens, underscores. */
function safeName(name: string): string {
  const plain = basename(name)
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9._-]+/g, "-");
  return /^[a-z0-9]/.test(plain) ? plain : `f${plain}`;
}
