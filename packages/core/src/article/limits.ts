// Apart from the schemas that use them, so that reading a body costs a browser no schema.

/** Longest headline kept, in characters. */
export const HEADLINE_MAX = 1_000;
/** Longest body kept, in characters: about 150,000 words. */
export const BODY_MAX = 1_000_000;
/** Most words of a text's opening that are kept beside its headline. */
export const LEAD_WORDS = 80;
