/*
 * A segment is kept as numbered pages of bytes. Page 0 is its head; the head says where the others are. Pages never change, so
 * whoever has read one may keep it for as long as the segment lives; a segment's number is never used again.
 */

/** Pages a segment may have. */
export const PAGES_MAX = 2 ** 20;

/** The number of a page among those of all segments: a whole number below 2^53. */
export const pageId = (segment: number, page: number): number => segment * PAGES_MAX + page;

/** Takes the pages of a new segment as they are made, in any order. */
export type PageSink = (page: number, bytes: Uint8Array) => void;

/** Reads pages, in the order asked. */
export type PageSource = (ids: readonly number[]) => Promise<Uint8Array[]>;

/** Keeps the pages read last, up to a number of bytes. */
export class PageCache {
  readonly #read: PageSource;
  #bytesMax: number;
  readonly #pages = new Map<number, Uint8Array>();
  #bytes = 0;

  constructor(read: PageSource, bytesMax: number) {
    this.#read = read;
    this.#bytesMax = bytesMax;
  }

  readonly pages: PageSource = async (ids) => {
    const missing = [...new Set(ids.filter((id) => !this.#pages.has(id)))];
    const read = missing.length > 0 ? await this.#read(missing) : [];
    const fresh = new Map(missing.map((id, index) => [id, read[index] ?? new Uint8Array(0)]));
    const found = ids.map((id) => {
      const page = fresh.get(id) ?? this.#pages.get(id) ?? new Uint8Array(0);
      // The last of the map is the one used last.
      if (this.#pages.delete(id)) this.#pages.set(id, page);
      return page;
    });
    for (const [id, page] of fresh) this.#keep(id, page);
    return found;
  };

  clear(): void {
    this.#pages.clear();
    this.#bytes = 0;
  }

  /** Makes more room, or less: what was used longest ago is let go. */
  resize(bytesMax: number): void {
    this.#bytesMax = bytesMax;
    this.#trim();
  }

  #keep(id: number, page: Uint8Array): void {
    // Two who missed it at the same time bring it twice.
    if (page.length > this.#bytesMax / 8 || this.#pages.has(id)) return;
    this.#pages.set(id, page);
    this.#bytes += page.length;
    this.#trim();
  }

  #trim(): void {
    for (const [oldest, old] of this.#pages) {
      if (this.#bytes <= this.#bytesMax) return;
      this.#pages.delete(oldest);
      this.#bytes -= old.length;
    }
  }
}
