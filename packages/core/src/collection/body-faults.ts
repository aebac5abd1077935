import type { Article } from "../article/article.ts";
import { BODY_MAX } from "../article/limits.ts";
import type { Block } from "../body/body.ts";
import { readBody } from "../body/read-body.ts";
import type { Draft } from "./draft.ts";
import { orNearest } from "./nearest.ts";
import type { Rest } from "./read-record.ts";

/**
 * Says what is wrong in the text of an article: HTML, unsafe addresses, containers that do not match the
 * article's documents and excerpts.
 *
 * @param from.bodyLine the file's line on which the body begins
 * @param article when its documents or excerpts cannot be read, containers are not compared with them
 */
export function bodyFaults(from: Place, article: Rest<Article>): Draft[] {
  const { documents, excerpts } = article;
  if (from.body.length > BODY_MAX) return [];
  if (isPlain(from.body) && !documents?.length && !excerpts?.length) return [];
  const { body, faults } = readBody(from.body);
  return [
    ...faults.map(({ line, found, expected }): Draft => ({
      file: from.file,
      line: from.bodyLine + line - 1,
      code: "bad-markdown",
      found,
      expected,
    })),
    ...(documents ? containerFaults(from, body.blocks, "document", documents) : []),
    ...(excerpts ? containerFaults(from, body.blocks, "excerpt", excerpts) : []),
  ];
}

/** A body and where it stands: its file, and that file's line on which it begins. */
interface Place {
  file: string;
  body: string;
  bodyLine: number;
}

/** Says what is wrong in a text of the editors' own, written in a YAML field. */
export function localisedFaults(file: string, texts: Record<string, string> | undefined, at: string): Draft[] {
  return Object.entries(texts ?? {}).flatMap(([language, text]) =>
    isPlain(text)
      ? []
      : readBody(text).faults.map(({ found, expected }): Draft => ({
          file,
          at: [at, language],
          code: "bad-markdown",
          found,
          expected,
        })),
  );
}

/**
 * Whether a text holds none of the signs that a fault needs: angle brackets, square brackets, rows of colons, or
 * a line that may nest blocks. Most bodies do, and need no reading to be known good: half the time of a check.
 */
export function isPlain(text: string): boolean {
  return !/[<>[\]]|:::|^[ \t]|^(?:[-+*]|\d+[.)])[ \t]+(?:[-+*]|\d+[.)])/m.test(text);
}

/** Containers without an entry among the fields, entries never placed in the text, and containers met twice. */
function containerFaults(
  { file, body, bodyLine }: Place,
  blocks: readonly Block[],
  type: "document" | "excerpt",
  entries: readonly { id: string }[],
): Draft[] {
  const ids = new Set(entries.map(({ id }) => id));
  const placed = placedIds(blocks, type);
  const list = `${type}s`;
  const lineOf = (id: string): number => {
    const before = body.search(new RegExp(`^[ >]*:{3,} *${type} +${id}\\b`, "m"));
    return bodyLine + body.slice(0, Math.max(0, before)).split("\n").length - 1;
  };
  const astray = placed.flatMap((id, rank): Draft[] => {
    if (!ids.has(id))
      return [
        { file, line: lineOf(id), code: "dangling", found: id, expected: orNearest(`an id of the field ${list}`, id, ids) },
      ];
    return placed.indexOf(id) < rank
      ? [{ file, line: lineOf(id), code: "duplicate", found: id, expected: `each ${type} in one place of the text` }]
      : [];
  });
  // A document may have no printed link; an excerpt is its words, which stand in the text and nowhere else.
  if (type === "document") return astray;
  const unplaced = entries.flatMap(({ id }, rank): Draft[] =>
    placed.includes(id)
      ? []
      : [
          {
            file,
            at: [list, rank, "id"],
            code: "missing",
            found: id,
            expected: `its words in the text, between "::: excerpt ${id}" and ":::"`,
          },
        ],
  );
  return [...astray, ...unplaced];
}

function placedIds(blocks: readonly Block[], type: "document" | "excerpt"): string[] {
  return blocks.flatMap((block) => [
    ...(block.type === type ? [block.id] : []),
    ...("children" in block && block.type !== "paragraph" && block.type !== "heading" ? placedIds(block.children, type) : []),
    ...(block.type === "list" ? block.items.flatMap((item) => placedIds(item, type)) : []),
  ]);
}
