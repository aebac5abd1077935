import { readBody, toText, withChecks, writeArticle, type Collection, type DocumentText, type ExcerptCheck } from "@revue/core";
import { checkQuotes, readFolder } from "@revue/core/node";
import { Desk, readAddress, replaceFile, type Visitor } from "@revue/intake";
import { buildCommand } from "@stricli/core";
import { contentFlag, contentFolder, jsonFlag, stateFile, todayIn } from "./content-flag.ts";
import type { Context } from "./context.ts";
import { EXIT, Stop } from "./exit.ts";
import { ProgressLine } from "./terminal/progress.ts";

/** `revue quotes check`: compares the excerpts with the documents they quote. */
export const quotesCheck = buildCommand({
  docs: {
    brief: "Compare the excerpts with the documents they quote",
    fullDescription:
      "Reads the folder's own copies, documents/<article>/<document>.txt; visits every other document once. With --write the states are kept in the articles' files, which are then written anew.\nExit codes: 0 all exact or the same, 1 some differ, are not found, or could not be compared.",
  },
  parameters: {
    flags: {
      content: contentFlag,
      json: jsonFlag,
      write: { kind: "boolean", brief: "Keep the states in the articles' files", default: false },
    },
  },
  async func(this: Context, flags: { content?: string; json: boolean; write: boolean }) {
    const folder = contentFolder(this, flags.content);
    const { collection } = await readFolder(folder);
    if (!collection) throw new Stop("The publication cannot be read: `revue check` says why.");
    const on = todayIn(this, collection.publication.timeZone);
    const checks = await compare(this, folder, collection, on);
    const desk = flags.write ? await Desk.open(folder, { cache: stateFile(this, "known.db") }) : undefined;
    for (const article of desk ? collection.articles : []) {
      const changed = withChecks(article, checks);
      const file = desk?.known.fileOf(article.slug);
      if (file !== undefined && changed !== article) replaceFile(folder, file, writeArticle(changed));
    }
    this.process.stdout.write(
      flags.json
        ? `${JSON.stringify(checks, undefined, 2)}\n`
        : checks.map(({ article, excerpt, state }) => `${state.result.padEnd(14)}${article} · ${excerpt}\n`).join("") ||
            "No article has an excerpt.\n",
    );
    this.process.exitCode = checks.every(({ state }) => state.result === "exact" || state.result === "same")
      ? EXIT.done
      : EXIT.found;
  },
});

/** With the folder's own copies of documents, and for the others with what stands at their addresses, each visited once. */
async function compare(context: Context, folder: string, collection: Collection, on: string): Promise<ExcerptCheck[]> {
  const visitor = context.visitor(undefined);
  const progress = new ProgressLine(context);
  const texts = new Map<string, Promise<DocumentText>>();
  try {
    return await checkQuotes(collection, {
      folder,
      on,
      async visit({ url }) {
        if (url === undefined) return "not-at-hand";
        if (!texts.has(url)) progress.show({ phase: "documents", done: texts.size });
        const text = texts.get(url) ?? textAt(url, visitor, on);
        texts.set(url, text);
        return text;
      },
    });
  } finally {
    progress.end();
    await visitor.close();
  }
}

async function textAt(url: string, visitor: Visitor, on: string): Promise<DocumentText> {
  const reading = await readAddress(url, visitor, { readOn: on });
  if (reading.kind === "article" && reading.draft.body !== "") return { text: toText(readBody(reading.draft.body).body) };
  return reading.kind === "not-visited" && reading.outcome.kind === "gone" ? "gone" : "not-at-hand";
}
