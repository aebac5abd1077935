import { rangesOf, type Range } from "./highlight.ts";
import type { Match } from "./match.ts";

/** A passage of a text chosen for a query. */
export interface Passage {
  text: string;
  /** Where it stands in the whole text. */
  start: number;
  end: number;
  /** What to mark, from the beginning of the passage. */
  highlights: Range[];
  /** Whether text was left out on either side. */
  cutBefore: boolean;
  cutAfter: boolean;
}

/** Matches considered, from the beginning: a long text repeats itself. */
const CONSIDERED = 400;
// Every run of letters or figures counts, so « l’Union » is two: no way of counting words gives more than this one.
const WORD = /[\p{L}\p{N}\p{M}]+/gu;
// One letter and a point is a civility or an initial: « M. Kouchner » begins no sentence at his name.
const SENTENCE_END = /[^\s.]{2}\s?[.!?…]+\s?["»”)]?\s+["«“(]?\s*$|\n\s*$/u;

class Words {
  readonly #text: string;
  readonly #ranges: Range[];

  constructor(text: string) {
    this.#text = text;
    this.#ranges = Array.from(text.matchAll(WORD), (word) => ({ start: word.index, end: word.index + word[0].length }));
  }

  get count(): number {
    return this.#ranges.length;
  }

  /** Index of the word that holds an offset, or of the next one. */
  at(offset: number): number {
    let [low, high] = [0, this.#ranges.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ranges[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  startsSentence(index: number): boolean {
    const { start } = this.#ranges[index] ?? { start: 0 };
    return index === 0 || SENTENCE_END.test(this.#text.slice(Math.max(0, start - 8), start));
  }

  /** The text from one word to another, the second not included, with the punctuation that clings to its ends. */
  passage(from: number, to: number, matches: readonly Match[]): Passage {
    const first = this.#ranges[from]?.start ?? 0;
    const last = this.#ranges[to - 1]?.end ?? first;
    const start = from === 0 ? 0 : first - (/[«"“(]\s?$/u.exec(this.#text.slice(Math.max(0, first - 2), first))?.[0].length ?? 0);
    const after = /^[^\s\p{L}\p{N}\p{M}]{1,3}(?=\s|$)|^\s?[»!?](?=\s|$)/u.exec(this.#text.slice(last, last + 5))?.[0].length ?? 0;
    const end = to >= this.count ? this.#text.length : last + after;
    const inside = matches.filter((match) => match.start >= start && match.end <= end);
    return {
      text: this.#text.slice(start, end),
      start,
      end,
      highlights: rangesOf(inside).map((range) => ({ start: range.start - start, end: range.end - start })),
      cutBefore: start > 0,
      cutAfter: end < this.#text.length,
    };
  }
}

/** Different parts of the query count most, then what kind of match, then how many. */
function worth(matches: readonly Match[]): number {
  const parts = new Set(matches.map((match) => match.part)).size;
  const rows = matches.filter((match) => match.by === "phrase" || match.by === "synonym").length;
  return parts * 100 + Math.min(rows, 4) * 20 + Math.min(matches.length, 10);
}

/**
 * Chooses the passage of a text that answers a query best: the most different parts of it, the earliest of equals, from
 * the beginning of a sentence where one is near. Without matches, the beginning of the text.
 *
 * Never gives more than `maxWords` words, every run of letters or figures counting as one; rights say how many. Words
 * are whole. Ellipses are the page's to print, see `cutBefore` and `cutAfter`.
 *
 * @returns undefined when not one word may be shown, or there is none
 */
export function excerpt(text: string, matches: readonly Match[], { maxWords }: { maxWords: number }): Passage | undefined {
  const words = new Words(text);
  const size = Math.min(Math.floor(maxWords), words.count);
  if (!(size >= 1)) return undefined;
  const considered = matches
    .slice(0, CONSIDERED)
    .map((match) => ({ match, from: words.at(match.start), to: words.at(match.end - 1) + 1 }));
  let best = { from: 0, worth: -1 };
  for (const { from, to } of considered) {
    const lead = Math.max(0, Math.min(Math.floor(size / 4), size - (to - from)));
    let start = Math.min(Math.max(0, from - lead), words.count - size);
    for (let near = from; near >= start; near -= 1) {
      if (!words.startsSentence(near)) continue;
      start = Math.min(near, words.count - size);
      break;
    }
    const inside = considered.filter((other) => other.from >= start && other.to <= start + size);
    const value = worth(inside.map((other) => other.match));
    if (value > best.worth) best = { from: start, worth: value };
  }
  return words.passage(best.from, best.from + size, matches);
}
