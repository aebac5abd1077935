/** Which documents of a segment are deleted: one bit each. */
export class Deleted {
  readonly bits: Uint8Array;
  count = 0;

  constructor(documents: number, bits?: Uint8Array) {
    this.bits = new Uint8Array(Math.ceil(documents / 8));
    if (!bits) return;
    this.bits.set(bits.subarray(0, this.bits.length));
    for (let byte of this.bits) for (; byte !== 0; byte >>>= 1) this.count += byte & 1;
  }

  has(document: number): boolean {
    return ((this.bits[document >>> 3] ?? 0) & (1 << (document & 7))) !== 0;
  }

  add(document: number): void {
    if (this.has(document)) return;
    this.bits[document >>> 3] = (this.bits[document >>> 3] ?? 0) | (1 << (document & 7));
    this.count += 1;
  }
}
