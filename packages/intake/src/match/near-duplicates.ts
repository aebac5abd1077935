import { likeness, SIGNATURE_LENGTH } from "./signature.ts";

// 16 bands of 4: texts that share 80 % of their shingles meet with certainty, 50 % in two cases of three, 20 % in one of forty.
const BANDS = 16;
const ROWS = SIGNATURE_LENGTH / BANDS;
const BUCKETS = 1 << 17;
// Comparing takes about a microsecond on a slow machine: ten milliseconds at the most, whatever the collection holds.
const COMPARED_MOST = 8_192;
const STEPS_MOST = BANDS * COMPARED_MOST;

/** Texts found near another one, the nearest first. */
export interface Near {
  /** Rank in which the text was added. */
  rank: number;
  /** Estimated share of shingles in common, 0 to 1. */
  likeness: number;
}

/**
 * Finds texts nearly equal to one among many, without comparing it with each. Rule: locality-sensitive hashing over
 * MinHash signatures, in bands.
 *
 * Costs about 320 bytes a text and 8 MB.
 */
export class NearDuplicates {
  #signatures = new Uint32Array(1024 * SIGNATURE_LENGTH);
  #next = new Int32Array(1024 * BANDS);
  readonly #heads = new Int32Array(BANDS * BUCKETS).fill(-1);
  #count = 0;

  /** Adds a text; its rank is the number of texts added before. */
  add(signature: Uint32Array): number {
    const rank = this.#count++;
    if (rank * SIGNATURE_LENGTH >= this.#signatures.length) this.#grow();
    this.#signatures.set(signature, rank * SIGNATURE_LENGTH);
    for (let band = 0; band < BANDS; band++) {
      const bucket = band * BUCKETS + bucketOf(signature, band * ROWS);
      this.#next[rank * BANDS + band] = this.#heads[bucket] as number;
      this.#heads[bucket] = rank;
    }
    return rank;
  }

  /**
   * Texts near one. All of them, unless thousands share passages with it, as the letters of one form do: then those that
   * share its rarer passages, and the newest of the others.
   *
   * @param atLeast smallest likeness told
   */
  near(signature: Uint32Array, atLeast = 0.5): Near[] {
    const seen = new Set<number>();
    const found: Near[] = [];
    let open = Array.from({ length: BANDS }, (_, band) => ({
      band,
      rank: this.#heads[band * BUCKETS + bucketOf(signature, band * ROWS)] as number,
    })).filter(({ rank }) => rank !== -1);
    // One of each bucket in turn: the small ones, which tell most, come to their ends before the bound is met.
    for (let steps = 0; open.length > 0 && steps < STEPS_MOST && seen.size < COMPARED_MOST; steps += open.length) {
      for (const bucket of open) {
        const { rank, band } = bucket;
        bucket.rank = this.#next[rank * BANDS + band] as number;
        if (seen.has(rank)) continue;
        seen.add(rank);
        const share = likeness(signature, this.#signature(rank));
        if (share >= atLeast) found.push({ rank, likeness: share });
      }
      if (open.some(({ rank }) => rank === -1)) open = open.filter(({ rank }) => rank !== -1);
    }
    return found.sort((a, b) => b.likeness - a.likeness || a.rank - b.rank);
  }

  #signature(rank: number): Uint32Array {
    return this.#signatures.subarray(rank * SIGNATURE_LENGTH, (rank + 1) * SIGNATURE_LENGTH);
  }

  #grow(): void {
    const signatures = new Uint32Array(this.#signatures.length * 2);
    signatures.set(this.#signatures);
    this.#signatures = signatures;
    const next = new Int32Array(this.#next.length * 2);
    next.set(this.#next);
    this.#next = next;
  }
}

function bucketOf(signature: Uint32Array, from: number): number {
  let hash = 0;
  for (let at = from; at < from + ROWS; at++) hash = Math.imul(hash ^ (signature[at] as number), 0x9e3779b1);
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}
