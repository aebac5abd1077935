import { fold } from "../analysis/fold.ts";
import { hashOf, WordTable } from "../analysis/word-table.ts";
import type { Slug } from "../slug.ts";
import type { Subject } from "../subject/subject.ts";
import { nameForms, type NameForm } from "./name-forms.ts";
import { WordSieve } from "./word-sieve.ts";

/** A name met in a text: where, in UTF-16 units, and whom it may mean. */
export interface NameMet {
  start: number;
  end: number;
  /** One slug, or several when subjects share the name: then nobody is meant until office and date tell. */
  slugs: readonly Slug[];
}

interface Node {
  next: Map<number, Node>;
  /** Forms that end here. */
  forms: NameForm[] | undefined;
}

/** Words remembered: texts repeat theirs. */
const REMEMBERED = 30_000;

/**
 * Finds the names of subjects in texts. Made once per vocabulary, used for any number of texts.
 *
 * Forms are kept in a tree of folded words, so that a text is read once whatever the number of subjects. Of names that overlap the one
 * that begins first is taken, and of those the longest: « Conseil de sécurité de l’ONU » is not « ONU ».
 */
export class MentionFinder {
  readonly #root: Node = { next: new Map(), forms: undefined };
  /** Numbers of folded words that stand in some form. */
  readonly #words = new Map<string, number>();
  readonly #sieve: WordSieve;
  #printed = new WordTable<number>(REMEMBERED);

  constructor(subjects: readonly Subject[]) {
    for (const subject of subjects) for (const form of nameForms(subject)) this.#add(form);
    this.#sieve = new WordSieve(this.#words.keys());
  }

  /** The names in a text, in reading order; none overlaps another. */
  find(text: string): NameMet[] {
    const found: NameMet[] = [];
    const starts: number[] = [];
    const ends: number[] = [];
    const words: number[] = [];
    const sieve = this.#sieve;
    // Words since the last one that stands in no form: a name never reaches over that.
    for (let at = 0; at < text.length;) {
      const mayBeKnown = sieve.read(text, at);
      const { end } = sieve;
      if (end === at) {
        at++;
        continue;
      }
      const word = mayBeKnown ? this.#numberOf(text, at, end) : 0;
      if (word === 0) {
        if (words.length > 0) this.#read(text, words, starts, ends, found);
        words.length = starts.length = ends.length = 0;
      } else {
        words.push(word);
        starts.push(at);
        ends.push(end);
      }
      at = end;
    }
    if (words.length > 0) this.#read(text, words, starts, ends, found);
    return found;
  }

  #add(form: NameForm): void {
    let node = this.#root;
    for (const [word] of form.text.matchAll(WORD)) {
      const folded = fold(word);
      const number = this.#words.get(folded) ?? this.#words.size + 1;
      this.#words.set(folded, number);
      let next = node.next.get(number);
      if (next === undefined) node.next.set(number, (next = { next: new Map(), forms: undefined }));
      node = next;
    }
    if (node !== this.#root) (node.forms ??= []).push(form);
  }

  /** The number of a word that stands in some form, by how it is printed; 0 for one that does not. */
  #numberOf(text: string, start: number, end: number): number {
    const hash = hashOf(text, start, end);
    const known = this.#printed.find(text, start, end, hash);
    if (known !== undefined) return known;
    const printed = text.slice(start, end);
    const number = this.#words.get(fold(printed)) ?? 0;
    if (this.#printed.isFull) this.#printed = new WordTable(REMEMBERED);
    if (printed.length <= 40) this.#printed.add(printed, hash, number);
    return number;
  }

  #read(text: string, words: readonly number[], starts: readonly number[], ends: readonly number[], found: NameMet[]): void {
    for (let first = 0; first < words.length;) {
      let node: Node | undefined = this.#root;
      let met: NameMet | undefined;
      let after = first + 1;
      for (let last = first; last < words.length; last++) {
        node = node.next.get(words[last] as number);
        if (node === undefined) break;
        if (node.forms === undefined) continue;
        const [start, end] = [starts[first] as number, ends[last] as number];
        const slugs = fitting(node.forms, text.slice(start, end));
        if (slugs.length === 0) continue;
        met = { start, end, slugs };
        after = last + 1;
      }
      if (met) found.push(met);
      first = after;
    }
  }
}

const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** The subjects whose form this stretch of text is, its signs and its capitals considered. */
function fitting(forms: readonly NameForm[], met: string): Slug[] {
  const slugs = new Set<Slug>();
  for (const form of forms) if (sameSigns(form.text, met) && sameCase(form, met)) slugs.add(form.slug);
  return [...slugs];
}

/** Between words any space is a space, any hyphen a hyphen; other signs are themselves: « 2+2 » is not « 2, 2 ». */
function sameSigns(form: string, met: string): boolean {
  return form === met || signs(form) === signs(met);
}

const signs = (text: string): string =>
  text
    .replace(/[\p{L}\p{N}\p{M}\u00ad]+/gu, "x")
    .replace(/[‐‑‒–—-]/gu, "-")
    .replace(/[’ʼ‘´`]/gu, "'")
    .replace(/\.?\s+/gu, " ");

function sameCase(form: NameForm, met: string): boolean {
  if (form.case === "capitals") return !/\p{Ll}/u.test(met);
  if (form.case === "free") return true;
  const printed = met.match(WORD) ?? [];
  return (form.text.match(WORD) ?? []).every((word, rank) => !isCapital(word) || isCapital(printed[rank] ?? ""));
}

const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);
