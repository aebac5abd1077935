import { applyEdits, type Edit } from "../text/edit.ts";
import type { LanguageRules } from "../text/language-rules.ts";
import { pairQuotes } from "../text/quotes.ts";
import { PASSES_MAX, ruleEdits, rulesOf, typeset } from "../text/typeset.ts";
import type { Block, Body, Inline } from "./body.ts";
import { raiseOrdinals } from "./typeset-line.ts";

/** Stands for what is not text (code, images, calls of notes) while a run is looked at as one string. */
const OBJECT = "\uFFFC";

/**
 * Sets a body for the eye: `typeset` over each run of text as a whole, whatever emphasis or links cut it into.
 *
 * Straight quotes are paired over all the blocks of one container: a quotation may open in one paragraph and close in
 * another. In French the letters of ordinals become `superscript`. Code and addresses stay as they are. The body
 * given is not changed; a body in a language without rules comes back itself.
 */
export function typesetBody(body: Body, language: string): Body {
  const rules = rulesOf(language);
  if (!rules) return body;
  const setter = new BodySetter(rules, language);
  return { blocks: setter.container(body.blocks), notes: body.notes.map((note) => setter.container(note)) };
}

class BodySetter {
  private readonly rules: LanguageRules;
  private readonly language: string;
  /** Runs already set, by the run as it was. */
  private readonly set = new Map<readonly Inline[], Inline[]>();

  constructor(rules: LanguageRules, language: string) {
    this.rules = rules;
    this.language = language;
  }

  container(blocks: readonly Block[]): Block[] {
    const runs = runsOf(blocks);
    let set: (readonly Inline[])[] = runs;
    for (let pass = 0; pass < PASSES_MAX; pass++) {
      const next = this.pass(set);
      if (next.every((run, index) => run === set[index])) break;
      set = next;
    }
    for (const [index, run] of runs.entries()) this.set.set(run, this.finished(set[index] ?? run));
    return blocks.map((block) => this.block(block));
  }

  /** One pass over the runs of a container; a run that nothing changes comes back itself. */
  private pass(runs: readonly (readonly Inline[])[]): (readonly Inline[])[] {
    const quotes = pairQuotes(runs.map(plainOf), this.rules.quotes);
    return runs.map((run, index) => {
      // The rules look at what stands around a sign: quotes must be what they will be.
      const paired = edited(run, quotes[index] ?? []);
      return edited(paired, ruleEdits(plainOf(paired), this.rules));
    });
  }

  private block(block: Block): Block {
    switch (block.type) {
      case "paragraph":
      case "heading":
        return { ...block, children: this.setRun(block.children) };
      case "list":
        return { ...block, items: block.items.map((item) => item.map((inside) => this.block(inside))) };
      case "quote":
      case "excerpt":
        return { ...block, children: this.container(block.children) };
      case "table":
        return {
          ...block,
          header: block.header.map((cell) => this.setRun(cell)),
          rows: block.rows.map((row) => row.map((cell) => this.setRun(cell))),
        };
      case "document":
      case "code":
      case "rule":
        return block;
    }
  }

  private setRun(run: Inline[]): Inline[] {
    return this.set.get(run) ?? run;
  }

  /** Raises ordinals and sets what is not in the run of text: alternative texts and titles. */
  private finished(inlines: readonly Inline[]): Inline[] {
    return inlines.flatMap((inline): Inline[] => {
      if ("children" in inline) return [{ ...inline, ...this.titleOf(inline), children: this.finished(inline.children) }];
      if (inline.type === "image")
        return [{ ...inline, ...this.titleOf(inline), alternative: typeset(inline.alternative, this.language) }];
      return inline.type === "text" ? raiseOrdinals(inline.text, this.rules.ordinals) : [inline];
    });
  }

  private titleOf(inline: { title?: string | undefined } | object): { title?: string } {
    return "title" in inline && inline.title !== undefined ? { title: typeset(String(inline.title), this.language) } : {};
  }
}

/** Gives each edit to the text it falls in, which may lie inside emphasis or a link; texts left empty go. */
function edited(run: readonly Inline[], edits: readonly Edit[]): readonly Inline[] {
  if (edits.length === 0) return run;
  let offset = 0;
  let next = 0;
  const visit = (inlines: readonly Inline[]): Inline[] =>
    inlines.flatMap((inline): Inline[] => {
      if ("children" in inline) return [{ ...inline, children: visit(inline.children) }];
      const start = offset;
      offset += lengthOf(inline);
      if (inline.type !== "text") return [inline];
      const own: Edit[] = [];
      for (let edit = edits[next]; edit && edit.at < offset; edit = edits[next]) {
        const end = edit.at + edit.remove;
        // What an edit removes may go on in the next text; what it inserts stands where it begins.
        own.push({
          at: Math.max(edit.at, start) - start,
          remove: Math.min(end, offset) - Math.max(edit.at, start),
          insert: edit.at < start ? "" : edit.insert,
        });
        if (end > offset) break;
        next++;
      }
      const text = applyEdits(inline.text, own);
      return text === "" ? [] : [{ type: "text", text }];
    });
  return visit(run);
}

/** The runs of text of a container, in order; quotations and excerpts inside it are containers of their own. */
function runsOf(blocks: readonly Block[]): Inline[][] {
  return blocks.flatMap((block) => {
    if (block.type === "paragraph" || block.type === "heading") return [block.children];
    if (block.type === "list") return block.items.flatMap(runsOf);
    return block.type === "table" ? [...block.header, ...block.rows.flat()] : [];
  });
}

function plainOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if ("children" in inline) return plainOf(inline.children);
      if (inline.type === "text" || inline.type === "superscript") return inline.text;
      return inline.type === "break" ? "\n" : OBJECT;
    })
    .join("");
}

const lengthOf = (inline: Inline): number => (inline.type === "text" || inline.type === "superscript" ? inline.text.length : 1);
