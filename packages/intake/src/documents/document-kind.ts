import type { DocumentKind } from "@revue/core";

// In the order in which they decide: "the statement made at the press conference" is of the press conference.
const KINDS: readonly [DocumentKind, RegExp][] = [
  [
    "press-conference",
    /conf[ée]rence de presse(?: (?:conjointe|commune))?|point de presse|(?:joint )?press (?:conference|briefing)|(?:совместная )?пресс-конференци[яию]/iu,
  ],
  ["interview", /entretien|interview|интервью/iu],
  ["speech", /discours|allocution|speech|address(?= (?:by|to))|речь|выступление/iu],
  ["communique", /communiqu[ée](?: (?:conjoint|commun|final))?|коммюнике/iu],
  ["report", /rapport(?! (?:à|avec))|report|доклад/iu],
  ["letter", /lettre(?: ouverte)?|(?:open )?letter|письмо/iu],
  ["law", /(?:projet de )?loi|décret|ordonnance|\bact\b|закон/iu],
  ["statement", /d[ée]clarations?|propos|statement|заявление/iu],
];

/** What kind of document a printed link names, and the words that say so; `other` when nothing does. */
export function documentKind(label: string): { kind: DocumentKind; words?: string } {
  for (const [kind, pattern] of KINDS) {
    const found = pattern.exec(label);
    if (found && isWholeWord(label, found.index, found[0].length)) return { kind, words: found[0] };
  }
  return { kind: "other" };
}

function isWholeWord(text: string, start: number, length: number): boolean {
  return !/\p{L}/u.test(text[start - 1] ?? " ") && !/\p{L}/u.test(text[start + length] ?? " ");
}
