/** An article found. */
export interface Candidate {
  /** Index of its segment among those searched. */
  segment: number;
  document: number;
  score: number;
  /** 20080311. */
  day: number;
}

/** Keeps the best of one segment's documents, which come in the segment's order: of two with one score the first is better. */
export class Top {
  readonly #size: number;
  /** A heap: the worst kept comes first, and none is better than the two below it, at 2n + 1 and 2n + 2. */
  readonly #scores: Float64Array;
  readonly #documents: Uint32Array;
  #count = 0;

  constructor(size: number) {
    this.#size = size;
    this.#scores = new Float64Array(size);
    this.#documents = new Uint32Array(size);
  }

  add(document: number, score: number): void {
    if (this.#count < this.#size) this.#rise(this.#count++, document, score);
    // A document that comes later must be better than the worst, not as good.
    else if (score > (this.#scores[0] as number)) this.#sink(document, score);
  }

  candidates(segment: number, days: Int32Array): Candidate[] {
    return Array.from(this.#documents.subarray(0, this.#count), (document, index) => ({
      segment,
      document,
      score: this.#scores[index] as number,
      day: days[document] as number,
    })).sort((a, b) => b.score - a.score || a.document - b.document);
  }

  #rise(from: number, document: number, score: number): void {
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#isWorse(score, document, above)) break;
      this.#move(above, at);
      at = above;
    }
    this.#scores[at] = score;
    this.#documents[at] = document;
  }

  /** Puts a document in the place of the worst. */
  #sink(document: number, score: number): void {
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.#count) break;
      const other = below + 1;
      if (other < this.#count && this.#isWorse(this.#scores[other] as number, this.#documents[other] as number, below))
        below = other;
      if (this.#isWorse(score, document, below)) break;
      this.#move(below, at);
      at = below;
    }
    this.#scores[at] = score;
    this.#documents[at] = document;
  }

  #isWorse(score: number, document: number, than: number): boolean {
    const other = this.#scores[than] as number;
    return score < other || (score === other && document > (this.#documents[than] as number));
  }

  #move(from: number, to: number): void {
    this.#scores[to] = this.#scores[from] as number;
    this.#documents[to] = this.#documents[from] as number;
  }
}

/**
 * Puts candidates of several segments in order: best score, then newest, then slug downwards; with `isOldest` the other way
 * round. Slugs are read only where all else is equal and segments differ.
 */
export async function inOrder(
  candidates: readonly Candidate[],
  slugsOf: (same: readonly Candidate[]) => Promise<string[]>,
  isOldest = false,
): Promise<Candidate[]> {
  const sign = isOldest ? -1 : 1;
  const plain = [...candidates].sort(
    (a, b) => b.score - a.score || sign * (b.day - a.day || a.segment - b.segment || a.document - b.document),
  );
  const ordered: Candidate[] = [];
  for (let from = 0; from < plain.length;) {
    const first = plain[from] as Candidate;
    let to = from + 1;
    while (to < plain.length && plain[to]?.score === first.score && plain[to]?.day === first.day) to += 1;
    const same = plain.slice(from, to);
    if (same.every(({ segment }) => segment === first.segment)) ordered.push(...same);
    else {
      const slugs = await slugsOf(same);
      const named = same.map((candidate, index) => ({ candidate, slug: slugs[index] ?? "" }));
      named.sort((a, b) => (a.slug < b.slug ? sign : -sign));
      ordered.push(...named.map(({ candidate }) => candidate));
    }
    from = to;
  }
  return ordered;
}
