import { checkExcerpts, toText, readBody, withChecks, writeArticle, type DocumentText, type ExcerptCheck } from "@revue/core";
import { readFolder } from "@revue/core/node";
import { Desk, readAddress, replaceFile } from "@revue/intake";
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
      "Visits each document once. With --write the states are kept in the articles' files, which are then written anew.\nExit codes: 0 all exact or the same, 1 some differ, are not found, or could not be compared.",
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
    const quoting = collection.articles.filter(({ excerpts }) => excerpts.length > 0);
    const texts = await documentTexts(
      this,
      new Set(quoting.flatMap(({ documents }) => documents.flatMap(({ url }) => url ?? []))),
      on,
    );
    const checks: ExcerptCheck[] = [];
    const desk = flags.write ? await Desk.open(folder, { cache: stateFile(this, "known.db") }) : undefined;
    for (const article of quoting) {
      const own = checkExcerpts(
        article,
        ({ url }) => (url === undefined ? "not-at-hand" : (texts.get(url) ?? "not-at-hand")),
        on,
      );
      checks.push(...own);
      const changed = withChecks(article, own);
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

async function documentTexts(context: Context, urls: ReadonlySet<string>, on: string): Promise<Map<string, DocumentText>> {
  const texts = new Map<string, DocumentText>();
  const visitor = context.visitor(undefined);
  const progress = new ProgressLine(context);
  try {
    for (const [rank, url] of [...urls].entries()) {
      const reading = await readAddress(url, visitor, { readOn: on });
      if (reading.kind === "article" && reading.draft.body !== "")
        texts.set(url, { text: toText(readBody(reading.draft.body).body) });
      else if (reading.kind === "not-visited" && reading.outcome.kind === "gone") texts.set(url, "gone");
      progress.show({ phase: "documents", done: rank + 1, total: urls.size });
    }
  } finally {
    progress.end();
    await visitor.close();
  }
  return texts;
}
