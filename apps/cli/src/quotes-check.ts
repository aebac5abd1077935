import { articlePath, readBody, toText, withChecks, writeArticle, type DocumentText, type ExcerptCheck } from "@revue/core";
import { checkQuotes } from "@revue/core/node";
import { articleBatches, readAddress, replaceFile, type Visitor } from "@revue/intake";
import { buildCommand } from "@stricli/core";
import { contentFlag, contentFolder, jsonFlag, todayIn } from "./content-flag.ts";
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
    const visitor = this.visitor(undefined);
    const progress = new ProgressLine(this);
    const texts = new Map<string, DocumentText>();
    const checks: ExcerptCheck[] = [];
    let isOpen = false;
    let done = 0;
    try {
      for (const { articles, vocabulary } of articleBatches(folder)) {
        isOpen = true;
        const on = todayIn(this, vocabulary.publication.timeZone);
        const quoting = articles.filter(({ excerpts }) => excerpts.length > 0);
        for (const article of quoting) {
          const own = await checkQuotes(
            { ...vocabulary, articles: [article] },
            { folder, on, visit: ({ url }) => textAt(url, { visitor, texts, on }) },
          );
          checks.push(...own);
          const changed = withChecks(article, own);
          if (flags.write && changed !== article) replaceFile(folder, articlePath(article), writeArticle(changed));
          progress.show({ phase: "articles that quote", done: ++done });
        }
      }
    } finally {
      progress.end();
      await visitor.close();
    }
    if (!isOpen) throw new Stop("The publication cannot be read: `revue check` says why.");
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

/** Texts kept for articles that quote the same document: the latest ones, for memory not to grow with them. */
const TEXTS_KEPT = 200;

/** The text of a document at its address, visited once. */
async function textAt(
  url: string | undefined,
  { visitor, texts, on }: { visitor: Visitor; texts: Map<string, DocumentText>; on: string },
): Promise<DocumentText> {
  if (url === undefined) return "not-at-hand";
  const met = texts.get(url);
  if (met !== undefined) return met;
  const reading = await readAddress(url, visitor, { readOn: on });
  const isGone = reading.kind === "not-visited" && reading.outcome.kind === "gone";
  const text: DocumentText =
    reading.kind === "article" && reading.draft.body !== ""
      ? { text: toText(readBody(reading.draft.body).body) }
      : isGone
        ? "gone"
        : "not-at-hand";
  texts.set(url, text);
  const [oldest] = texts.keys();
  if (texts.size > TEXTS_KEPT && oldest !== undefined) texts.delete(oldest);
  return text;
}
