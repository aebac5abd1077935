import type { SegmentCounts } from "./facet-counts.ts";
import { FAILS, type Filters } from "./filters.ts";
import type { Marks } from "./marks.ts";

let room = new Uint32Array(0);
let failing = new Uint32Array(0);
let failed = new Uint8Array(0);

/**
 * Leaves out the documents that are not allowed or fail a filter; those that fail one alone are counted by its facet.
 * @param found ascending; undefined for all
 * @returns the others, ascending, good until the next call
 */
export function sifted(
  found: Uint32Array | undefined,
  count: number,
  { marks, filters, facets }: { marks: Marks | undefined; filters: Filters | undefined; facets: SegmentCounts },
): Uint32Array {
  if (found !== undefined && !marks && !filters) return found;
  if (room.length < count) {
    room = new Uint32Array(count);
    failing = new Uint32Array(count);
    failed = new Uint8Array(count);
  }
  const size = found?.length ?? count;
  let kept = 0;
  let fails = 0;
  let bitsOfAll = 0;
  for (let at = 0; at < size; at += 1) {
    const document = found === undefined ? at : (found[at] as number);
    if (marks !== undefined && marks[document] === 0) continue;
    const bits = filters === undefined ? 0 : failuresOf(document, filters);
    if (bits === 0) room[kept++] = document;
    else if ((bits & (bits - 1)) === 0) {
      failed[fails] = bits;
      failing[fails++] = document;
      bitsOfAll |= bits;
    }
  }
  for (let bit = 1; bit <= bitsOfAll; bit <<= 1) {
    if ((bitsOfAll & bit) === 0) continue;
    facets.countFailing(
      failing.subarray(0, fails).filter((_, at) => failed[at] === bit),
      bit,
    );
  }
  return room.subarray(0, kept);
}

/** The filters that a document fails, one bit each. */
function failuresOf(document: number, { shelfOf, byShelf, first, end, ofSubject }: Filters): number {
  let bits = byShelf[shelfOf[document] as number] as number;
  if (document < first || document >= end) bits |= FAILS.year;
  if (ofSubject !== undefined && ofSubject[document] === 0) bits |= FAILS.subject;
  return bits;
}
