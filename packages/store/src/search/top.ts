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
  #scores: number[] = [];
  #documents: number[] = [];
  /** What a document must exceed once there are enough. */
  #least = -Infinity;

  constructor(size: number) {
    this.#size = size;
  }

  add(document: number, score: number): void {
    if (score <= this.#least) return;
    this.#scores.push(score);
    this.#documents.push(document);
    if (this.#scores.length >= 2 * this.#size + 64) this.#cut();
  }

  candidates(segment: number, days: Int32Array): Candidate[] {
    this.#cut();
    return this.#documents.map((document, index) => ({
      segment,
      document,
      score: this.#scores[index] ?? 0,
      day: days[document] ?? 0,
    }));
  }

  #cut(): void {
    const order = [...this.#documents.keys()].sort(
      (a, b) => (this.#scores[b] ?? 0) - (this.#scores[a] ?? 0) || (this.#documents[a] ?? 0) - (this.#documents[b] ?? 0),
    );
    const kept = order.slice(0, this.#size);
    const scores = kept.map((index) => this.#scores[index] ?? 0);
    this.#documents = kept.map((index) => this.#documents[index] ?? 0);
    this.#scores = scores;
    if (scores.length === this.#size) this.#least = scores.at(-1) ?? -Infinity;
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
