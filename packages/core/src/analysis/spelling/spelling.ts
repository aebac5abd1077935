import { spellingDistance } from "./spelling-distance.ts";

/** A word of the collection, folded, and in how many articles it stands. */
export interface KnownWord {
  form: string;
  count: number;
}

/** A known word near one that was typed. `cost` is what `spellingDistance` says. */
export interface Suggestion extends KnownWord {
  cost: number;
}

/** The words of a collection, ready to be asked for the nearest ones. */
export interface Spelling {
  /** In how many articles a folded word stands; 0 when in none. */
  count(form: string): number;
  /** Known words near this one, the nearest first, then the commonest; never itself. One mistake in 3 to 5 letters, two in more, and no more letters than that missing from either. */
  suggest(form: string, limit: number): Suggestion[];
}

const mistakesAllowed = (form: string): number => (form.length < 3 ? 0 : form.length <= 5 ? 1 : 2);

/** One bit per letter that a word holds. */
function lettersOf(form: string): number {
  let letters = 0;
  for (let at = 0; at < form.length; at += 1) letters |= 1 << (form.charCodeAt(at) & 31);
  return letters;
}

function bitsIn(number: number): number {
  let bits = number - ((number >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/**
 * Builds the spelling of a collection.
 *
 * Every word of about the length is looked at, but a set of letters too different rules nearly all out in two operations: fast
 * enough without an index of deletions, which would take a hundred times the memory.
 *
 * @param words each form once
 */
export function buildSpelling(words: Iterable<KnownWord>): Spelling {
  const known = [...words].sort((a, b) => a.form.length - b.form.length);
  const counts = new Map(known.map((word) => [word.form, word.count]));
  const letters = Int32Array.from(known, (word) => lettersOf(word.form));
  /** The first word of each length or more. */
  const firsts: number[] = [];
  for (const [index, { form }] of known.entries()) while (firsts.length <= form.length) firsts.push(index);
  const firstOf = (length: number): number => firsts[Math.max(0, length)] ?? known.length;
  return {
    count: (form) => counts.get(form) ?? 0,
    suggest(form, limit) {
      const most = mistakesAllowed(form);
      if (most === 0) return [];
      const own = lettersOf(form);
      const found: Suggestion[] = [];
      // The nearest in length come first: once enough is found, only what is as near is worth measuring in full.
      let nearest = most;
      for (const length of lengthsAround(form.length, most)) {
        const end = firstOf(length + 1);
        for (let index = firstOf(length); index < end; index += 1) {
          const theirs = letters[index] ?? 0;
          const differing = own ^ theirs;
          if (bitsIn(differing) > 2 * most || bitsIn(own & differing) > most || bitsIn(theirs & differing) > most) continue;
          const word = known[index];
          if (word === undefined || word.form === form) continue;
          const cost = spellingDistance(form, word.form, nearest);
          if (cost > nearest) continue;
          found.push({ ...word, cost });
          if (found.length >= limit) nearest = costOf(found, limit);
        }
      }
      return found.sort(byNearness).slice(0, limit);
    },
  };
}

/** Half mistakes let two more letters differ in length than whole ones would; that far, it is another word. */
function lengthsAround(length: number, most: number): number[] {
  const lengths = [length];
  for (let apart = 1; apart <= most; apart += 1) lengths.push(length - apart, length + apart);
  return lengths.filter((one) => one > 0);
}

const byNearness = (a: Suggestion, b: Suggestion): number => a.cost - b.cost || b.count - a.count || (a.form < b.form ? -1 : 1);

/** The cost of the last of so many, the nearest first. */
const costOf = (found: readonly Suggestion[], limit: number): number =>
  found.map(({ cost }) => cost).sort((a, b) => a - b)[limit - 1] ?? Infinity;

/** Letters of the longest compound: trying every place of something pasted would take its length squared. */
const COMPOUND_MAX = 80;

/**
 * Cuts a word in two known ones, for a compound typed in one word: « porteavions » → « porte avions ».
 *
 * @returns the two words whose rarer is the commonest, each of three letters or more; undefined when there are none
 */
export function splitWord(form: string, spelling: Spelling): [string, string] | undefined {
  if (form.length > COMPOUND_MAX) return undefined;
  let best: { words: [string, string]; count: number } | undefined;
  for (let at = 3; at <= form.length - 3; at += 1) {
    const words: [string, string] = [form.slice(0, at), form.slice(at)];
    const count = Math.min(spelling.count(words[0]), spelling.count(words[1]));
    if (count > (best?.count ?? 0)) best = { words, count };
  }
  return best?.words;
}
