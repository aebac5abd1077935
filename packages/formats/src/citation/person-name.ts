/** A name as bibliographies need it: in parts when it is plain how it divides, else as it was printed. */
export type PersonName = { family: string; given: string } | { literal: string };

/** Words that begin a family name: « Charles de Gaulle » files under G in French, and keeps its particle beside the name. */
const PARTICLE = /^(?:d[eu]|des|d’|d'|van|von|der|den|della|di|da|dos|del|la|le|les|el|al|bin|ibn|ter|ten)$/i;
const WORD = /^\p{L}[\p{L}\p{M}.’'-]*$/u;
/** Whoever signs with one of these is a desk or an agency. */
const COLLECTIVE = /\b(?:rédaction|agence|agency|service|desk|avec|with|afp|reuters|tass|newsroom|staff)\b/iu;

/**
 * Divides a printed name into given and family name.
 *
 * The family name is what stands in capitals, else the last word with the particles before it. A single word, more than five, a
 * desk or anything with other signs is left whole: bibliographies then print it as it is, and nobody is renamed.
 */
export function personName(printed: string): PersonName {
  const name = printed.trim().replaceAll(/\s+/g, " ");
  const words = name.split(" ");
  if (words.length < 2 || words.length > 5 || COLLECTIVE.test(name) || !words.every((word) => WORD.test(word))) {
    return { literal: name };
  }
  const capitals = words.findIndex((word) => word.length > 2 && word === word.toUpperCase() && word !== word.toLowerCase());
  let from = words.length - 1;
  if (capitals > 0 && words.slice(capitals).every((word) => word === word.toUpperCase())) from = capitals;
  while (from > 1 && PARTICLE.test(words[from - 1] ?? "")) from -= 1;
  return { family: words.slice(from).join(" "), given: words.slice(0, from).join(" ") };
}

/** "Dupuis, Jeanne", or the name as printed. */
export const inverted = (name: PersonName): string => ("literal" in name ? name.literal : `${name.family}, ${name.given}`);

/** "J.-P." of "Jean-Paul"; `stop` stands after each initial. */
export const initials = (given: string, stop: string, between: string): string =>
  given
    .split(" ")
    .map((word) =>
      word
        .split("-")
        .map((part) => `${[...part][0]?.toUpperCase() ?? ""}${stop}`)
        .join(stop === "" ? "" : "-"),
    )
    .join(between);
