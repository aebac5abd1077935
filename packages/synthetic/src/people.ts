import type { Random } from "./random.ts";
import { FIRST_NAMES, NAME_ENDS, NAME_STARTS } from "./roots.ts";

/** A person nobody is: "Solène Cordaud". */
export function personName(random: Random): string {
  return `${random.pick(FIRST_NAMES)} ${placeName(random)}`;
}

/** A town that is on no map. */
export function placeName(random: Random): string {
  return random.pick(NAME_STARTS) + random.pick(NAME_ENDS);
}
