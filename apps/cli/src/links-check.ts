import { writeLinks } from "@revue/core";
import {
  articleAddresses,
  articleFiles,
  articleKeys,
  checkLink,
  linkStates,
  replaceFile,
  vocabularyAddresses,
  type AddressState,
  type LinkCheck,
} from "@revue/intake";
import { buildCommand } from "@stricli/core";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { contentFlag, contentFolder, jsonFlag, stateFile } from "./content-flag.ts";
import type { Context } from "./context.ts";
import { EXIT } from "./exit.ts";
import { ProgressLine } from "./terminal/progress.ts";

interface Flags {
  content?: string;
  json: boolean;
  timeGate: string;
  noArchive: boolean;
  olderThan: number;
}

const DAY_MS = 86_400_000;

/** `revue links check`: looks whether the addresses of originals and documents still answer, and tells readers. */
export const linksCheck = buildCommand({
  docs: {
    brief: "Look whether the addresses of originals, documents, sources and evidence still answer, and where archived copies are",
    fullDescription: [
      "Each address is fine, moved, gone, refused or unreachable; for those that are gone the nearest archived copy is asked for by the Memento protocol.",
      "Those that moved or are gone are written to links.yaml in the content folder, from where readers are told; articles' files stay as they are.",
      "All results are kept in links.json beside the store, so that a check that was stopped goes on, and addresses looked at lately are left alone.",
      "Exit codes: 0 all fine, 1 some are gone, moved or refused.",
    ].join("\n"),
  },
  parameters: {
    flags: {
      content: contentFlag,
      json: jsonFlag,
      timeGate: {
        kind: "parsed",
        parse: String,
        brief: "Where archived copies are asked for",
        placeholder: "url",
        default: "https://web.archive.org/web/",
      },
      noArchive: { kind: "boolean", brief: "Ask for no archived copy", default: false },
      olderThan: {
        kind: "parsed",
        parse: days,
        brief: "Days after which an address is looked at again",
        placeholder: "days",
        default: "30",
      },
    },
  },
  async func(this: Context, flags: Flags) {
    const folder = contentFolder(this, flags.content);
    const file = stateFile(this, "links.json");
    const results = new Map<string, LinkCheck>(
      existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as LinkCheck[]).map((check) => [check.url, check]) : [],
    );
    const wanted = addressesOf(folder, this.now().slice(0, 10));
    const now = Date.parse(this.now());
    const due = [...wanted].filter(([url]) => now - Date.parse(results.get(url)?.on ?? "1970-01-01") >= flags.olderThan * DAY_MS);
    const visitor = this.visitor(undefined);
    const progress = new ProgressLine(this);
    const save = (): void =>
      replaceFile(dirname(file), basename(file), `${JSON.stringify([...results.values()], undefined, 2)}\n`);
    try {
      for (const [rank, [url, near]] of due.entries()) {
        const on = this.now().slice(0, 10);
        const timeGate = flags.noArchive ? undefined : flags.timeGate;
        const found = await checkLink(url, visitor, { on, publishedOn: near, timeGate });
        // Visited enough for today: it says nothing of the address, which has its turn next time.
        if (found.detail !== "over-budget") results.set(url, found);
        progress.show({ phase: "links", done: rank + 1, total: due.length });
        if (rank % 20 === 19) save();
      }
    } finally {
      progress.end();
      await visitor.close();
      // Addresses that no article has any more are forgotten.
      for (const url of results.keys()) if (!wanted.has(url)) results.delete(url);
      save();
    }
    const checks = [...results.values()];
    const looked = due.flatMap(([url]) => results.get(url) ?? []);
    if (looked.length > 0 && looked.every(isSilent))
      this.process.stderr.write("No server answered at all: the network may be down here, so links.yaml is left as it was.\n");
    else writeStates(folder, checks);
    this.process.stdout.write(flags.json ? `${JSON.stringify(checks, undefined, 2)}\n` : textOf(checks));
    this.process.exitCode = checks.every(({ state }) => state === "fine") ? EXIT.done : EXIT.found;
  },
});

/** Where nobody answers, not even to say no. */
const isSilent = ({ detail }: LinkCheck): boolean =>
  detail === "no-such-host" || detail === "network" || detail === "timeout" || detail === "refused";

/** Tells readers, by the content folder, which addresses moved or are gone. The file is there as soon as there is one. */
function writeStates(folder: string, checks: readonly LinkCheck[]): void {
  const states = linkStates(checks);
  const file = join(folder, "links.yaml");
  const before = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  const text = states.length === 0 ? "" : writeLinks(states);
  if (text === (before ?? "")) return;
  if (states.length === 0) rmSync(file);
  else replaceFile(folder, "links.yaml", text);
}

/** Every address with the day a copy of it should be near. */
function addressesOf(folder: string, today: string): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const { url, near } of vocabularyAddresses(folder)) addresses.set(url, near ?? today);
  for (const { path, slug } of articleFiles(folder)) {
    const { fields } = articleKeys(slug, readFileSync(join(folder, path), "utf8"));
    for (const { url, near } of articleAddresses(fields)) addresses.set(url, near);
  }
  return addresses;
}

function textOf(checks: readonly LinkCheck[]): string {
  const counts = new Map<AddressState, number>();
  for (const { state } of checks) counts.set(state, (counts.get(state) ?? 0) + 1);
  const lines = checks
    .filter(({ state }) => state !== "fine")
    .map(
      ({ url, state, detail, movedTo, copy }) =>
        `${state.padEnd(12)}${url}${detail === undefined ? "" : ` (${detail})`}${movedTo === undefined ? "" : `\n            now ${movedTo}`}${copy === undefined ? "" : `\n            copy of ${copy.on}: ${copy.url}`}`,
    );
  const total =
    checks.length === 0
      ? "Nothing in the collection gives an address."
      : `${checks.length.toLocaleString("en")} addresses: ${[...counts].map(([state, count]) => `${count.toLocaleString("en")} ${state}`).join(", ")}.`;
  return [...lines, total, ""].join("\n");
}

function days(text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new Error("expected a whole number of days");
  return number;
}
