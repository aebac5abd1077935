/** When a question must be answered with what was found so far. */
export class Deadline {
  readonly #end: number;
  isCut = false;

  constructor(milliseconds: number) {
    this.#end = performance.now() + milliseconds;
  }

  /** Whether time is over; from then on the answer is cut. */
  isOver(): boolean {
    if (!this.isCut && performance.now() > this.#end) this.isCut = true;
    return this.isCut;
  }
}
