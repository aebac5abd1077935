import { localised, type InterfaceLanguage, type PublicationAnswer, type Suggestion } from "@revue/client";
import type { Addresses } from "#lib/addresses.ts";
import { searchAddress } from "#lib/search-choice.ts";
import { textIn } from "#lib/text/text.ts";
import { escaped } from "./xml.ts";

interface Place {
  language: InterfaceLanguage;
  to: Addresses;
  origin: string;
}

/** A short name has sixteen characters at most. Rule: OpenSearch 1.1, draft 6. */
const SHORT_NAME_MAX = 16;

/** Describes the search to browsers. Form: OpenSearch 1.1, draft 6, with Mozilla's suggestions. */
export function openSearchDescription(publication: PublicationAnswer, { language, to, origin }: Place): string {
  const { name, tagline, image } = publication;
  const { label } = textIn(language).search;
  // Braces stand for what is typed, so the template is no ordinary address.
  const template = (page: string) => escaped(`${origin}${page}?q={searchTerms}`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${escaped([...name].slice(0, SHORT_NAME_MAX).join(""))}</ShortName>
<LongName>${escaped(name)}</LongName>
<Description>${escaped(`${label}. ${localised(tagline, language).text}`)}</Description>
<Url type="text/html" template="${template(to.search)}"/>
<Url type="application/x-suggestions+json" template="${template(to.suggestions)}"/>
<Url type="application/opensearchdescription+xml" rel="self" template="${escaped(origin + to.openSearch)}"/>
${image === undefined ? "" : `<Image>${escaped(new URL(image.url, origin).href)}</Image>\n`}<Language>${language}</Language>
<InputEncoding>UTF-8</InputEncoding>
<OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`;
}

/**
 * Suggestions as browsers read them: what was typed, completions, what each is, where each leads.
 * Form: OpenSearch suggestions extension 1.1.
 */
export function suggestions(
  typed: string,
  found: readonly Suggestion[],
  { language, to, origin }: Place,
): [string, string[], string[], string[]] {
  const text = textIn(language);
  const what = (one: Suggestion): string => {
    if (one.kind === "headline") return text.search.kinds.headline;
    const kind = one.kind === "word" ? text.search.kinds.word : text.subject.kinds[one.subjectKind];
    return `${kind}, ${text.articles(one.count)}`;
  };
  const whole = (one: Suggestion): string => {
    if (one.kind === "subject") return localised(one.name, language).text;
    // A word completes the last one typed; those before it stay.
    return one.kind === "word" ? typed.replace(/[\p{L}\p{N}\p{M}]*$/u, one.text) : one.text;
  };
  const where = (one: Suggestion): string => {
    if (one.kind === "headline") return to.article(one.slug);
    return one.kind === "subject" ? to.subject(one.slug) : searchAddress(to.search, { q: whole(one) });
  };
  return [typed, found.map(whole), found.map(what), found.map((one) => origin + where(one))];
}
