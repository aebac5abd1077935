// « quelqu’ », « presqu’ », « aujourd’ » and « prud’ » are not here: those words are kept whole.
const ELISIONS = new Set("c d j jusqu l lorsqu m n puisqu qu quoiqu s t".split(" "));

/**
 * Whether what stands before an apostrophe is a French article, pronoun or conjunction that lost its vowel: « l’ », « qu’ ».
 * It is left out of the analysis, so that « l’accord » is found by « accord ».
 */
export const isElision = (printed: string, language: string): boolean =>
  language === "fr" && printed.length <= 6 && ELISIONS.has(printed.toLowerCase());
