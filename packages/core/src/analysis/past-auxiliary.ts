import type { Token } from "./token.ts";

const HAVE = new Set(
  "a ai as aura aurai auraient aurait auras aurez aurons auront avaient avais avait avez aviez avions avoir avons ayant eurent eut ont".split(
    " ",
  ),
);
/** What may stand between: « a-t-il été », « n’ont pas encore été ». */
const BETWEEN = new Set("t il elle on ils elles je tu nous vous ce pas jamais encore deja toujours aussi ainsi plus".split(" "));
const BETWEEN_MAX = 4;

/**
 * Whether « été » is the participle of « être », as in « a été créé », and not the season.
 *
 * Alone among the auxiliaries it is not a stop word, since the season is worth finding. Reads the words just before only.
 *
 * @param words those of a text or a query in their order, without what stands beside them
 */
export function isPastAuxiliary(words: readonly Pick<Token, "form">[], index: number, language: string): boolean {
  if (words[index]?.form !== "ete" || !language.startsWith("fr")) return false;
  for (let before = index - 1; before >= 0 && before >= index - 1 - BETWEEN_MAX; before -= 1) {
    const form = words[before]?.form ?? "";
    if (HAVE.has(form)) return true;
    if (!BETWEEN.has(form)) return false;
  }
  return false;
}
