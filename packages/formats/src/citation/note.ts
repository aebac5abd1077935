import { dateInWords, type InterfaceLanguage } from "@revue/core";
import { citationWording } from "./citation-wording.ts";
import { elsewhere } from "./styles.ts";
import type { Work } from "./work.ts";

/** What no field of a reference manager holds: the review's selection, where the text is beside it, its licence. */
export function citationNote(work: Work, language: InterfaceLanguage): string {
  const say = citationWording(language);
  const selected = say.selectedIn(work.review, dateInWords(work.selectedOn, language));
  return `${selected}${elsewhere(work, language)}. ${say.licence} ${work.licence}.`;
}
