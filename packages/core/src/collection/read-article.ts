import { Article } from "../article/article.ts";
import { bodyFaults } from "./body-faults.ts";
import type { Draft } from "./draft.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { readYaml } from "./read-yaml.ts";
import { readRecord, type Reading, type Rest } from "./read-record.ts";

/** Understands one article's file: front matter and body. References are checked later, with the whole collection. */
export function readArticle(from: { file: string; text: string; slug: string; year: string; month: string }): Reading<Article> {
  const { file, text, slug } = from;
  const parts = splitFrontMatter(text);
  if (!parts) return { faults: [{ file, line: 1, code: "missing", expected: "fields between two lines of ---, then the text" }] };
  const { body, bodyLine, yaml, yamlLine } = parts;
  const reading = readRecord(Article, { file, yaml, yamlLine, given: { slug, body } });
  // A file with one fault is read on: its author wants to know of the others too.
  const rest = "record" in reading ? reading.record : readable({ yaml, body, faults: reading.faults });
  const faults = [
    ...("faults" in reading ? reading.faults : []),
    ...placeFaults(rest, from),
    ...bodyFaults({ file, body, bodyLine }, rest),
  ];
  return faults.length > 0 ? { faults, rest } : reading;
}

/** The fields of a faulty article that have no fault themselves. */
function readable({ yaml, body, faults }: { yaml: string; body: string; faults: readonly Draft[] }): Rest<Article> {
  const data = readYaml(yaml);
  if (!data.ok || typeof data.value !== "object") return {};
  const bad = new Set(faults.map(({ at }) => at?.[0]));
  const fields = Object.entries({ ...data.value, body }).filter(([name]) => !bad.has(name));
  const read = Article.partial().safeParse(Object.fromEntries(fields)).data ?? {};
  // What is faulty has no default: "no documents" is not what a file with unreadable documents says.
  return Object.fromEntries(Object.entries(read).filter(([name]) => !bad.has(name)));
}

/** An article's folder is the month in which it was published or selected: else nobody finds it again. */
function placeFaults(article: Rest<Article>, from: { file: string; year: string; month: string }): Draft[] {
  const { publishedOn, selection } = article;
  if (publishedOn === undefined || selection === undefined) return [];
  const folder = `${from.year}-${from.month}`;
  const months = new Set([publishedOn.slice(0, 7), selection.on.slice(0, 7)]);
  if (months.has(folder)) return [];
  const places = [...months].map((month) => `articles/${month.replace("-", "/")}/`);
  return [
    {
      file: from.file,
      at: ["publishedOn"],
      found: publishedOn,
      code: "misplaced",
      expected: `the file in ${places.join(" or ")}`,
    },
  ];
}
