import { FREQUENCY_MAX, IN_HEADLINE, PostingsWriter } from "./postings.ts";

/** One word of a document, as it is logged. */
export interface Logged {
  term: number;
  /** Index among the term's forms, at most 30. */
  form: number;
  /** What the field adds to the frequency, 1 to 15. */
  weight: number;
  isHeadline: boolean;
  /** Where it stands; -1 when that is not kept. */
  position: number;
  /** Numbers of the stop words beside it. */
  before: number;
  after: number;
}

const HEADLINE = 1 << 9;
const PLACED = 1 << 10;

/**
 * The words of many documents, written one after the other and only put in the order of terms at the end: three
 * numbers a word, and no object per word or per term, which the memory's caches could not hold.
 */
export class TokenLog {
  #terms = new Uint32Array(65_536);
  #places = new Uint32Array(65_536);
  /** Form (5 bits), weight (4), headline, placed, stop words before (8) and after (8). */
  #infos = new Uint32Array(65_536);
  #length = 0;
  /** Where the words of each document end. */
  readonly #ends: number[] = [];

  get length(): number {
    return this.#length;
  }

  add({ term, form, weight, isHeadline, position, before, after }: Logged): void {
    const at = this.#length++;
    if (at === this.#terms.length) this.#grow();
    this.#terms[at] = term;
    this.#places[at] = position;
    this.#infos[at] =
      (form | (weight << 5) | (isHeadline ? HEADLINE : 0) | (position < 0 ? 0 : PLACED) | (before << 11) | (after << 19)) >>> 0;
  }

  endDocument(): void {
    this.#ends.push(this.#length);
  }

  /**
   * Gives the postings of each term, in an order of terms. The writer is the same one each time.
   *
   * @param order numbers of terms
   * @param formCounts filled with the documents that hold each form of the term
   */
  *inOrder(
    order: readonly number[],
    hasPositions: (term: number) => boolean,
  ): Generator<{ term: number; writer: PostingsWriter; formCounts: number[] }> {
    const { starts, infos, places, documents } = this.#sorted(order);
    const writer = new PostingsWriter();
    for (const [rank, term] of order.entries()) {
      writer.clear();
      const formCounts: number[] = [];
      const placed = hasPositions(term);
      let at = starts[rank] ?? 0;
      const end = starts[rank + 1] ?? 0;
      while (at < end) {
        const document = documents[at] as number;
        writer.begin(document);
        let [frequency, mask, flag, last] = [0, 0, 0, -1];
        for (; at < end && documents[at] === document; at += 1) {
          const info = infos[at] as number;
          frequency += (info >>> 5) & 15;
          mask |= 1 << (info & 31);
          if ((info & HEADLINE) !== 0) flag = IN_HEADLINE;
          const position = places[at] as number;
          if (!placed || (info & PLACED) === 0 || position <= last) continue;
          writer.place(last, position, (info >>> 11) & 255, (info >>> 19) & 255);
          last = position;
        }
        if (placed) writer.positions.byte(0);
        writer.end(document, Math.min(frequency, FREQUENCY_MAX) | flag, mask);
        for (let bits = mask, form = 0; bits !== 0; bits >>>= 1, form += 1) {
          if ((bits & 1) !== 0) formCounts[form] = (formCounts[form] ?? 0) + 1;
        }
      }
      yield { term, writer, formCounts };
    }
  }

  /** The words sorted by term, each term's in the order they came: a counting sort. */
  #sorted(order: readonly number[]): Record<"starts" | "infos" | "places" | "documents", Uint32Array> {
    const ranks = new Uint32Array(order.length);
    for (const [rank, term] of order.entries()) ranks[term] = rank;
    const starts = new Uint32Array(order.length + 1);
    for (let at = 0; at < this.#length; at += 1) {
      const rank = ranks[this.#terms[at] as number] as number;
      starts[rank + 1] = (starts[rank + 1] as number) + 1;
    }
    for (let rank = 0; rank < order.length; rank += 1) starts[rank + 1] = (starts[rank + 1] as number) + (starts[rank] as number);
    const next = starts.slice();
    const infos = new Uint32Array(this.#length);
    const places = new Uint32Array(this.#length);
    const documents = new Uint32Array(this.#length);
    let at = 0;
    for (const [document, end] of this.#ends.entries()) {
      for (; at < end; at += 1) {
        const rank = ranks[this.#terms[at] as number] as number;
        const to = next[rank] as number;
        next[rank] = to + 1;
        infos[to] = this.#infos[at] as number;
        places[to] = this.#places[at] as number;
        documents[to] = document;
      }
    }
    return { starts, infos, places, documents };
  }

  #grow(): void {
    this.#terms = larger(this.#terms);
    this.#places = larger(this.#places);
    this.#infos = larger(this.#infos);
  }
}

function larger(old: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(Math.ceil(old.length * 1.5));
  made.set(old);
  return made;
}
