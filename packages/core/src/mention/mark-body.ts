import type { Body, Inline } from "../body/body.ts";
import { bodyLeaves, mapLeaves } from "./body-leaves.ts";
import type { TextPlace } from "./find-mentions.ts";

/** A place of a text that leads somewhere. Words stay as they are: they become a link, or a sign comes after them. */
export type BodyMark = TextPlace & { href: string; title?: string | undefined; sign?: string | undefined };

/**
 * Copies a body with links where the marks say.
 *
 * A mark that is not where it says, since the text was cut for its rights, is left out; of marks that overlap the first stays.
 */
export function markBody(body: Body, marks: readonly BodyMark[]): Body {
  const byLeaf = Map.groupBy(
    [...marks].sort((one, other) => one.start - other.start || other.end - one.end),
    ({ leaf }) => leaf,
  );
  let rank = -1;
  const blocks = mapLeaves(body.blocks, (text) => {
    rank++;
    const here = byLeaf.get(rank);
    if (here === undefined) return undefined;
    const links = here.filter(({ sign }) => sign === undefined);
    const signs = here.filter(({ sign }) => sign !== undefined);
    return [...pieces(text, links, signs)];
  });
  return { blocks, notes: body.notes };
}

/**
 * Those of several places that a body has: of a text cut for its rights, what was found in the whole beyond the cut is nobody's to know.
 */
export function placesIn<Place extends TextPlace>(body: Body, places: readonly Place[]): Place[] {
  const leaves = bodyLeaves(body);
  return places.filter(({ leaf, start, end, text }) => leaves[leaf]?.text.slice(start, end) === text);
}

function* pieces(text: string, links: readonly BodyMark[], signs: readonly BodyMark[]): Generator<Inline> {
  const fits = ({ start, end, text: words }: BodyMark) => text.slice(start, end) === words;
  // A sign inside a link waits for the link's end.
  const stops = [...links.filter(fits), ...signs.filter(fits).map((sign) => ({ ...sign, start: sign.end }))].sort(
    (one, other) => one.start - other.start,
  );
  let at = 0;
  for (const { start, end, href, title, sign } of stops) {
    if (sign === undefined && start < at) continue;
    const until = Math.max(at, start);
    if (until > at) yield { type: "text", text: text.slice(at, until) };
    at = until;
    if (sign === undefined) {
      yield {
        type: "link",
        href,
        ...(title !== undefined && { title }),
        children: [{ type: "text", text: text.slice(start, end) }],
      };
      at = end;
    } else yield { type: "link", href, ...(title !== undefined && { title }), children: [{ type: "superscript", text: sign }] };
  }
  if (at < text.length) yield { type: "text", text: text.slice(at) };
}

/** Finds where words stand in a body: in the first run of text that holds them. */
export function placeOf(body: Body, words: string): TextPlace | undefined {
  let rank = -1;
  let found: TextPlace | undefined;
  mapLeaves(body.blocks, (text) => {
    rank++;
    const start = found === undefined ? text.indexOf(words) : -1;
    if (start !== -1) found = { leaf: rank, start, end: start + words.length, text: words };
    return undefined;
  });
  return found;
}
