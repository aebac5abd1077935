import { fold } from "@revue/core/search";

/** Words in a shingle: enough for two articles on one subject to share few of them. */
const SHINGLE = 4;
/** Numbers in a signature. Their share that two texts have in common estimates the share of their shingles, ± 0.06. */
export const SIGNATURE_LENGTH = 64;
/** Fewest words of a text that says something of its own: shorter ones are compared by nothing. */
export const FEWEST_WORDS = 20;
/** Words of a long text that are looked at. */
const MOST_WORDS = 20_000;

/** The words of a text as they are compared: no case, accents, punctuation or markup. */
export function wordsToCompare(text: string): string[] {
  return (
    fold(text)
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, MOST_WORDS) ?? []
  );
}

/** The shingles of a text as 32-bit hashes. */
export function shinglesOf(words: readonly string[]): Uint32Array {
  const hashes = words.map(hashOf);
  const shingles = new Uint32Array(Math.max(0, hashes.length - SHINGLE + 1));
  for (let at = 0; at < shingles.length; at++) {
    let hash = 0;
    for (let step = 0; step < SHINGLE; step++) hash = (Math.imul(hash, 0x01000193) ^ (hashes[at + step] as number)) >>> 0;
    shingles[at] = mixed(hash);
  }
  return shingles;
}

/**
 * Sums a text up in numbers that two near-equal texts share. Rule: MinHash (Broder 1997).
 *
 * @returns nothing for a text too short to be told from another
 */
export function signatureOf(text: string): Uint32Array | undefined {
  const words = wordsToCompare(text);
  if (words.length < FEWEST_WORDS) return undefined;
  const signature = new Uint32Array(SIGNATURE_LENGTH).fill(0xffffffff);
  for (const shingle of shinglesOf(words)) {
    for (let at = 0; at < SIGNATURE_LENGTH; at++) {
      const hash = mixed(Math.imul(shingle, MULTIPLIERS[at] as number));
      if (hash < (signature[at] as number)) signature[at] = hash;
    }
  }
  return signature;
}

/** Estimates which share of their shingles two texts have in common, 0 to 1. */
export function likeness(a: Uint32Array, b: Uint32Array): number {
  let same = 0;
  for (let at = 0; at < SIGNATURE_LENGTH; at++) if (a[at] === b[at]) same++;
  return same / SIGNATURE_LENGTH;
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finish of MurmurHash3: every bit of the input moves every bit of the output. */
function mixed(hash: number): number {
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

// Odd numbers, always the same: signatures are kept on disk.
const MULTIPLIERS = Uint32Array.from({ length: SIGNATURE_LENGTH }, (_, at) => mixed((at + 1) * 0x9e3779b1) | 1);
