/** Most lines of all answers together: a list counts its length, so that many long ones do not fill the memory. */
const LINES_MAX = 10_000;

/** Remembers answers for as long as one state lasts: all are forgotten when the state changes, or the room is used up. */
export class Memo {
  #state: unknown;
  #answers = new Answers();

  /** The answers of one state. Who holds on to them while another state comes still speaks of that one. */
  at(state: unknown): Answers {
    if (state !== this.#state) this.#answers = new Answers();
    this.#state = state;
    return this.#answers;
  }
}

export class Answers {
  #lines = 0;
  readonly #known = new Map<string, unknown>();

  /** Asks once. A promise is kept while it is under way too, so that many who ask at the same time ask once; not if it fails. */
  once<T>(question: readonly unknown[], answer: () => T): T {
    const key = JSON.stringify(question);
    if (this.#known.has(key)) return this.#known.get(key) as T;
    const found = answer();
    if (found instanceof Promise) {
      this.#keep(key, found, 1);
      found.then(
        (value: unknown) => this.#known.get(key) === found && this.#keep(key, found, linesOf(value) - 1),
        () => this.#known.get(key) === found && this.#known.delete(key),
      );
    } else {
      this.#keep(key, found, linesOf(found));
    }
    return found;
  }

  #keep(key: string, answer: unknown, lines: number): void {
    if (this.#lines + lines > LINES_MAX) {
      this.#known.clear();
      this.#lines = 0;
    }
    this.#known.set(key, answer);
    this.#lines += lines;
  }
}

const linesOf = (answer: unknown): number => (Array.isArray(answer) ? answer.length + 1 : 1);
