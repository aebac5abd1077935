/** Which characters some fonts can draw. */
export interface Coverage {
  has(codePoint: number): boolean;
}

const CODE_POINTS = 0x11_0000;

/**
 * Reads what fonts can draw from their character maps.
 * Rule: OpenType 1.9, table `cmap`, formats 4 and 12, which every font made for text carries.
 *
 * @param fonts whole TrueType or OpenType files
 * @throws RangeError when a file is cut short
 */
export function coverageOf(fonts: readonly Uint8Array[]): Coverage {
  const drawn = new Uint8Array(CODE_POINTS / 8);
  const add = (code: number) => {
    drawn[code >> 3] = (drawn[code >> 3] ?? 0) | (1 << (code & 7));
  };
  for (const font of fonts) readCharacterMap(new DataView(font.buffer, font.byteOffset, font.byteLength), add);
  return { has: (code) => ((drawn[code >> 3] ?? 0) & (1 << (code & 7))) !== 0 };
}

function readCharacterMap(view: DataView, add: (code: number) => void): void {
  const at = findTable(view, "cmap");
  if (at === undefined) return;
  for (let index = 0; index < view.getUint16(at + 2); index++) {
    const subtable = at + view.getUint32(at + 4 + index * 8 + 4);
    const format = view.getUint16(subtable);
    if (format === 4) readSegments(view, subtable, add);
    if (format === 12) readGroups(view, subtable, add);
  }
}

function findTable(view: DataView, tag: string): number | undefined {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(record + byte)));
    if (name === tag) return view.getUint32(record + 8);
  }
  return undefined;
}

/** Format 4: segments of the Basic Multilingual Plane. Glyph 0 is the box that stands for nothing. */
function readSegments(view: DataView, at: number, add: (code: number) => void): void {
  const doubled = view.getUint16(at + 6);
  const [ends, starts, deltas, offsets] = [14, 16 + doubled, 16 + 2 * doubled, 16 + 3 * doubled].map((part) => at + part) as [
    number,
    number,
    number,
    number,
  ];
  for (let segment = 0; segment < doubled; segment += 2) {
    const end = view.getUint16(ends + segment);
    const start = view.getUint16(starts + segment);
    const delta = view.getUint16(deltas + segment);
    const offset = view.getUint16(offsets + segment);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = offset === 0 ? code : view.getUint16(offsets + segment + offset + 2 * (code - start));
      if (glyph !== 0 && ((glyph + delta) & 0xffff) !== 0) add(code);
    }
  }
}

/** Format 12: groups of all planes. */
function readGroups(view: DataView, at: number, add: (code: number) => void): void {
  const groups = view.getUint32(at + 12);
  for (let group = 0; group < groups; group++) {
    const record = at + 16 + group * 12;
    const start = view.getUint32(record);
    const end = Math.min(view.getUint32(record + 4), CODE_POINTS - 1);
    const glyph = view.getUint32(record + 8);
    for (let code = start; code <= end; code++) if (glyph + code - start !== 0) add(code);
  }
}
