import {
  dateInWords,
  localised,
  nameIndex,
  sameNameIn,
  weighClaims,
  type Block,
  type Claim,
  type Dossier,
  type Inline,
  type WeighedQuestion,
} from "@revue/core";
import { type Chapter, chapter, heading, link, list, paragraph, strong, words } from "./chapter.ts";
import { chapterWords } from "./chapter-words.ts";
import type { Telling } from "./told-event.ts";

/** The claims of a dossier by question: first where they disagree, with every side and its source. */
export function claimsChapters(dossier: Dossier, telling: Telling): Chapter[] {
  const say = chapterWords(telling.language);
  const weighed = weighClaims(dossier.claims, sameNameIn(nameIndex(telling.lookup.vocabulary.subjects)));
  const of = (standing: WeighedQuestion["standing"]): Block[] =>
    weighed.filter((one) => one.standing === standing).flatMap((one) => question(one, dossier, telling));
  const disputed = of("disputed");
  return [
    ...chapter(say.disputed, disputed.length === 0 ? [] : [paragraph(words(say.disputedHint)), ...disputed]),
    ...chapter(say.agreed, of("agreed")),
    ...chapter(say.unweighed, of("unweighed")),
  ];
}

function question({ question: name, standing, sides, between }: WeighedQuestion, dossier: Dossier, telling: Telling): Block[] {
  const { language } = telling;
  const say = chapterWords(language);
  const asked = dossier.questions[name];
  const remark = dossier.remarks?.[name];
  const told = (claims: readonly Claim[]) => list(claims.map((claim) => claimTold(claim, telling)));
  return [
    ...(asked === undefined ? [] : [heading(localised(asked, language).text)]),
    // Where nothing is disputed there is nothing to set apart.
    ...(standing === "disputed"
      ? sides.flatMap((side, place) => [heading(say.side(place + 1), 3), told(side)])
      : [told(sides.flat())]),
    ...(between.length === 0 ? [] : [heading(say.between, 3), told(between)]),
    ...(remark === undefined ? [] : [paragraph(strong(say.remark), words(`. ${localised(remark, language).text}`))]),
  ];
}

function claimTold({ statement, saidBy, on, forecast, source, certainty }: Claim, telling: Telling): Inline[] {
  const { language } = telling;
  const say = chapterWords(language);
  const by = [saidBy, on && dateInWords(on, language), forecast ? say.forecast : undefined].filter((one) => one !== undefined);
  const read = whereRead(source, telling);
  return [
    words(localised(statement, language).text),
    ...(certainty === undefined ? [] : [words("\u00a0"), strong(`(${certainty})`)]),
    ...(by.length === 0 ? [] : [words(` — ${by.join(", ")}`)]),
    words(`, ${say.readIn} `),
    ...read,
    ...(source.quote === undefined
      ? []
      : [words(`${language === "fr" ? "\u00a0: «\u00a0" : ": “"}${source.quote}${language === "fr" ? "\u00a0»" : "”"}`)]),
  ];
}

function whereRead(source: Claim["source"], { bibliography, language, lookup, site }: Telling): Inline[] {
  if ("article" in source) return [link(lookup.vocabulary.publication.name, `${site}/articles/${source.article}`)];
  // A source that nobody can point to any more still has a name.
  if ("address" in source) return [words(localised(source.name, language).text)];
  return [...(source.name === undefined ? [] : [words(`${source.name}\u00a0`)]), ...bibliography.cite([source.url])];
}
