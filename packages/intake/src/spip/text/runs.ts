import type { Inline } from "@revue/core";

/** Where a link begins: the runs of one link share one object. */
export interface LinkSpan {
  href: string;
  title?: string | undefined;
}

/** A piece of a line with the marks that are on, as tags left them: crossed and unclosed ones are no matter here. */
export interface Run {
  /** `line-end` is a line end of the source that shows as a break; beside a real break it says nothing. */
  kind: "text" | "break" | "line-end" | "code" | "image" | "note";
  text: string;
  marks: number;
  link: LinkSpan | undefined;
  /** For images and notes, the inline itself. */
  inline?: Inline;
}

export const STRONG = 1;
export const EMPHASIS = 2;

/** Makes inlines of runs: one tree, no emphasis in itself, no space at the edges of a span, none doubled. */
export function toInlines(runs: readonly Run[]): Inline[] {
  const tidy = tidyRuns(runs);
  return tidy.length === 0 ? [] : linkLevel(tidy);
}

/** Cuts runs where two breaks follow each other: an empty line is the end of a paragraph. */
export function splitAtEmptyLines(runs: readonly Run[]): Run[][] {
  if (!runs.some(({ kind }) => kind === "break")) return [[...runs]];
  const parts: Run[][] = [[]];
  let breaks = 0;
  for (const run of runs) {
    if (run.kind === "break") {
      breaks++;
      if (breaks === 2) parts.push([]);
      if (breaks === 1) parts.at(-1)?.push(run);
      continue;
    }
    if (run.kind === "line-end" || (run.kind === "text" && /^[ \t\n]*$/.test(run.text))) {
      if (breaks < 2) parts.at(-1)?.push(run);
      continue;
    }
    breaks = 0;
    parts.at(-1)?.push(run);
  }
  return parts;
}

/** Spaces joined and taken off the ends, breaks that say nothing taken out, texts that are one made one. */
function tidyRuns(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  let space: "none" | "space" | "line-end" | "break" = "break";
  let started = false;
  for (const run of runs) {
    if (run.kind === "break" || run.kind === "line-end") {
      if (started && (space !== "break" || kept.length > 0)) space = space === "break" ? "break" : run.kind;
      continue;
    }
    if (run.kind !== "text") {
      flush(kept, space, started);
      settle(kept, run);
      kept.push(run);
      space = "none";
      started = true;
      continue;
    }
    const text = /[ \t\n\f]{2}|[\t\n\f]/.test(run.text) ? run.text.replace(/[ \t\n\f]+/g, " ") : run.text;
    const from = text.startsWith(" ") ? 1 : 0;
    const to = text.endsWith(" ") && text.length > from ? text.length - 1 : text.length;
    if (from === 1 && space === "none") space = "space";
    if (to <= from) continue;
    flush(kept, space, started);
    addText(kept, { ...run, text: text.slice(from, to) });
    space = to < text.length ? "space" : "none";
    started = true;
  }
  return kept;
}

/** Writes the space or break that stands before the next run; its marks are those both sides share. */
function flush(kept: Run[], space: "none" | "space" | "line-end" | "break", started: boolean): void {
  if (!started || space === "none") return;
  kept.push({ kind: space === "space" ? "text" : "break", text: " ", marks: -1, link: undefined });
}

function addText(kept: Run[], run: Run): void {
  settle(kept, run);
  const last = kept.at(-1);
  if (last?.kind === "text" && last.marks === run.marks && last.link === run.link) last.text += run.text;
  else kept.push(run);
}

/** Gives the space before a run the marks of the spans that both its neighbours are in. */
function settle(kept: Run[], next: Run): void {
  const space = kept.at(-1);
  if (space?.marks !== -1) return;
  const before = kept.at(-2);
  // Spans lie in one another in this order: a space at the edge of one is outside of those within.
  const sameLink = before?.link === next.link;
  const sameStrong = sameLink && (((before?.marks ?? 0) ^ next.marks) & STRONG) === 0;
  space.link = sameLink ? next.link : undefined;
  space.marks = sameStrong ? (before?.marks ?? 0) & next.marks : 0;
  if (space.kind !== "text" || before?.kind !== "text" || before.marks !== space.marks || before.link !== space.link) return;
  before.text += space.text;
  kept.pop();
}

function linkLevel(runs: readonly Run[]): Inline[] {
  const inlines: Inline[] = [];
  for (let at = 0; at < runs.length;) {
    const link = runs[at]?.link;
    let end = at + 1;
    while (end < runs.length && runs[end]?.link === link) end++;
    const children = markLevel(runs.slice(at, end), STRONG);
    if (link === undefined) for (const child of children) inlines.push(child);
    else inlines.push({ type: "link", href: link.href, ...(link.title !== undefined && { title: link.title }), children });
    at = end;
  }
  return inlines;
}

function markLevel(runs: readonly Run[], mark: number): Inline[] {
  const inlines: Inline[] = [];
  for (let at = 0; at < runs.length;) {
    const on = ((runs[at]?.marks ?? 0) & mark) !== 0;
    let end = at + 1;
    while (end < runs.length && (((runs[end]?.marks ?? 0) & mark) !== 0) === on) end++;
    const group = end - at === runs.length ? runs : runs.slice(at, end);
    const children = mark === STRONG ? markLevel(group, EMPHASIS) : group.map(leaf);
    if (!on) for (const child of children) inlines.push(child);
    else inlines.push({ type: mark === STRONG ? "strong" : "emphasis", children });
    at = end;
  }
  return inlines;
}

function leaf(run: Run): Inline {
  if (run.inline) return run.inline;
  if (run.kind === "code") return { type: "code", text: run.text };
  return run.kind === "text" ? { type: "text", text: run.text } : { type: "break" };
}
