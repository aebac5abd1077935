import { limitBody, permission, readBody, toMarkdown, type Article, type Collection } from "@revue/core";
import { readFolder } from "@revue/core/node";
import { replaceFile } from "@revue/intake";
import { buildCommand } from "@stricli/core";
import { basename, dirname, resolve } from "node:path";
import { contentFlag, contentFolder, jsonFlag, todayIn } from "./content-flag.ts";
import type { Context } from "./context.ts";
import { EXIT, Stop } from "./exit.ts";

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
    const { collection, faultySlugs } = await readFolder(contentFolder(this, flags.content));
    if (!collection) throw new Stop("The publication cannot be read: `revue check` says why.");
    const on = todayIn(this, collection.publication.timeZone);
    const lines = collection.articles.flatMap((article) => {
      const shown = flags.everything ? article : allowed(article, collection, on);
      return shown === undefined ? [] : [`${JSON.stringify(shown)}\n`];
    });
    if (file === undefined) this.process.stdout.write(lines.join(""));
    else {
      const path = resolve(this.cwd, file);
      replaceFile(dirname(path), basename(path), lines.join(""));
      this.process.stdout.write(
        flags.json
          ? `${JSON.stringify({ file: path, articles: lines.length })}\n`
          : `${lines.length.toLocaleString("en")} articles in ${path}.\n`,
      );
    }
    this.process.exitCode = faultySlugs.length > 0 ? EXIT.found : EXIT.done;
  },
});

/** What may leave: the text as far as it may be shown, with who is to be credited. Never the editors' notes. */
function allowed(article: Article, { sources }: Collection, on: string): object | undefined {
  const source = sources.find(({ slug }) => slug === article.source);
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
