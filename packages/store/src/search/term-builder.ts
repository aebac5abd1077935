import { FORMS_MAX, FREQUENCY_MAX, IN_HEADLINE, type Occurrence, PostingsWriter, writePosition } from "./postings.ts";

/** What a field adds to a term's posting. */
export interface FieldWeight {
  weight: number;
  isHeadline: boolean;
}

/** A term on its way into a segment: documents come in ascending order, the words of each one after the other. */
export class TermBuilder {
  /** The number of the stop word it is; 0 when it is none. Stop words have no positions. */
  readonly stop: number;
  readonly hasPositions: boolean;
  /** Whether readers may type or be shown its forms: dates and what articles are filed under are none. */
  readonly isWord: boolean;
  readonly forms: string[] = [];
  /** Documents that hold each form. */
  readonly formCounts: number[] = [];
  readonly writer = new PostingsWriter();
  #document = -1;
  #frequency = 0;
  #mask = 0;
  #inHeadline = false;
  #lastPosition = -1;

  constructor({ stop, isWord }: { stop: number; isWord: boolean }) {
    this.stop = stop;
    this.isWord = isWord;
    this.hasPositions = isWord && stop === 0;
  }

  add(document: number, form: string, { weight, isHeadline }: FieldWeight): void {
    if (document !== this.#document) {
      this.close();
      this.#document = document;
      this.writer.begin(document);
    }
    let index = this.forms.indexOf(form);
    if (index === -1) {
      index = Math.min(this.forms.length, FORMS_MAX - 1);
      if (index === this.forms.length) this.forms.push(form);
    }
    this.#mask |= 1 << index;
    this.#frequency += weight;
    if (isHeadline) this.#inHeadline = true;
  }

  /** Says where the word just added stands. */
  place(occurrence: Occurrence): void {
    if (!this.hasPositions || occurrence.position <= this.#lastPosition) return;
    writePosition(this.writer.positions, this.#lastPosition, occurrence);
    this.#lastPosition = occurrence.position;
  }

  /** Ends the posting of the last document. */
  close(): void {
    if (this.#document < 0) return;
    if (this.hasPositions) this.writer.positions.byte(0);
    this.writer.end(this.#document, Math.min(this.#frequency, FREQUENCY_MAX) | (this.#inHeadline ? IN_HEADLINE : 0), this.#mask);
    for (let bits = this.#mask, form = 0; bits !== 0; bits >>>= 1, form += 1) {
      if ((bits & 1) !== 0) this.formCounts[form] = (this.formCounts[form] ?? 0) + 1;
    }
    this.#document = -1;
    this.#frequency = 0;
    this.#mask = 0;
    this.#inHeadline = false;
    this.#lastPosition = -1;
  }
}
