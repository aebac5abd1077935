import { SuggestionList, SuggestQuery, type Suggestion } from "@revue/client";
import { resolved } from "@revue/formats";
import type { Suggestion as Found } from "@revue/store";
import * as z from "zod";
import { permissionFor } from "../answer/article-item.ts";
import { articleAddress, type Showing } from "../answer/showing.ts";
import { showingIn } from "../answer/showing-in.ts";
import { json, operation, type Ask } from "../operation.ts";

/** Suggestions when nobody says how many. */
const SUGGESTIONS = 8;
/** Longer than anything that is completed; what is pasted has been typed to its end. */
const TYPED_MAX = 200;

export const suggest = operation({
  id: "suggest",
  tag: "Search",
  address: "/suggest",
  summary: "Suggest while typing",
  description: "Headlines, subjects and words that begin with what was typed, the likeliest first.",
  path: z.object({}),
  query: SuggestQuery,
  answer: { description: "Suggestions.", type: "application/json", schema: SuggestionList },
  problems: [],
  example: ({ lookup }) => {
    const name = Object.values(lookup.vocabulary.subjects[0]?.name ?? {})[0];
    return name && `/suggest?${new URLSearchParams({ q: name.slice(0, 3) })}&limit=3`;
  },
  async handle(ask) {
    const typed = [...ask.query.q.trim()].slice(0, TYPED_MAX).join("");
    const found = typed === "" ? [] : ((await ask.store.suggest?.(typed, ask.query.limit ?? SUGGESTIONS)) ?? []);
    const showing = showingIn(ask, ask.caller.listChannel);
    const shown = await Promise.all(found.map((one) => shownSuggestion(ask, showing, one)));
    return json({ items: shown.filter((one) => one !== undefined) });
  },
});

/** A suggestion as published; undefined for an article of which nothing may be shown. */
async function shownSuggestion(
  { store, catalogue }: Pick<Ask, "store" | "catalogue">,
  showing: Showing,
  found: Found,
): Promise<Suggestion | undefined> {
  if (found.kind === "word") return found;
  if (found.kind === "subject") {
    const { name } = resolved(catalogue.lookup.subject(found.slug), "subject", found.slug);
    return { ...found, name };
  }
  const kept = await store.findArticle(found.slug);
  if (kept === undefined || permissionFor(showing, kept.article).show === "nothing") return undefined;
  return { ...found, url: articleAddress(showing, found.slug) };
}
