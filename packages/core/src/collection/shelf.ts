import type { Draft } from "./draft.ts";
import { follow, without, type Known } from "./links.ts";
import type { Reading, Rest } from "./read-record.ts";
import type { Reference } from "./references.ts";

/** The records of one kind, by slug: those that stand, and the names of those whose files have faults. */
export class Shelf<T> {
  readonly whole = new Map<string, { file: string; record: T }>();
  readonly broken = new Set<string>();
  readonly #files = new Map<string, string>();
  readonly #rests: { file: string; rest: Rest<T> }[] = [];

  /** Files a record that was read; of two under one slug neither stands, since nobody knows which is meant. */
  put(slug: string, file: string, reading: Reading<T>): Draft[] {
    const first = this.#files.get(slug);
    this.#files.set(slug, first ?? file);
    if ("record" in reading && first === undefined) this.whole.set(slug, { file, record: reading.record });
    else this.break(slug);
    if ("faults" in reading && reading.rest) this.#rests.push({ file, rest: reading.rest });
    const double: Draft[] =
      first === undefined
        ? []
        : [{ file, code: "duplicate", found: slug, expected: `a file name of its own: ${first} has this one` }];
    return [...double, ...("faults" in reading ? reading.faults : [])];
  }

  break(slug: string): void {
    this.whole.delete(slug);
    this.broken.add(slug);
  }

  /** Takes out the records that `faults` finds at fault, and gives what it found. */
  check(faults: (record: T, file: string) => Draft[]): Draft[] {
    const found: Draft[] = [];
    for (const [slug, { file, record }] of this.whole) {
      const own = faults(record, file);
      if (own.length === 0) continue;
      found.push(...own);
      this.break(slug);
    }
    return found;
  }

  /** The same questions for what can be read of records that are at fault already. */
  checkRests(faults: (rest: Rest<T>, file: string) => Draft[]): Draft[] {
    return this.#rests.flatMap(({ rest, file }) => faults(rest, file));
  }

  /** Drops pointers to records that were taken out; takes out what cannot stand without its pointer. */
  prune(references: (record: T) => Reference[], known: Known): void {
    for (const [slug, { file, record }] of this.whole) {
      const { broken } = follow(file, references(record), known);
      if (broken.some(({ required }) => required)) this.break(slug);
      else if (broken.length > 0) this.whole.set(slug, { file, record: without(record, broken) });
    }
  }

  /** The records that stand, in the order of their slugs. */
  records(): T[] {
    return [...this.whole].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, { record }]) => record);
  }
}
