// As agencies sign: in parentheses in the dateline, at the end of the text, or in the byline.
const AGENCIES: readonly [string, RegExp][] = [
  ["AFP", /\bAFP\b|Agence France-Presse/],
  ["Reuters", /\bReuters\b/],
  ["AP", /\bAP\b(?=\s*\)|\s*[-–—])|Associated Press/],
  ["TASS", /\b(?:ITAR-)?TASS\b|\bТАСС\b/i],
  ["RIA Novosti", /RIA[ -]Novosti|РИА Новости/i],
  ["Interfax", /\bInterfax\b|Интерфакс/i],
  ["Belga", /\bBelga\b/],
  ["ATS", /\bATS\b/],
  ["dpa", /\bdpa\b/],
  ["ANSA", /\bANSA\b/],
  ["EFE", /\bEFE\b/],
  ["Xinhua", /\bXinhua\b/],
];

/** The agency that a text credits as its own source, in its dateline, its last words or its byline; nothing when it only quotes one. */
export function wireOf({ byline, text }: { byline?: string | undefined; text: string }): string | undefined {
  const dateline = /^.{0,60}?\(([^)]{2,30})\)/s.exec(text)?.[1] ?? /^[\p{Lu}\p{L} ,'’-]{2,40}[,.]? [–—-] /u.exec(text)?.[0] ?? "";
  const ending = /(?:\(|©\s*|[–—-]\s*|\bavec\s+|\bwith\s+)([^().]{2,30})\)?\s*\.?$/su.exec(text.slice(-60))?.[0] ?? "";
  for (const place of [byline ?? "", dateline, ending]) {
    for (const [name, pattern] of AGENCIES) if (pattern.test(place)) return name;
  }
  return undefined;
}
