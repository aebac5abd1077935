import type { Step } from "./compile.ts";
import { BLOCK, type PostingsBlocks, passPositions } from "./postings.ts";

/**
 * Where a term stands in some documents, read for all of them at once: those of document i are from `starts[i]` to `starts[i + 1]`,
 * ascending. Places that answer none of the term's steps are left out.
 */
export class TermPlaces {
  readonly starts: Uint32Array;
  readonly positions: Int32Array;
  /** Numbers of the stop words beside; see `Step`. */
  readonly #before: Uint8Array;
  readonly #after: Uint8Array;

  /** @param ranks those of the documents among the term's postings, ascending */
  constructor(steps: readonly Step[], { positionPlaces }: PostingsBlocks, bytes: Uint8Array, ranks: Uint32Array) {
    const size = ranks.length;
    const starts = new Uint32Array(size + 1);
    let positions = new Int32Array(2 * size + 16);
    let befores = new Uint8Array(positions.length);
    let afters = new Uint8Array(positions.length);
    const isAnywhere = steps.some(({ before, after }) => before === 0 && after === 0);
    let next = 0;
    let at = 0;
    let count = 0;
    for (let index = 0; index < size; index += 1) {
      const rank = ranks[index] as number;
      const block = (rank / BLOCK) | 0;
      if (block * BLOCK > next) {
        next = block * BLOCK;
        at = positionPlaces[block] as number;
      }
      if (rank > next) at = passPositions(bytes, at, rank - next);
      next = rank + 1;
      starts[index] = count;
      let position = -1;
      for (let byte = bytes[at++] as number; byte !== 0; byte = bytes[at++] as number) {
        let value = byte & 0x7f;
        if (byte >= 0x80) {
          byte = bytes[at++] as number;
          value |= (byte & 0x7f) << 7;
          for (let shift = 14; byte >= 0x80; shift += 7) {
            byte = bytes[at++] as number;
            value |= (byte & 0x7f) << shift;
          }
        }
        position += value >>> 2;
        // Without branches: whether there are stop words beside is chance, which no processor foresees.
        const hasBefore = value & 1;
        const before = (bytes[at] as number) & -hasBefore;
        at += hasBefore;
        const hasAfter = (value >>> 1) & 1;
        const after = (bytes[at] as number) & -hasAfter;
        at += hasAfter;
        if (!isAnywhere && !isWanted(steps, before, after)) continue;
        if (count === positions.length) {
          positions = grown(positions, Int32Array);
          befores = grown(befores, Uint8Array);
          afters = grown(afters, Uint8Array);
        }
        positions[count] = position;
        befores[count] = before;
        afters[count] = after;
        count += 1;
      }
    }
    starts[size] = count;
    this.starts = starts;
    this.positions = positions;
    this.#before = befores;
    this.#after = afters;
  }

  /** Whether the stop words asked stand beside a place; 0 asks for none. */
  isBeside(at: number, before: number, after: number): boolean {
    return (before === 0 || this.#before[at] === before) && (after === 0 || this.#after[at] === after);
  }

  /** The place of a position in a document; -1 when the term does not stand there. */
  find(index: number, position: number): number {
    let low = this.starts[index] as number;
    const end = this.starts[index + 1] as number;
    // Nearly always one or two.
    while (low < end && (this.positions[low] as number) < position) low += 1;
    return low < end && this.positions[low] === position ? low : -1;
  }
}

/** Whether one of the steps has these stop words beside it. */
function isWanted(steps: readonly Step[], before: number, after: number): boolean {
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index] as Step;
    if ((step.before === 0 || step.before === before) && (step.after === 0 || step.after === after)) return true;
  }
  return false;
}

/** The same values with room for as many more. */
function grown<Values extends Int32Array | Uint8Array>(values: Values, Made: new (size: number) => Values): Values {
  const made = new Made(values.length * 2);
  made.set(values);
  return made;
}
