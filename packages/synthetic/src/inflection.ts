/** Gender and number, as French words agree. */
export interface Agreement {
  feminine: boolean;
  plural: boolean;
}

/** The regular plural of a noun or an adjective. */
export function plural(word: string): string {
  if (/[sxz]$/.test(word)) return word;
  if (/(eau|eu)$/.test(word)) return `${word}x`;
  return word.endsWith("al") ? `${word.slice(0, -2)}aux` : `${word}s`;
}

/** The feminine of an adjective, from its masculine. */
export function feminine(word: string): string {
  for (const [masculine, ending] of FEMININES) if (word.endsWith(masculine)) return word.slice(0, -masculine.length) + ending;
  return `${word}e`;
}

const FEMININES = [
  ["e", "e"],
  ["eux", "euse"],
  ["eau", "elle"],
  ["ien", "ienne"],
  ["een", "eenne"],
  ["éen", "éenne"],
  ["er", "ère"],
  ["ecret", "ecrète"],
  ["plet", "plète"],
  ["ic", "ique"],
  ["if", "ive"],
  ["ong", "ongue"],
] as const;

/** Whether "le" becomes "l’" before the word. Every h here is mute. */
export function elides(word: string): boolean {
  return /^[aeiouyhàâéèêîôœ]/i.test(word);
}
