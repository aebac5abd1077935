/** Bytes that grow as they are written. Numbers are whole, 0 to 2^32 - 1, seven bits a byte, the lowest first. */
export class ByteWriter {
  bytes: Uint8Array;
  length = 0;

  constructor(size = 16) {
    this.bytes = new Uint8Array(size);
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) this.#grow(1);
    this.bytes[this.length++] = value;
  }

  number(value: number): void {
    if (this.length + 5 > this.bytes.length) this.#grow(5);
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  raw(bytes: Uint8Array): void {
    if (this.length + bytes.length > this.bytes.length) this.#grow(bytes.length);
    this.bytes.set(bytes, this.length);
    this.length += bytes.length;
  }

  /** Its length in bytes, then its bytes in UTF-8. */
  text(value: string): void {
    const bytes = Buffer.from(value, "utf8");
    this.number(bytes.length);
    this.raw(bytes);
  }

  /** What was written, as a view. */
  written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  /** What was written, in bytes of its own. */
  copied(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  clear(): void {
    this.length = 0;
  }

  #grow(by: number): void {
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}

/** Reads what a `ByteWriter` wrote. */
export class ByteReader {
  readonly bytes: Buffer;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.bytes.length;
  }

  number(): number {
    const { bytes } = this;
    let byte = bytes[this.at++] ?? 0;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let shift = 7;
    do {
      byte = bytes[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte >= 0x80);
    return value >>> 0;
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  raw(length: number): Uint8Array {
    const from = this.at;
    this.at += length;
    // Not a part of the buffer: what reads bytes one by one is faster when all are of one class.
    return new Uint8Array(this.bytes.buffer, this.bytes.byteOffset + from, Math.min(length, this.bytes.length - from));
  }

  text(): string {
    const length = this.number();
    const from = this.at;
    this.at += length;
    return this.bytes.toString("utf8", from, this.at);
  }
}
