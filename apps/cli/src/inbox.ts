import { toText, readBody } from "@revue/core";
import { commitArticle, Desk, fileDraft, type InboxItem } from "@revue/intake";
import { buildCommand, buildRouteMap } from "@stricli/core";
import { proposalFor } from "./add/proposal.ts";
import { contentFlag, contentFolder, jsonFlag, stateFile, todayIn } from "./content-flag.ts";
import type { Context } from "./context.ts";
import { EXIT, Stop } from "./exit.ts";
import { filingFlags, type FilingFlags } from "./filing-flags.ts";
import { inboxFlag, openInbox } from "./inbox-folder.ts";
import { wrapped } from "./terminal/wrapped.ts";

interface Flags {
  inbox?: string;
  json: boolean;
}

const ids = {
  kind: "array",
  minimum: 1,
  parameter: { parse: String, brief: "Name of the draft, or its beginning", placeholder: "draft" },
} as const;

const list = buildCommand({
  docs: { brief: "List the drafts, those of one story together" },
  parameters: { flags: { inbox: inboxFlag, json: jsonFlag } },
  func(this: Context, flags: Flags) {
    const items = openInbox(this, flags.inbox).list();
    const { stdout } = this.process;
    if (flags.json) stdout.write(`${JSON.stringify(items, undefined, 2)}\n`);
    else {
      for (const item of items) stdout.write(lineOf(item));
      stdout.write(
        items.length === 0
          ? "The inbox is empty.\n"
          : `${items.length.toLocaleString("en")} draft${items.length === 1 ? "" : "s"}.\n`,
      );
    }
  },
});

const show = buildCommand({
  docs: { brief: "Show a draft" },
  parameters: { positional: ids, flags: { inbox: inboxFlag, json: jsonFlag } },
  func(this: Context, flags: Flags, ...names: string[]) {
    const inbox = openInbox(this, flags.inbox);
    const items = names.map((name) => itemNamed(inbox.list(), name));
    if (flags.json) this.process.stdout.write(`${JSON.stringify(items, undefined, 2)}\n`);
    else for (const item of items) this.process.stdout.write(wholeText(item, Math.min(this.process.stdout.columns ?? 80, 100)));
  },
});

const drop = buildCommand({
  docs: { brief: "Drop drafts: they do not come back" },
  parameters: { positional: ids, flags: { inbox: inboxFlag, json: jsonFlag } },
  func(this: Context, flags: Flags, ...names: string[]) {
    const inbox = openInbox(this, flags.inbox);
    const dropped = names.map((name) => itemNamed(inbox.list(), name)).map(({ id }) => id);
    for (const id of dropped) inbox.remove(id);
    this.process.stdout.write(flags.json ? `${JSON.stringify({ dropped })}\n` : dropped.map((id) => `${id}: dropped\n`).join(""));
  },
});

const accept = buildCommand({
  docs: {
    brief: "File drafts in the collection",
    fullDescription:
      "What a draft lacks is given with --section and --source.\nExit codes: 0 all filed, 1 some are known already or incomplete.",
  },
  parameters: { positional: ids, flags: { ...filingFlags, inbox: inboxFlag, json: jsonFlag, content: contentFlag } },
  async func(this: Context, flags: Flags & FilingFlags & { content?: string }, ...names: string[]) {
    const inbox = openInbox(this, flags.inbox);
    const items = names.map((name) => itemNamed(inbox.list(), name));
    const desk = await Desk.open(contentFolder(this, flags.content), { cache: stateFile(this, "known.db") });
    const results = items.map((item) => acceptOne(this, desk, item, flags));
    for (const { id, outcome } of results) if (outcome !== "incomplete") inbox.remove(id);
    this.process.stdout.write(
      flags.json
        ? `${JSON.stringify(results, undefined, 2)}\n`
        : results.map(({ id, outcome, detail }) => `${id}: ${outcome} ${detail}\n`).join(""),
    );
    this.process.exitCode = results.every(({ outcome }) => outcome === "filed") ? EXIT.done : EXIT.found;
  },
});

/** `revue inbox`: the drafts that feeds brought. */
export const inbox = buildRouteMap({
  docs: { brief: "Look through the drafts that feeds brought" },
  routes: { list, show, accept, drop },
  defaultCommand: "list",
});

function acceptOne(
  context: Context,
  desk: Desk,
  { id, draft }: InboxItem,
  flags: FilingFlags,
): { id: string; outcome: "filed" | "known" | "incomplete"; detail: string } {
  const { section, source } = proposalFor(draft, desk, flags);
  const on = todayIn(context, desk.vocabulary.publication.timeZone);
  const filing = fileDraft(draft, desk, { on, section, source, by: flags.by, create: { sections: false, sources: true } });
  if (filing.kind === "known") return { id, outcome: "known", detail: `as ${filing.match.keys.slug}` };
  if (filing.kind === "incomplete") return { id, outcome: "incomplete", detail: `nobody says its ${filing.missing.join(", ")}` };
  return { id, outcome: "filed", detail: `as ${commitArticle(filing.article, desk).at(-1)}` };
}

function itemNamed(items: readonly InboxItem[], name: string): InboxItem {
  const exact = items.find(({ id }) => id === name);
  const found = exact ? [exact] : items.filter(({ id }) => id.startsWith(name));
  const [item, ...others] = found;
  if (!item) throw new Stop(`No draft is called ${name}.`, EXIT.usage);
  if (others.length > 0) throw new Stop(`${found.length} drafts begin with ${name}: say which.`, EXIT.usage);
  return item;
}

function lineOf({ id, group, wire, draft }: InboxItem): string {
  const about = [draft.publishedOn, draft.sourceName, wire && `copy of ${wire}`].filter((one) => one !== undefined).join(" · ");
  return `${group === undefined ? "" : "  ↳ "}${draft.headline ?? id}\n${group === undefined ? "" : "    "}  ${about}\n${group === undefined ? "" : "    "}  ${id}\n`;
}

function wholeText({ id, from, receivedOn, group, wire, draft }: InboxItem, columns: number): string {
  const row = (name: string, value: string | undefined): string =>
    value === undefined ? "" : `${wrapped(value, columns, name.padEnd(12))}\n`;
  return [
    `\n${wrapped(draft.headline ?? id, columns)}\n${"─".repeat(Math.min(columns, 60))}\n`,
    row("source", draft.sourceName),
    row("published", draft.publishedOn),
    row("address", draft.originalUrl),
    row("received", `${receivedOn} from ${from}`),
    row("story", group),
    row("wire", wire),
    `\n${toText(readBody(draft.body).body)
      .split("\n")
      .map((line) => wrapped(line, columns))
      .join("\n")}\n`,
  ].join("");
}
