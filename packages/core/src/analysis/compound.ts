// First members of compounds that are hardly ever words by themselves.
const COMBINING = new Set(
  (
    "algero americano anglo austro belgo franco germano greco hispano irako irano israelo italo libano luso maroco nippo " +
    "russo serbo sino sovieto syro turco afro euro anti cyber electro extra hydro hyper infra inter intra macro micro mini " +
    "multi neo para photo post pre pseudo quasi radio retro semi socio super supra techno tele thermo trans ultra"
  ).split(" "),
);

// After a hyphen these are pronouns and particles, not the second half of a compound: « dit-il », « celui-ci ».
const CLITICS = new Set("ce ci elle elles en eux je la le les leur lui moi nous on t toi tu vous y il ils".split(" "));

/** Whether a folded word begins compounds without being a word itself: « anti », « franco ». */
export const isCombining = (form: string): boolean => COMBINING.has(form);

/**
 * Whether words joined by hyphens are also one word: « franco-russe » is « francorusse », « dit-il » and « 2002-2010 » are not.
 *
 * @param forms the folded words, two or more
 */
export function isOneWord(forms: readonly string[], language: string): boolean {
  const last = forms.at(-1);
  if (last === undefined || forms.length > 5) return false;
  if (language === "fr" && CLITICS.has(last)) return false;
  return forms.some((form) => !/^\d+$/.test(form));
}
