import { BLOCK, headOf, readBlocks } from "./postings.ts";

/** Documents that hold several terms, ascending, with the rank of each among the postings of every term. */
export class DocumentRanks {
  count = 0;
  documents = new Uint32Array(0);
  readonly #ranks: Uint32Array[] = [];

  /** Keeps the documents that hold one more term; all of it when it is the first. */
  keepThoseOf(postings: Uint8Array): void {
    if (this.#ranks.length === 0) this.#begin(postings);
    else this.#narrow(postings);
  }

  /** The ranks of the documents among the postings of a term, by the order in which terms were given. */
  ranksOf(term: number): Uint32Array {
    return (this.#ranks[term] as Uint32Array).subarray(0, this.count);
  }

  #begin(postings: Uint8Array): void {
    const { count, start } = headOf(postings);
    this.count = count;
    this.documents = new Uint32Array(count);
    const { documents } = this;
    const ranks = new Uint32Array(count);
    let at = start;
    let document = 0;
    for (let rank = 0; rank < count; rank += 1) {
      let byte = postings[at++] as number;
      let value = byte & 0x7f;
      for (let shift = 7; byte >= 0x80; shift += 7) {
        byte = postings[at++] as number;
        value |= (byte & 0x7f) << shift;
      }
      documents[rank] = document += value >>> 2;
      ranks[rank] = rank;
      if ((value & 1) !== 0) at += 1;
      if ((value & 2) !== 0) while ((postings[at++] as number) >= 0x80);
    }
    this.#ranks.push(ranks);
  }

  /** Walks through the documents and the postings side by side, jumping over blocks where none is. */
  #narrow(postings: Uint8Array): void {
    const { count, start, blocks, firsts, places } = readBlocks(postings);
    const { documents } = this;
    const others = this.#ranks;
    const ranks = new Uint32Array(this.count);
    let kept = 0;
    let block = -1;
    let rank = 0;
    let end = 0;
    let at = 0;
    let reached = -1;
    for (let index = 0; index < this.count; index += 1) {
      const wanted = documents[index] as number;
      if (block === -1 || (block + 1 < blocks && (firsts[block + 1] as number) <= wanted)) {
        if (wanted < (firsts[0] as number)) continue;
        block = Math.max(block, 0);
        while (block + 1 < blocks && (firsts[block + 1] as number) <= wanted) block += 1;
        rank = block * BLOCK;
        end = Math.min(count, rank + BLOCK);
        at = start + (places[block] as number);
        reached = -1;
      }
      while (reached < wanted && rank < end) {
        let byte = postings[at++] as number;
        let value = byte & 0x7f;
        for (let shift = 7; byte >= 0x80; shift += 7) {
          byte = postings[at++] as number;
          value |= (byte & 0x7f) << shift;
        }
        // The first step of a block begins in the block before; the table knows where it leads.
        reached = reached === -1 ? (firsts[block] as number) : reached + (value >>> 2);
        if ((value & 1) !== 0) at += 1;
        if ((value & 2) !== 0) while ((postings[at++] as number) >= 0x80);
        rank += 1;
      }
      if (reached !== wanted) continue;
      documents[kept] = wanted;
      ranks[kept] = rank - 1;
      for (const other of others) other[kept] = other[index] as number;
      kept += 1;
    }
    this.count = kept;
    others.push(ranks);
  }
}
