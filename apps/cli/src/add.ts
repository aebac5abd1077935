import { Day, Slug, type Article, type Rights } from "@revue/core";
import {
  articleKeys,
  commitArticle,
  Desk,
  differenceOf,
  fileDraft,
  readAddress,
  readGiven,
  replaceFile,
  sayOutcome,
  takeOver,
  type AddressReading,
  type Difference,
  type Draft,
} from "@revue/intake";
import { buildCommand } from "@stricli/core";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { askDraft, confirmArticle, confirmUpdate, finish } from "./add/questions.ts";
import { proposalFor, type Proposal } from "./add/proposal.ts";
import { differenceText, previewText } from "./add/preview.ts";
import { contentFlag, contentFolder, jsonFlag, stateFile, todayIn } from "./content-flag.ts";
import type { Context } from "./context.ts";
import { EXIT, Stop } from "./exit.ts";
import { filingFlags, type FilingFlags } from "./filing-flags.ts";
import { presetRights, PRESETS } from "./preset-rights.ts";

interface Flags extends FilingFlags {
  content?: string;
  json: boolean;
  html?: string;
  stdin: boolean;
  publishedOn?: string;
  subjects?: string;
  rights?: keyof typeof PRESETS;
  yes: boolean;
  dryRun: boolean;
  update: boolean;
}

/** What became of one address. Given as JSON by `--json`. */
interface Added {
  from: string;
  outcome: "added" | "would-add" | "updated" | "would-update" | "known" | "refused" | "incomplete" | "cancelled";
  file?: string;
  [detail: string]: unknown;
}

/** `revue add <url>…`: reads articles where they are, and files them. */
export const add = buildCommand({
  docs: {
    brief: "File articles, by their addresses",
    fullDescription: [
      "Fetches each page politely, reads the article in it, proposes a section and subjects of the collection with its reasons, and writes a file that `revue check` accepts.",
      "Asks before it writes when a person sits there; in scripts give --yes, and what no page says with --section, --source, --published-on.",
      "A source that nobody has filed is added as « press »: headline, short excerpt and link; --rights says otherwise.",
      "An article that is here already is told, with what its page says otherwise; --update takes that over: headline, standfirst, byline and text, all else stays as editors left it.",
      "Exit codes: 0 all filed, 1 some are known already, incomplete or refused, 3 nothing could be filed, 130 cancelled.",
    ].join("\n"),
  },
  parameters: {
    positional: { kind: "array", parameter: { parse: String, brief: "Address of the article", placeholder: "url" } },
    flags: {
      ...filingFlags,
      content: contentFlag,
      json: jsonFlag,
      html: {
        kind: "parsed",
        parse: String,
        brief: "A page saved by your browser, instead of fetching; the address tells where it was",
        placeholder: "file",
        optional: true,
      },
      stdin: { kind: "boolean", brief: "Read the page from the standard input", default: false },
      publishedOn: {
        kind: "parsed",
        parse: parseDay,
        brief: "Day of publication, when the page does not say it",
        placeholder: "day",
        optional: true,
      },
      subjects: {
        kind: "parsed",
        parse: String,
        brief: "Subjects, by slug, instead of those proposed",
        placeholder: "a,b",
        optional: true,
      },
      rights: {
        kind: "enum",
        values: Object.keys(PRESETS) as (keyof typeof PRESETS)[],
        brief: "What a source that is added allows",
        optional: true,
      },
      yes: { kind: "boolean", brief: "Ask nothing: take the first proposal", default: false },
      update: {
        kind: "boolean",
        brief: "Take over what the page of a known article says otherwise",
        default: false,
      },
      dryRun: { kind: "boolean", brief: "Show what would be filed, write nothing", default: false },
    },
    aliases: { y: "yes" },
  },
  async func(this: Context, flags: Flags, ...addresses: string[]) {
    const desk = await Desk.open(contentFolder(this, flags.content), { cache: stateFile(this, "known.db") });
    const results: Added[] = [];
    for await (const { from, reading } of readAll(this, desk, flags, addresses)) {
      const result =
        reading.kind === "article" ? await fileOne(this, desk, flags, { from, draft: reading.draft }) : refused(from, reading);
      results.push(result);
      if (!flags.json) this.process.stdout.write(resultText(result));
      if (result.outcome === "cancelled") break;
    }
    if (flags.json) this.process.stdout.write(`${JSON.stringify(results, undefined, 2)}\n`);
    this.process.exitCode = exitCodeOf(results);
  },
});

async function* readAll(
  context: Context,
  desk: Desk,
  flags: Flags,
  addresses: readonly string[],
): AsyncGenerator<{ from: string; reading: AddressReading }> {
  const { timeZone } = desk.vocabulary.publication;
  const reading = { timeZone, readOn: todayIn(context, timeZone), speakers: desk.speakers };
  if (flags.html !== undefined || flags.stdin) {
    if (addresses.length > 1) throw new Stop("One page is given, with more than one address.", EXIT.usage);
    const bytes = flags.html === undefined ? await context.readInput() : readFileSync(resolve(context.cwd, flags.html));
    yield { from: addresses[0] ?? flags.html ?? "standard input", reading: readGiven(bytes, { ...reading, url: addresses[0] }) };
    return;
  }
  if (addresses.length === 0) throw new Stop("Give the address of an article, or a page with --html or --stdin.", EXIT.usage);
  const visitor = context.visitor(desk.vocabulary.sources.find(({ slug }) => slug === flags.source)?.url);
  try {
    for (const address of addresses) {
      // Known by its address: nobody need be visited.
      const known = desk.known.findAddress(address);
      if (known && !context.isInteractive && flags.yes && !flags.update) {
        yield {
          from: address,
          reading: {
            kind: "article",
            draft: { originalUrl: address, body: "", documents: [], excerpts: [], evidence: {}, dropped: [] },
          },
        };
      } else yield { from: address, reading: await readAddress(address, visitor, reading) };
    }
  } finally {
    await visitor.close();
  }
}

async function fileOne(
  context: Context,
  desk: Desk,
  flags: Flags,
  { from, draft }: { from: string; draft: Draft },
): Promise<Added> {
  const asks = context.isInteractive && !flags.yes && !flags.json;
  if (flags.publishedOn !== undefined) draft.publishedOn = flags.publishedOn;
  let proposal = proposalFor(draft, desk, flags);
  const rights: Rights | undefined = flags.rights === undefined ? undefined : presetRights(flags.rights);
  const rulesOf = ({ section, source }: Proposal) => ({
    on: todayIn(context, desk.vocabulary.publication.timeZone),
    section,
    source,
    by: flags.by,
    create: { sections: false, sources: flags.yes || asks },
    newSourceRights: proposal.rights ?? rights,
  });
  const match = desk.known.find(draft);
  if (match)
    return known(context, desk, flags, {
      from,
      draft,
      slug: match.keys.slug,
      because: match.because,
      ...("likeness" in match && { likeness: match.likeness }),
    });
  if (asks) {
    const answered = await askDraft(draft, proposal, desk);
    if (!answered) return { from, outcome: "cancelled" };
    proposal = answered;
  }
  const filing = fileDraft(draft, desk, rulesOf(proposal));
  if (filing.kind === "incomplete")
    return { from, outcome: "incomplete", missing: filing.missing, headline: draft.headline, sections: proposal.sections };
  if (filing.kind === "known")
    return known(context, desk, flags, { from, draft, slug: filing.match.keys.slug, because: filing.match.because });
  const article: Article = {
    ...filing.article,
    subjects: proposal.subjects ?? subjectsOf(flags, desk) ?? filing.article.subjects,
  };
  const details = {
    article,
    evidence: draft.evidence,
    section: proposal.sections.find(({ path }) => path === article.section),
    remarks: filing.remarks,
    newSource: filing.newSource,
  };
  if (!flags.json)
    context.process.stdout.write(
      previewText({ article, draft, filing, proposal, desk, columns: context.process.stdout.columns ?? 80 }),
    );
  if (flags.dryRun) return { from, outcome: "would-add", ...details };
  if (!asks && !flags.yes) throw new Stop("Nothing was written: give --yes, or run it in a terminal to be asked.", EXIT.usage);
  if (asks && !(await confirmArticle())) return { from, outcome: "cancelled" };
  const file = commitArticle(article, desk).at(-1);
  if (asks) finish(`Filed as ${file}`);
  return { from, outcome: "added", ...(file !== undefined && { file }), ...details };
}

async function known(
  context: Context,
  desk: Desk,
  flags: Flags,
  about: { from: string; draft: Draft; slug: string; because: string; likeness?: number },
): Promise<Added> {
  const { draft, slug, because, likeness } = about;
  const file = desk.known.fileOf(slug);
  const here = file === undefined ? undefined : articleKeys(slug, readFileSync(join(desk.folder, file), "utf8"));
  const difference =
    here && draft.body !== "" ? differenceOf({ ...here.keys, ...here.fields, body: here.body }, draft) : undefined;
  if (difference && !flags.json) context.process.stdout.write(differenceText(difference));
  const taken =
    difference && file !== undefined ? await offer(context, desk, flags, { draft, file, because, difference }) : undefined;
  return {
    from: about.from,
    outcome: "known",
    slug,
    because,
    ...(likeness !== undefined && { likeness }),
    ...(file !== undefined && { file }),
    ...(difference && { difference }),
    ...taken,
  };
}

/** Takes the difference over, when it is asked for and when it is the article's own page that says it. */
async function offer(
  context: Context,
  desk: Desk,
  flags: Flags,
  { draft, file, because, difference }: { draft: Draft; file: string; because: string; difference: Difference },
): Promise<Partial<Added>> {
  const asks = context.isInteractive && !flags.yes && !flags.json && !flags.dryRun;
  const isSame = difference.fields.length + difference.onlyHere.length + difference.onlyThere.length === 0;
  if (isSame || (!flags.update && !asks)) return {};
  // Another newspaper's copy of a dispatch is no new version of ours.
  if (because === "text") return flags.update ? { left: "it is another page, with nearly the same text" } : {};
  const taken = takeOver(desk.folder, file, draft);
  if (taken.kind === "unchanged") return {};
  if (taken.kind === "faulty") return { left: `it would have a fault: ${taken.why}` };
  if (flags.dryRun) return { outcome: "would-update" };
  if (asks ? !(await confirmUpdate()) : !flags.yes) {
    if (asks) return {};
    throw new Stop("Nothing was written: give --yes, or run it in a terminal to be asked.", EXIT.usage);
  }
  replaceFile(desk.folder, file, taken.text);
  return { outcome: "updated" };
}

function refused(from: string, reading: Exclude<AddressReading, { kind: "article" }>): Added {
  const why = reading.kind === "not-visited" ? reading.outcome : { kind: reading.why };
  return { from, outcome: "refused", why, reason: sayOutcome(reading) };
}

function subjectsOf({ subjects }: Flags, desk: Desk): string[] | undefined {
  if (subjects === undefined) return undefined;
  const slugs = subjects
    .split(",")
    .map((slug) => slug.trim())
    .filter((slug) => slug !== "");
  const unknown = slugs.filter(
    (slug) => !Slug.safeParse(slug).success || !desk.vocabulary.subjects.some((subject) => subject.slug === slug),
  );
  if (unknown.length > 0) throw new Stop(`No subject has the slug ${unknown.join(", ")}.`, EXIT.usage);
  return slugs;
}

function resultText(result: Added): string {
  switch (result.outcome) {
    case "added":
      return `${result.from}: filed as ${result.file}\n`;
    case "would-add":
      return `${result.from}: would be filed\n`;
    case "updated":
      return `${result.from}: ${result.file} now says what the page says\n`;
    case "would-update":
      return `${result.from}: ${result.file} would be updated\n`;
    case "known":
      return `${result.from}: here already, as ${result.file ?? String(result["slug"])} (same ${String(result["because"])})${result["left"] === undefined ? "" : `; left as it is: ${String(result["left"])}`}\n`;
    case "refused":
      return `${result.from}: not filed, ${String(result["reason"])}.\n`;
    case "incomplete":
      return `${result.from}: not filed, nobody says its ${(result["missing"] as string[]).join(", ")}: ${(result["missing"] as string[]).map((one) => FLAGS[one] ?? one).join(", ")}.\n`;
    case "cancelled":
      return `${result.from}: nothing was written.\n`;
  }
}

const FLAGS: Record<string, string> = {
  section: "give --section",
  source: "give --source",
  publishedOn: "give --published-on",
  headline: "the page has no headline that could be read",
  body: "the page has no text that could be read",
};

function exitCodeOf(results: readonly Added[]): number {
  if (results.some(({ outcome }) => outcome === "cancelled")) return EXIT.cancelled;
  const filed = results.filter(({ outcome }) => /^(?:added|would-add|updated|would-update)$/.test(outcome)).length;
  if (filed === results.length) return EXIT.done;
  return filed === 0 && results.every(({ outcome }) => outcome !== "known") ? EXIT.failed : EXIT.found;
}

function parseDay(text: string): string {
  if (!Day.safeParse(text).success) throw new Error('expected a day, as in "2008-03-11"');
  return text;
}
