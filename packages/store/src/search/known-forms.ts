const CHUNK = 4_096;

/**
 * The exact words met so far in one lexicon, each with a number of the builder's own; -1 for those not met yet. By the number that the analysis
 * gives a word, a look-up is two steps in arrays; numbers of words may be far apart, so that only stretches that are used are kept.
 */
export class KnownForms {
  readonly #chunks: (Int32Array | undefined)[] = [];
  readonly #names = new Map<string, { term: string; form: number }>();

  byNumber(number: number): number {
    return this.#chunks[Math.floor(number / CHUNK)]?.[number % CHUNK] ?? -1;
  }

  keepNumber(number: number, form: number): void {
    const chunk = (this.#chunks[Math.floor(number / CHUNK)] ??= new Int32Array(CHUNK).fill(-1));
    chunk[number % CHUNK] = form;
  }

  /** What has no number: dates, compounds in one word, figures. One form may be of several terms: « 7e » and a word. */
  byName(name: string, term: string): number {
    const known = this.#names.get(name);
    return known?.term === term ? known.form : -1;
  }

  keepName(name: string, term: string, form: number): void {
    this.#names.set(name, { term, form });
  }
}
