declare module "subset-font" {
  /** Keeps of a font the glyphs that a text needs. */
  export default function subsetFont(font: Buffer, text: string, options?: Record<string, unknown>): Promise<Buffer>;
}
