/** Most words of an excerpt when the source's file gives no number: our default, no law sets one. */
export const EXCERPT_WORDS = 50;

/** Largest share of a text that an excerpt may be: beyond it, it would stand in for the article (CPI L211-3-1). */
export const EXCERPT_SHARE = 0.2;
