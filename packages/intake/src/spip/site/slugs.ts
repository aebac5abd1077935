import { freeName, slugOf } from "../../naming/slug-of.ts";

/** A slug that no other has: the title's, else with the number of SPIP, so that it is the same at each import. */
export function freeSlug(title: string, id: number, fallback: string, isTaken: (slug: string) => boolean): string {
  const plain = slugOf(title, "");
  if (plain !== "" && !isTaken(plain)) return plain;
  return freeName(`${plain === "" ? fallback : plain}-${id}`, isTaken);
}
