import type { Test, Wanted } from "./compile.ts";
import type { SegmentTerms } from "./dictionary.ts";
import type { Hits } from "./hits.ts";
import { holding } from "./marks.ts";

/** Puts with each part's words what else it wants; see `filedOf`. */
export function withFiled(wanted: readonly Wanted[], filed: readonly Wanted[]): Wanted[] {
  const both = wanted.map((one) => {
    const own = one.isExtra ? undefined : filed.find(({ part }) => part === one.part);
    return own ? { ...one, alternatives: [...one.alternatives, ...own.alternatives] } : one;
  });
  const known = new Set(wanted.map(({ part, isExtra }) => (isExtra ? -1 : part)));
  return [...both, ...filed.filter(({ part }) => !known.has(part))];
}

/** Finds what is filed as is wanted, for `hitsOf`. */
export function findFiled(filed: readonly Wanted[], all: readonly SegmentTerms[]): void {
  for (const alternative of filed.flatMap(({ alternatives }) => alternatives)) {
    if (alternative.kind !== "filed") continue;
    for (const from of all) from.found.set(alternative, hitsOfTest(alternative.test, from));
  }
}

/** What is filed so counts as much as a word that stands once in the body. */
function hitsOfTest(test: Test, from: SegmentTerms): Hits {
  const holds = holding(test, from);
  const all = new Uint32Array(holds.length);
  let count = 0;
  for (let document = 0; document < holds.length; document += 1) if (holds[document] === 1) all[count++] = document;
  const documents = all.slice(0, count);
  return { count, documents, frequencies: new Uint8Array(count).fill(1), isExact: new Uint8Array(count) };
}
