/** Most lines of all answers together: a list counts its length, so that many long ones do not fill the memory. */
const LINES_MAX = 10_000;

/** Remembers answers for as long as one revision lasts: all are forgotten when the revision changes, or the room is used up. */
export class Memo {
  #revision = -1;
  #lines = 0;
  readonly #answers = new Map<string, unknown>();

  at(revision: number): this {
    if (revision !== this.#revision) this.#forget();
    this.#revision = revision;
    return this;
  }

  once<T>(question: readonly unknown[], answer: () => T): T {
    const key = JSON.stringify(question);
    if (this.#answers.has(key)) return this.#answers.get(key) as T;
    const found = answer();
    const lines = Array.isArray(found) ? found.length + 1 : 1;
    if (this.#lines + lines > LINES_MAX) this.#forget();
    this.#answers.set(key, found);
    this.#lines += lines;
    return found;
  }

  #forget(): void {
    this.#answers.clear();
    this.#lines = 0;
  }
}
