import { limitBody, permission, readBody, toMarkdown, type Article, type Source } from "@revue/core";
import { articleBatches, replaceFileBy } from "@revue/intake";
import { buildCommand } from "@stricli/core";
import { basename, dirname, resolve } from "node:path";
import { contentFlag, contentFolder, jsonFlag, todayIn } from "./content-flag.ts";
import type { Context } from "./context.ts";
import { EXIT, Stop } from "./exit.ts";
import { writeOut } from "./terminal/write-out.ts";

/** `revue export [file]`: the collection as one file, one article a line. */
export const exportArticles = buildCommand({
  docs: {
    brief: "Write the articles as NDJSON, one a line",
    fullDescription: [
      "Each article is what its rights allow in the channel « export », with the credit and the licence; those of which nothing may be shown are left out.",
      "--everything writes the records whole: a copy for yourself, not for others.",
      "Exit codes: 0 done, 1 done without the articles that have faults, 3 nothing could be written.",
    ].join("\n"),
  },
  parameters: {
    positional: {
      kind: "tuple",
      parameters: [
        { parse: String, brief: "File to write; the standard output when absent", placeholder: "file", optional: true },
      ],
    },
    flags: {
      content: contentFlag,
      json: jsonFlag,
      everything: { kind: "boolean", brief: "Write the records whole", default: false },
    },
  },
  async func(this: Context, flags: { content?: string; json: boolean; everything: boolean }, file?: string) {
    const written = { articles: 0, faulty: 0 };
    const lines = linesOf(this, contentFolder(this, flags.content), flags, written);
    if (file === undefined) for (const line of lines) await writeOut(this, line);
    else {
      const path = resolve(this.cwd, file);
      replaceFileBy(dirname(path), basename(path), lines);
      this.process.stdout.write(
        flags.json
          ? `${JSON.stringify({ file: path, articles: written.articles, faulty: written.faulty })}\n`
          : `${written.articles.toLocaleString("en")} article${written.articles === 1 ? "" : "s"} in ${path}.\n`,
      );
    }
    if (written.faulty > 0)
      this.process.stderr.write(
        `${written.faulty.toLocaleString("en")} article${written.faulty === 1 ? " has" : "s have"} faults and stayed out: \`revue check\` tells them.\n`,
      );
    this.process.exitCode = written.faulty > 0 ? EXIT.found : EXIT.done;
  },
});

/** The lines of the export, some hundreds of articles in memory at a time. Counts them as they go. */
function* linesOf(
  context: Context,
  folder: string,
  { everything }: { everything: boolean },
  written: { articles: number; faulty: number },
): Generator<string> {
  let isOpen = false;
  for (const { articles, faulty, vocabulary } of articleBatches(folder)) {
    isOpen = true;
    const on = todayIn(context, vocabulary.publication.timeZone);
    const sources = new Map(vocabulary.sources.map((source) => [source.slug, source]));
    written.faulty += faulty.length;
    for (const article of articles) {
      const shown = everything ? article : allowed(article, sources.get(article.source), on);
      if (shown === undefined) continue;
      written.articles++;
      yield `${JSON.stringify(shown)}\n`;
    }
  }
  if (!isOpen) throw new Stop("The publication cannot be read: `revue check` says why.");
}

/** What may leave: the text as far as it may be shown, with who is to be credited. Never the editors' notes. */
function allowed(article: Article, source: Source | undefined, on: string): object | undefined {
  if (!source) return undefined;
  const { show, limit, credit, licence, link } = permission({ article, source, channel: "export", on });
  if (show === "nothing") return undefined;
  const { note: _note, body, excerpts, documents, ...fields } = article;
  const about = { ...fields, permission: { show, credit, licence, link } };
  if (show === "full") return { ...about, body, documents, excerpts };
  const { standfirst: _standfirst, ...bare } = about;
  if (show === "headline" || limit === undefined) return bare;
  return { ...bare, body: toMarkdown(limitBody(readBody(body).body, limit).body).trim() };
}
