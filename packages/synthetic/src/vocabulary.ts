import type { Rights, Section, Series, Source, Subject, Vocabulary } from "@revue/core";
import { capital } from "./prose.ts";
import { personName, placeName } from "./people.ts";
import { random, type Random } from "./random.ts";
import { ADJECTIVES, NOUNS } from "./roots.ts";
import { slugOf } from "./slugs.ts";
import { feminine } from "./inflection.ts";

export interface VocabularySizes {
  seed: number | string;
  sections: number;
  sources: number;
  subjects: number;
  fromYear: number;
  toYear: number;
}

/** Everything but the articles; names are unique, and the same for the same sizes and seed. */
export function vocabularyOf({ seed, ...sizes }: VocabularySizes): Omit<Vocabulary, "dossiers"> {
  const subjects = subjectsOf(random(seed, "subjects"), sizes.subjects);
  return {
    publication: {
      name: "La Vigie",
      tagline: { fr: "Revue de presse inventée", en: "An invented press review" },
      languages: ["fr", "en"],
      timeZone: "Europe/Paris",
      curators: ["La Vigie", "Le Guet", "La Hune"].map((name) => ({ slug: slugOf(name), name })),
      about: { fr: "Cette revue est inventée pour essayer le logiciel." },
      legal: { fr: "Aucun de ces textes n’a d’auteur." },
    },
    sections: sectionsOf(random(seed, "sections"), sizes.sections),
    sources: sourcesOf(random(seed, "sources"), sizes.sources),
    subjects,
    series: seriesOf(random(seed, "series"), subjects, sizes),
  };
}

/** A tree of two levels, each root with up to four sections below it. */
function sectionsOf(draw: Random, count: number): Section[] {
  const names = uniqueNames(count, () => capital(nounOf(draw).word));
  let root = "";
  return names.map((name, rank): Section => {
    const isRoot = rank % 5 === 0;
    if (isRoot) root = slugOf(name);
    return { path: isRoot ? root : `${root}/${slugOf(name)}`, name: { fr: name } };
  });
}

const PRESETS: readonly Rights[] = [
  { preset: "press", excerptWords: 50 },
  { preset: "official-fr" },
  { preset: "press", excerptWords: 30 },
  { preset: "licence-ouverte" },
  { preset: "cc-by", version: "4.0" },
  { preset: "press", excerptWords: 50 },
  { preset: "licensed", contract: "Essai 1", from: "2000-01-01", channels: ["page", "list", "api"], otherwise: "press" },
  { preset: "public-domain" },
  { preset: "cc-by-nc-nd", version: "3.0" },
];

function sourcesOf(draw: Random, count: number): Source[] {
  const kinds = ["Gazette", "Courrier", "Écho", "Dépêche", "Feuille", "Tribune"];
  return uniqueNames(count, () => `${draw.pick(kinds)} de ${placeName(draw)}`).map((name, rank): Source => {
    const slug = slugOf(name);
    const rights = PRESETS[rank % PRESETS.length] as Rights;
    return { slug, name, kind: "newspaper", url: `https://${slug}.example/`, languages: ["fr"], rights };
  });
}

function subjectsOf(draw: Random, count: number): Subject[] {
  const people = uniqueNames(Math.ceil(count / 2), () => personName(draw));
  const others = uniqueNames(count - people.length, () => {
    const { word, adjective } = nounOf(draw);
    return draw.chance(0.5) ? placeName(draw) : capital(`${word} ${adjective}`);
  });
  const bearers = Map.groupBy(people, familyName);
  return [
    ...people.map((name): Subject => {
      // « M. Lamoux » is nobody's name when two people bear it: the check would refuse it.
      const family = familyName(name);
      const aliases = bearers.get(family)?.length === 1 ? [`M.\u00a0${family}`] : [];
      return { slug: slugOf(name), kind: "person", name: { fr: name }, aliases, offices: [] };
    }),
    ...others.map((name): Subject => {
      const kind = name.includes(" ") ? draw.pick(["topic", "organisation", "treaty"] as const) : "place";
      return { slug: slugOf(name), kind, name: { fr: name }, aliases: [] };
    }),
  ];
}

const familyName = (name: string): string => name.slice(name.indexOf(" ") + 1);

/** One series of six events per fifty subjects. */
function seriesOf(
  draw: Random,
  subjects: readonly Subject[],
  { fromYear, toYear }: { fromYear: number; toYear: number },
): Series[] {
  const places = subjects.filter(({ kind }) => kind === "place");
  const people = subjects.filter(({ kind }) => kind === "person");
  const count = people.length === 0 ? 0 : Math.floor(subjects.length / 50);
  return uniqueNames(count, () => `Assises de ${placeName(draw)}`).map((name) => ({
    slug: slugOf(name),
    name: { fr: name },
    events: Array.from({ length: 6 }, (_, rank) => {
      const year = fromYear + Math.floor(((toYear - fromYear) * rank) / 5);
      return {
        slug: `${slugOf(name)}-${rank + 1}`,
        name: { fr: `${name}, ${rank + 1}e session` },
        number: rank + 1,
        date: { on: `${year}-0${1 + draw.below(9)}-1${draw.below(9)}` },
        ...(places.length > 0 && { place: draw.pick(places).slug }),
        participants: [{ person: draw.pick(people).slug, role: "participant" as const }],
        topics: [],
        evidence: [],
      };
    }),
  }));
}

function nounOf(draw: Random): { word: string; adjective: string } {
  const entry = draw.pick(NOUNS.split(","));
  const adjective = draw.pick(ADJECTIVES.split(","));
  return { word: entry.slice(0, -2), adjective: entry.endsWith("f") ? feminine(adjective) : adjective };
}

/** Draws names until there are enough with slugs of their own; late doubles get a number. */
function uniqueNames(count: number, draw: () => string): string[] {
  const names = new Map<string, string>();
  for (let tries = 0; names.size < count; tries++) {
    const name = tries < count * 4 ? draw() : `${draw()} ${tries}`;
    if (!names.has(slugOf(name))) names.set(slugOf(name), name);
  }
  return [...names.values()];
}
