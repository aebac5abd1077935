/** A file cut in two. `yaml` and `body` are the file's own characters. */
export interface FrontMatter {
  yaml: string;
  /** 1-based line of the file on which `yaml` begins. */
  yamlLine: number;
  body: string;
  /** 1-based line of the file on which `body` begins. */
  bodyLine: number;
}

const OPENING = /^---[ \t]*\n/;
const CLOSING = /^---[ \t]*(?:\n|$)/m;

/**
 * Cuts an article's file into its front matter and its body.
 *
 * The front matter stands between two lines of three hyphens, the first of which opens the file. Blank
 * lines before and after the body are not part of it.
 *
 * @param text with "\n" as line ends
 * @returns nothing when the file has no front matter, or never closes it
 */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const opening = OPENING.exec(text);
  if (!opening) return undefined;
  const rest = text.slice(opening[0].length);
  const closing = CLOSING.exec(rest);
  if (!closing) return undefined;
  const yaml = rest.slice(0, closing.index);
  const after = rest.slice(closing.index + closing[0].length);
  const body = after.replace(/^\n+/, "");
  return {
    yaml,
    yamlLine: 2,
    body: body.replace(/\n+$/, ""),
    bodyLine: 3 + countLines(yaml) + (after.length - body.length),
  };
}

function countLines(text: string): number {
  let lines = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) lines++;
  return lines;
}
