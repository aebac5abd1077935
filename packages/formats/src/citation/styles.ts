import { dateInWords, type Day, type InterfaceLanguage } from "@revue/core";
import { citationWording } from "./citation-wording.ts";
import { initials, inverted, type PersonName } from "./person-name.ts";
import { setTitle, type Work } from "./work.ts";

/** A piece of a formatted reference; `title` is true of what is printed in italics. */
export interface CitationRun {
  text: string;
  title?: true;
}

export const CITATION_STYLES = ["iso690", "apa", "chicago", "vancouver"] as const;
export type CitationStyle = (typeof CITATION_STYLES)[number];

type Writer = (work: Work, language: InterfaceLanguage) => CitationRun[];

const plain = (text: string): CitationRun => ({ text });
const italic = (text: string): CitationRun => ({ text, title: true });

/**
 * ISO 690:2021, article on line; names in capitals first, as French libraries do. What the review adds, its selection, stands in
 * the notes' place.
 */
const iso690: Writer = (work, language) => {
  const say = citationWording(language);
  const day = (on: Day) => dateInWords(on, language);
  const capitals = (name: PersonName) =>
    "literal" in name ? name.literal : `${name.family.toLocaleUpperCase(language)}, ${name.given}`;
  return [
    plain(`${led(joined(work.authors.map(capitals), `\u0020${say.and} `))}${ended(setTitle(work))} `),
    italic(work.source),
    plain(
      ` [${say.online}], ${day(work.issued)}. ${say.selectedIn(work.review, day(work.selectedOn))} ` +
        `[${say.viewedOn(day(work.accessed))}]. ${say.availableAt} ${work.url}${elsewhere(work, language)}`,
    ),
  ];
};

/** APA Style, 7th edition, 10.1 (articles) and 10.16 (pages); in French as its users write it. */
const apa: Writer = (work, language) => {
  const say = citationWording(language);
  const [year = ""] = work.issued.split("-");
  const day = language === "fr" ? dateInWords(work.issued, "fr") : american(work.issued);
  // "2008, March 11"; "2008, 11 mars".
  const inside = `${Number(year)}, ${day.replace(new RegExp(`,? ${Number(year)}$`), "")}`;
  const names = work.authors.map((name) =>
    "literal" in name ? name.literal : `${name.family}, ${initials(name.given, ".", " ")}`,
  );
  const authors = joined(names, language === "fr" ? " et " : ", & ");
  const title = ended(setTitle(work));
  return [
    plain(
      authors === "" ? `${title} (${inside}). ` : `${authors.endsWith(".") ? authors : `${authors}.`} (${inside}). ${title} `,
    ),
    italic(work.source),
    plain(`. ${say.in} `),
    italic(work.review),
    plain(`. ${work.url}${elsewhere(work, language)}`),
  ];
};

/** The Chicago Manual of Style, 18th edition, bibliography entry of a news article. */
const chicago: Writer = (work, language) => {
  const say = citationWording(language);
  const day = (on: Day) => (language === "fr" ? dateInWords(on, "fr") : american(on));
  const [first, ...others] = work.authors;
  const authors = joined(
    [
      ...(first === undefined ? [] : [inverted(first)]),
      ...others.map((name) => ("literal" in name ? name.literal : `${name.given} ${name.family}`)),
    ],
    language === "fr" ? " et " : ", and ",
  );
  const title = setTitle(work);
  // The stop stands inside English quotation marks, after French ones.
  const quoted = language === "fr" ? `${say.quoted(title)}. ` : `${say.quoted(ended(title))} `;
  return [
    plain(`${led(authors)}${quoted}`),
    italic(work.source),
    plain(
      `, ${day(work.issued)}. ${say.selectedIn(work.review, day(work.selectedOn))}. ` +
        `${say.accessed(day(work.accessed))}. ${work.url}.${elsewhere(work, language)}`,
    ),
  ];
};

/** Vancouver: the US National Library of Medicine's Citing Medicine, 2nd edition, chapters 23 and 25. */
const vancouver: Writer = (work, language) => {
  const say = citationWording(language);
  const day = (on: Day) => (language === "fr" ? dateInWords(on, "fr") : yearFirst(on));
  const names = work.authors.map((name) => ("literal" in name ? name.literal : `${name.family} ${initials(name.given, "", "")}`));
  return [
    plain(
      `${led(names.join(", "))}${ended(setTitle(work))} ${work.source} [${say.internet}]. ${day(work.issued)} ` +
        `[${say.citedOn(day(work.accessed))}]. ${say.selectedIn(work.review, day(work.selectedOn))}. ` +
        `${say.availableFrom} ${work.url}${elsewhere(work, language)}`,
    ),
  ];
};

const WRITERS: Record<CitationStyle, Writer> = { iso690, apa, chicago, vancouver };

/** One formatted reference, as a bibliography prints it. */
export function formattedCitation(work: Work, style: CitationStyle, language: InterfaceLanguage): CitationRun[] {
  return WRITERS[style](work, language);
}

export const citationText = (runs: readonly CitationRun[]): string => runs.map(({ text }) => text).join("");

/** Where the text is beside the review: the original when its address is known, else the review's own archived page. */
export function elsewhere({ original, archived }: Work, language: InterfaceLanguage): string {
  const say = citationWording(language);
  if (original !== undefined) return ` [${say.original} ${original}]`;
  return archived === undefined ? "" : ` [${say.archived} ${archived}]`;
}

/** Names in a row, `last` before the last one. */
function joined(names: readonly string[], last: string): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")}${last}${names.at(-1)}`;
}

const led = (authors: string): string => (authors === "" ? "" : `${ended(authors)} `);
const ended = (text: string): string => (/[.!?…]$/u.test(text) ? text : `${text}.`);

const AMERICAN = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
/** "March 11, 2008" */
const american = (on: Day): string => AMERICAN.format(new Date(`${on}T12:00:00Z`));

const MONTH = new Intl.DateTimeFormat("en-US", { month: "short", timeZone: "UTC" });
/** "2008 Mar 11" */
function yearFirst(on: Day): string {
  const [year = "", , day = ""] = on.split("-");
  return `${Number(year)} ${MONTH.format(new Date(`${on}T12:00:00Z`))} ${Number(day)}`;
}
