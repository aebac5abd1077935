import { FACETS, isOn, SearchAnswer, SearchHit, SearchQuery } from "@revue/client";
import * as z from "zod";
import { searchFacets } from "../answer/search-facets.ts";
import { matchers, searchHit } from "../answer/search-hit.ts";
import { showingIn } from "../answer/showing-in.ts";
import { understood } from "../answer/understood.ts";
import { fieldsOf, trim } from "../fields.ts";
import { nextPage } from "../next-page.ts";
import { json, operation } from "../operation.ts";
import { keeping, searching } from "../searching.ts";

/** Hits on a page when nobody says. */
const PAGE = 20;

export const searchArticles = operation({
  id: "searchArticles",
  tag: "Search",
  address: "/search",
  summary: "Search the articles",
  description:
    "Words are wanted, not required: what holds more of the rarer ones, closer together, comes first. Accents, capitals, plurals and " +
    "the spelling of names do not matter, and names of one subject stand for one another. When nothing at all is found, a query " +
    "corrected from the words of the collection is searched, and `isCorrected` says so. Passages and words are those that the rights of each " +
    "article let be shown in results of a search. Articles of which nothing may be shown are counted like all others, in totals and facets as in lists and archives, " +
    "but are not among the hits: `leftOut` says how many of the page. A search is cut off after half a second, with what it found so far (`isCut`).",
  path: z.object({}),
  query: SearchQuery.extend({ fields: fieldsOf(SearchHit) }),
  answer: { description: "A page of hits.", type: "application/json", schema: SearchAnswer },
  problems: ["cursor-invalid"],
  example: ({ lookup }) => {
    const name = Object.values(lookup.vocabulary.subjects[0]?.name ?? {})[0];
    return name && `/search?${new URLSearchParams({ q: name })}&explain=on&limit=1`;
  },
  async handle(ask) {
    const { q = "", sort = "relevance", recent, facets = FACETS, explain, limit = PAGE, cursor, fields } = ask.query;
    const found = await searching(ask, {
      filter: ask.query,
      q,
      sort,
      recent: recent === undefined || isOn(recent),
      limit,
      cursor,
      facets: FACETS.filter((facet) => facets.includes(facet)),
      explain: explain !== undefined && isOn(explain),
    });
    if (!found.ok) return ask.refuse(found.failure.code, found.failure);
    const { query, answer, next } = found.value;
    const { searched, correction = answer.isCorrected ? searched : undefined } = answer;
    const showing = showingIn(ask, ask.caller.searchChannel);
    const matcherIn = matchers(searched, ask.catalogue.synonyms());
    const items = answer.hits.flatMap((hit) => searchHit(showing, hit, matcherIn) ?? []);
    return json(
      {
        query: understood(query, answer.notes),
        ...(correction !== undefined && { correction: understood(correction, []) }),
        isCorrected: answer.isCorrected,
        items: items.map((item) => trim(item, fields)),
        total: answer.total,
        leftOut: answer.hits.length - items.length,
        facets: searchFacets(answer.facets, ask.catalogue.lookup),
        isCut: answer.isCut,
        ...(next !== undefined && { next }),
      },
      { ...nextPage(ask.url, "cursor", next), ...keeping(found.value) },
    );
  },
});
