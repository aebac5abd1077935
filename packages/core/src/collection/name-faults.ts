import { overlaps } from "../subject/office-on.ts";
import type { Subject } from "../subject/subject.ts";
import { sharedForms } from "../subject/shared-forms.ts";
import type { Draft } from "./draft.ts";

type Filed = { file: string; record: Subject };

/** Offices one person held at once, without saying that this is meant. */
export function overlapFaults(subjects: Iterable<Filed>): Draft[] {
  return [...subjects].flatMap(({ file, record }) =>
    record.kind !== "person"
      ? []
      : overlaps(record.offices).map(({ one, other }): Draft => ({
          file,
          at: ["offices", other],
          code: "overlap",
          expected: `a period that does not run into that of offices[${one}], or concurrent: true`,
        })),
  );
}

/** One form of a name claimed by two subjects: nobody can tell whom it means, so it is told and never used. */
export function sharedNameFaults(subjects: Iterable<Filed>): Draft[] {
  const filed = new Map([...subjects].map((one) => [one.record.slug, one]));
  const records = [...filed.values()].map(({ record }) => record);
  return [...sharedForms(records)].flatMap(([form, bearers]) =>
    bearers.slice(1).flatMap((slug): Draft[] => {
      const one = filed.get(slug);
      if (one === undefined) return [];
      const rank = one.record.aliases.indexOf(form);
      return [
        {
          file: one.file,
          at: rank === -1 ? ["name"] : ["aliases", rank],
          code: "ambiguous",
          found: form,
          expected: `a form of its own: subjects/${bearers[0]}.yaml has this one; one that several bear stands in sharedNames of each`,
        },
      ];
    }),
  );
}
