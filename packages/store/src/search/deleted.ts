/** Which documents of a segment are deleted: one bit each. */
export class Deleted {
  readonly bits: Uint8Array;
  count = 0;
  readonly #documents: number;
  #others: Uint8Array | undefined;

  constructor(documents: number, bits?: Uint8Array) {
    this.#documents = documents;
    this.bits = new Uint8Array(Math.ceil(documents / 8));
    if (!bits) return;
    this.bits.set(bits.subarray(0, this.bits.length));
    for (let byte of this.bits) for (; byte !== 0; byte >>>= 1) this.count += byte & 1;
  }

  /** One byte per document: 1 for those that are there. Made when first asked for. */
  get others(): Uint8Array {
    if (this.#others === undefined) {
      this.#others = new Uint8Array(this.#documents);
      for (let document = 0; document < this.#documents; document += 1) this.#others[document] = this.has(document) ? 0 : 1;
    }
    return this.#others;
  }

  has(document: number): boolean {
    return ((this.bits[document >>> 3] ?? 0) & (1 << (document & 7))) !== 0;
  }

  add(document: number): void {
    if (this.has(document)) return;
    this.bits[document >>> 3] = (this.bits[document >>> 3] ?? 0) | (1 << (document & 7));
    this.count += 1;
    this.#others = undefined;
  }
}
