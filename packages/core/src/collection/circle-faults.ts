import type { Draft } from "./draft.ts";

/**
 * Says which records belong to themselves by way of others: a series part of a series part of the first.
 *
 * @param records what each record is part of, with its file
 */
export function circleFaults(records: ReadonlyMap<string, { file: string; partOf: string | undefined }>): Draft[] {
  return [...records].flatMap(([slug, { file, partOf }]): Draft[] => {
    const way = [slug];
    for (let above = partOf; above !== undefined; above = records.get(above)?.partOf) {
      if (above === slug) {
        const circle = [...way, slug].join(" → ");
        return [
          { file, at: ["partOf"], code: "circular", found: partOf, expected: `something that is not part of it: ${circle}` },
        ];
      }
      // A circle further up is told where it is.
      if (way.includes(above)) return [];
      way.push(above);
    }
    return [];
  });
}
