import { INTERFACE_LANGUAGES, Publication, writeRecord, writeSections, type InterfaceLanguage } from "@revue/core";
import { readFolder } from "@revue/core/node";
import { writeNew } from "@revue/intake";
import { buildCommand } from "@stricli/core";
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { slugOf } from "@revue/intake";
import { jsonFlag } from "./content-flag.ts";
import type { Context } from "./context.ts";
import { EXIT, Stop } from "./exit.ts";

interface Flags {
  name?: string;
  tagline?: string;
  languages?: readonly InterfaceLanguage[];
  timeZone?: string;
  section?: readonly string[];
  json: boolean;
}

/** `revue init <folder>`: a new publication, with nothing in it yet, that the site serves at once. */
export const init = buildCommand({
  docs: {
    brief: "Start a new publication in a folder",
    fullDescription:
      "Writes publication.yaml, sections.yaml and a README for its editors. The folder must be empty or not there yet.\nThen: REVUE_CONTENT=<folder> npm start\nExit codes: 0 done, 2 the folder is not empty, 3 it cannot be written.",
  },
  parameters: {
    positional: { kind: "tuple", parameters: [{ parse: String, brief: "Folder of the publication", placeholder: "folder" }] },
    flags: {
      name: { kind: "parsed", parse: String, brief: "Name of the review", optional: true },
      tagline: { kind: "parsed", parse: String, brief: "What it is about, on one line", optional: true },
      languages: {
        kind: "enum",
        values: INTERFACE_LANGUAGES,
        brief: "Languages of the site, the first is the default",
        variadic: ",",
        optional: true,
      },
      timeZone: {
        kind: "parsed",
        parse: timeZone,
        brief: "Where its days begin (Europe/Paris)",
        placeholder: "zone",
        optional: true,
      },
      section: {
        kind: "parsed",
        parse: String,
        brief: "Names of its first sections",
        placeholder: "name",
        variadic: ",",
        optional: true,
      },
      json: jsonFlag,
    },
  },
  async func(this: Context, flags: Flags, folder: string) {
    const path = resolve(this.cwd, folder);
    if (existsSync(path) && readdirSync(path).some((name) => !name.startsWith(".")))
      throw new Stop(`${path} is not empty: nothing was written.`, EXIT.usage);
    const name = flags.name ?? "Ma revue";
    const languages = [...new Set(flags.languages ?? (["fr", "en"] as const))];
    const publication = Publication.parse({
      name,
      tagline: flags.tagline === undefined ? perLanguage(languages, TAGLINE) : { [languages[0] ?? "fr"]: flags.tagline },
      languages,
      timeZone: flags.timeZone ?? "Europe/Paris",
      curators: [{ slug: slugOf(name, "redaction"), name }],
      about: perLanguage(languages, about(name)),
      legal: perLanguage(languages, LEGAL),
    });
    const sections = (flags.section ?? ["À la une"]).map((title) => ({
      path: slugOf(title, "rubrique"),
      name: { [languages[0] ?? "fr"]: title },
    }));
    const files = {
      "publication.yaml": writeRecord(publication),
      "sections.yaml": writeSections(sections),
      "README.md": readme(name),
    };
    for (const [file, text] of Object.entries(files)) writeNew(path, file, text);
    const { faults } = await readFolder(path);
    if (faults.length > 0) throw new Error(`a new publication has faults: ${JSON.stringify(faults)}`);
    this.process.stdout.write(
      flags.json
        ? `${JSON.stringify({ folder: path, files: Object.keys(files) })}\n`
        : `${name} begins in ${path}.\n\n  revue add <url> --content ${folder}\n  REVUE_CONTENT=${folder} npm start\n`,
    );
  },
});

type Texts = Record<InterfaceLanguage, string>;

const perLanguage = (languages: readonly InterfaceLanguage[], texts: Texts): Partial<Texts> =>
  Object.fromEntries(languages.map((language) => [language, texts[language]]));

const TAGLINE: Texts = { fr: "Revue de presse", en: "A press review" };

const about = (name: string): Texts => ({
  fr: `${name} est une revue de presse : elle choisit des articles parus ailleurs, les classe, et dit d’où ils viennent.`,
  en: `${name} is a press review: it selects articles published elsewhere, files them, and says where they come from.`,
});

const LEGAL: Texts = {
  fr: "Les articles appartiennent à leurs auteurs et à leurs éditeurs. Ce qui est montré de chacun dépend de ce que sa source autorise ; la page de chaque article le dit.",
  en: "Articles belong to their authors and publishers. What is shown of each depends on what its source allows; the page of each article says so.",
};

const readme = (name: string): string => `# ${name}

This folder is the whole publication. \`publication.yaml\` says who it is, \`sections.yaml\` how it is arranged; articles, sources
and subjects come with \`revue add <url>\`. \`revue check\` tells what is wrong, with the line.
`;

function timeZone(text: string): string {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    throw new Error('expected an IANA time zone, as in "Europe/Paris"');
  }
}
