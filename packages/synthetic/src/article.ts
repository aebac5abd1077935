import type { Article, Document, Excerpt, Series, Subject, Vocabulary } from "@revue/core";
import type { Lexicon } from "./lexicon.ts";
import { capital, headline, phrase, sentence, type Voice } from "./prose.ts";
import { random, type Random } from "./random.ts";
import { slugOf } from "./slugs.ts";
import { zipf } from "./zipf.ts";

export interface Setting {
  seed: number | string;
  lexicon: Lexicon;
  vocabulary: Omit<Vocabulary, "dossiers">;
  people: readonly Subject[];
}

/**
 * Writes the article of that rank, the newest being 0. Depends on the seed, the vocabulary, the rank and the day
 * only, so articles can be made in any order.
 *
 * About 3,000 characters; one in six has a quotation tied to a document, one in twenty reports an event.
 */
export function articleOf({ seed, lexicon, vocabulary, people }: Setting, rank: number, publishedOn: string): Article {
  const draw = random(seed, "article", rank);
  const subjects = drawSubjects(draw, vocabulary.subjects);
  const names = subjects.map((subject) => subject.name.fr ?? "").filter((name) => name !== "");
  const voice: Voice = { lexicon, random: draw, apostrophe: draw.chance(0.7) ? "’" : "'", names };
  const title = headline(voice);
  const slug = `${slugOf(title)}-${rank + 1}`;
  const source = vocabulary.sources[frequentFirst(draw, vocabulary.sources.length)] as Vocabulary["sources"][number];
  const quotation = people.length > 0 && draw.chance(1 / 6) ? quotationOf(voice, people, publishedOn) : undefined;
  const events = draw.chance(1 / 20) ? eventsOf(draw, vocabulary.series) : [];
  return {
    slug,
    ...(draw.chance(0.6) && { legacy: { spip: rank + 1 } }),
    headline: title,
    ...(draw.chance(0.1) && { overline: capital(phrase(voice)) }),
    ...(draw.chance(0.3) && { standfirst: sentence(voice) }),
    ...(draw.chance(0.4) && { byline: bylineOf(draw, people) }),
    section: draw.pick(vocabulary.sections).path,
    source: source.slug,
    ...(draw.chance(0.8) && source.url && { originalUrl: `${source.url}${publishedOn.slice(0, 4)}/${slug}` }),
    publishedOn,
    selection: { on: publishedOn, by: draw.pick(vocabulary.publication.curators).slug },
    language: "fr",
    body: bodyOf(voice, quotation?.text),
    documents: quotation ? [quotation.document] : [],
    excerpts: quotation ? [quotation.excerpt] : [],
    subjects: subjects.map(({ slug }) => slug),
    events,
    translations: [],
  };
}

// The frequent sources and subjects come often, as in a real review.
const ranks = new Map<number, (random: Random) => number>();
function frequentFirst(draw: Random, size: number): number {
  const rank = ranks.get(size) ?? zipf(size);
  ranks.set(size, rank);
  return rank(draw);
}

function drawSubjects(draw: Random, subjects: readonly Subject[]): Subject[] {
  if (subjects.length === 0) return [];
  const drawn = Array.from({ length: draw.below(7) }, () => subjects[frequentFirst(draw, subjects.length)] as Subject);
  return [...new Set(drawn)];
}

function bylineOf(draw: Random, people: readonly Subject[]): Article["byline"] {
  const name = people.length > 0 ? draw.pick(people).name.fr : undefined;
  return name === undefined ? { kind: "unsigned" } : { kind: "signed", line: `Par ${name}`, people: [name] };
}

const eventsOf = (draw: Random, series: readonly Series[]): string[] =>
  series.length === 0 ? [] : [draw.pick(draw.pick(series).events).slug];

interface Quotation {
  document: Document;
  excerpt: Excerpt;
  text: string;
}

function quotationOf(voice: Voice, people: readonly Subject[], on: string): Quotation {
  const speaker = voice.random.pick(people);
  const speakers = [speaker.slug];
  return {
    document: {
      id: "entretien",
      kind: "interview",
      label: `Lire l’entretien de ${speaker.name.fr}`,
      on,
      language: "fr",
      speakers,
    },
    excerpt: { id: "extrait", document: "entretien", speakers, state: { result: "not-checked" } },
    text: `::: document entretien\n\n::: excerpt extrait\n\n«\u00a0${sentence(voice)} ${sentence(voice)}\u00a0»\n\n:::`,
  };
}

/** Paragraphs, now and then a crosshead or a list, the quotation last. */
function bodyOf(voice: Voice, quotation: string | undefined): string {
  const { random } = voice;
  const blocks: string[] = [];
  let length = 0;
  const wanted = 1_200 + random.below(3_600);
  while (length < wanted) {
    const block = blockOf(voice, blocks.length);
    blocks.push(block);
    length += block.length;
  }
  if (quotation !== undefined) blocks.push(quotation);
  return blocks.join("\n\n");
}

function blockOf(voice: Voice, rank: number): string {
  const { random } = voice;
  const kind = rank === 0 ? 1 : random.number();
  if (kind < 0.06) return `## ${capital(phrase(voice))}`;
  if (kind < 0.1) return Array.from({ length: 3 + random.below(3) }, () => `- ${phrase(voice)}`).join("\n");
  return Array.from({ length: 2 + random.below(4) }, () => sentence(voice)).join(" ");
}
