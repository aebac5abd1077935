import type { ClaimAnswer, DossierAnswer, WeighedQuestion } from "@revue/client";
import { nameIndex, sameNameIn, weighClaims, type Dossier, type SameName, type Vocabulary } from "@revue/core";
import type { Lookup } from "@revue/formats";
import type { Store } from "@revue/store";
import { totalOf } from "../total-of.ts";
import { namedIn } from "./event-answer.ts";

/** A dossier with its claims sorted by what they say. */
export async function dossierAnswer(lookup: Lookup, store: Store, dossier: Dossier): Promise<DossierAnswer> {
  return {
    ...dossier,
    total: await totalOf(store, { dossier: dossier.slug }),
    weighed: weighed(lookup, dossier),
    named: namedIn(lookup, [...(dossier.subject === undefined ? [] : [dossier.subject]), ...dossier.subjects]),
  };
}

/** The claims of a dossier, each with whether another contradicts it. */
export function claimAnswers(lookup: Lookup, dossier: Dossier): ClaimAnswer[] {
  return weighed(lookup, dossier).flatMap(({ asked, standing, sides, between }) =>
    [...sides.flat(), ...between].map((claim) => ({
      ...claim,
      dossier: dossier.slug,
      ...(asked && { asked }),
      // What is wide enough to agree with every side contradicts nobody.
      disputed: standing === "disputed" && !between.includes(claim),
    })),
  );
}

function weighed({ vocabulary }: Lookup, { claims, questions, remarks = {} }: Dossier): WeighedQuestion[] {
  return weighClaims(claims, sameNames(vocabulary)).map((one) => {
    const [asked, remark] = [questions[one.question], remarks[one.question]];
    return { ...one, ...(asked && { asked }), ...(remark && { remark }) };
  });
}

const rules = new WeakMap<Vocabulary, SameName>();

/** Made once per state of the collection. */
function sameNames(vocabulary: Vocabulary): SameName {
  let rule = rules.get(vocabulary);
  if (rule === undefined) rules.set(vocabulary, (rule = sameNameIn(nameIndex(vocabulary.subjects))));
  return rule;
}
