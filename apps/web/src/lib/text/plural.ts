/** A counted noun: `many` is what French puts after millions, « 1 000 000 d’articles ». */
export interface Forms {
  one: string;
  many?: string;
  other: string;
}

/**
 * Makes the function that writes a number with its noun, as one language counts.
 * The number and the noun never part at the end of a line.
 */
export function plural(language: string): (n: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  return (n, forms) => {
    const rule = rules.select(n);
    const noun = rule === "one" ? forms.one : rule === "many" ? (forms.many ?? forms.other) : forms.other;
    return `${numbers.format(n)}\u00a0${noun}`;
  };
}
