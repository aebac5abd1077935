/** Something a page says of itself, and where it says it. */
export interface Said {
  value: string;
  from: string;
}

/** All that a page says of itself in one of its ways. Each list has the most trusted first. */
export interface Claims {
  headline: Said[];
  description: Said[];
  authors: Said[];
  publishedOn: Said[];
  siteName: Said[];
  url: Said[];
  language: Said[];
  image: Said[];
  imageAlternative: Said[];
  sections: Said[];
  keywords: Said[];
  /** Addresses of licences. */
  licence: Said[];
  /** "article", "website": what kind of page it says it is. */
  kind: Said[];
  /** "false" when the page says that its text is not free to read. */
  free: Said[];
}

export const noClaims = (): Claims => ({
  headline: [],
  description: [],
  authors: [],
  publishedOn: [],
  siteName: [],
  url: [],
  language: [],
  image: [],
  imageAlternative: [],
  sections: [],
  keywords: [],
  licence: [],
  kind: [],
  free: [],
});

/** Puts claims together; those given first count for more. */
export function joined(...all: readonly Claims[]): Claims {
  const claims = noClaims();
  for (const one of all) for (const name of Object.keys(claims) as (keyof Claims)[]) claims[name].push(...one[name]);
  return claims;
}
