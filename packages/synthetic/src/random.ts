/** Numbers that look random and are the same for the same seed. */
export interface Random {
  /** From 0, included, to 1, excluded. */
  number(): number;
  /** A whole number from 0, included, to `bound`, excluded. */
  below(bound: number): number;
  /** True with this probability. */
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
}

/**
 * Starts a sequence of numbers (mulberry32 by Tommy Ettinger, public domain: 32 bits of state, ample for tests).
 *
 * @param seeds mixed together: the same ones start the same sequence
 */
export function random(...seeds: (number | string)[]): Random {
  let state = seeds.reduce<number>((mixed, seed) => mix(mixed, String(seed)), 0x9e3779b9);
  const number = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (bound: number): number => Math.floor(number() * bound);
  return {
    number,
    below,
    chance: (probability) => number() < probability,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
  };
}

/** FNV-1a over the characters of one seed, and a separator so that ("a", "b") is not ("ab"). */
function mix(state: number, seed: string): number {
  let hash = state;
  for (let at = 0; at < seed.length; at++) hash = Math.imul(hash ^ seed.charCodeAt(at), 0x01000193);
  return Math.imul(hash ^ 0x1f, 0x01000193);
}
