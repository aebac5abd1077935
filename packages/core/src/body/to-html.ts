import type { Block, Body, Inline } from "./body.ts";

/** What a caller of `toHtml` may decide. Each function gives HTML that is already safe, and is put in as it is. */
export interface HtmlOptions {
  /** Prefix of the ids of notes, so that two bodies can share a page. Letters, digits, hyphens. */
  noteIds?: string;
  /** The printed link to a document; without it, nothing stands in its place. */
  document?: (id: string) => string;
  /** A quotation, given its inside; without it, a `blockquote` with `data-excerpt`. */
  excerpt?: (id: string, inside: string) => string;
  /** The accessible name of the way back from a note to its call; "↩" without it. */
  backLabel?: (number: number) => string;
}

/**
 * Renders a body as HTML: every character of the text is escaped, no address is emitted that the reader did not
 * allow, no style or script attribute is ever written. Typography is not set here: see `typesetBody`.
 *
 * Notes follow at the end in `section[role=doc-endnotes]`, each linked to its first call and back
 * (roles: DPUB-ARIA 1.1). Alignment of cells is a class, `align-left`, `align-right` or `align-centre`.
 */
export function toHtml(body: Body, options: HtmlOptions = {}): string {
  const writer = new HtmlWriter(options);
  return writer.blocks(body.blocks) + writer.notes(body.notes);
}

class HtmlWriter {
  private readonly options: HtmlOptions;
  private readonly called = new Set<number>();

  constructor(options: HtmlOptions) {
    this.options = options;
  }

  blocks(blocks: readonly Block[]): string {
    return blocks.map((block) => this.block(block)).join("");
  }

  notes(notes: readonly Block[][]): string {
    if (notes.length === 0) return "";
    const items = notes.map((blocks, index) => {
      const number = index + 1;
      const label = this.options.backLabel?.(number);
      const name = label === undefined ? "" : ` aria-label="${escapeHtml(label)}"`;
      const back = ` <a href="#${this.id("call", number)}" role="doc-backlink"${name}>↩</a>`;
      const inside = this.blocks(blocks);
      // The way back stands in the last paragraph, where the eye ends.
      const text = inside.endsWith("</p>") ? `${inside.slice(0, -"</p>".length)}${back}</p>` : inside + back;
      return `<li id="${this.id("note", number)}">${text}</li>`;
    });
    return `<section role="doc-endnotes"><ol>${items.join("")}</ol></section>`;
  }

  private block(block: Block): string {
    switch (block.type) {
      case "paragraph":
        return `<p>${this.inlines(block.children)}</p>`;
      case "heading":
        return `<h${block.level}>${this.inlines(block.children)}</h${block.level}>`;
      case "list":
        return this.list(block);
      case "quote":
        return `<blockquote>${this.blocks(block.children)}</blockquote>`;
      case "excerpt": {
        const inside = this.blocks(block.children);
        return (
          this.options.excerpt?.(block.id, inside) ?? `<blockquote data-excerpt="${escapeHtml(block.id)}">${inside}</blockquote>`
        );
      }
      case "document":
        return this.options.document?.(block.id) ?? "";
      case "code": {
        const language = block.language === undefined ? "" : ` class="language-${escapeHtml(block.language)}"`;
        return `<pre><code${language}>${escapeHtml(block.text)}</code></pre>`;
      }
      case "rule":
        return "<hr>";
      case "table":
        return this.table(block);
    }
  }

  private list(list: Extract<Block, { type: "list" }>): string {
    const tag = list.ordered ? "ol" : "ul";
    const start = list.ordered && list.start !== undefined ? ` start="${list.start}"` : "";
    const items = list.items.map((item) => {
      const inside = item.map((block) =>
        list.tight && block.type === "paragraph" ? this.inlines(block.children) : this.block(block),
      );
      return `<li>${inside.join("")}</li>`;
    });
    return `<${tag}${start}>${items.join("")}</${tag}>`;
  }

  private table(table: Extract<Block, { type: "table" }>): string {
    const cell = (tag: string, children: Inline[], column: number) => {
      const align = table.align[column] ?? "none";
      const look = align === "none" ? "" : ` class="align-${align}"`;
      return `<${tag}${tag === "th" ? ' scope="col"' : ""}${look}>${this.inlines(children)}</${tag}>`;
    };
    const row = (tag: string, cells: Inline[][]) => `<tr>${cells.map((children, at) => cell(tag, children, at)).join("")}</tr>`;
    const body = table.rows.length === 0 ? "" : `<tbody>${table.rows.map((cells) => row("td", cells)).join("")}</tbody>`;
    return `<table><thead>${row("th", table.header)}</thead>${body}</table>`;
  }

  private inlines(inlines: readonly Inline[]): string {
    return inlines.map((inline) => this.inline(inline)).join("");
  }

  private inline(inline: Inline): string {
    switch (inline.type) {
      case "text":
        return escapeHtml(inline.text);
      case "emphasis":
        return `<em>${this.inlines(inline.children)}</em>`;
      case "strong":
        return `<strong>${this.inlines(inline.children)}</strong>`;
      case "code":
        return `<code>${escapeHtml(inline.text)}</code>`;
      case "link": {
        // A link without words would be invisible: its address stands for them.
        const inside = inline.children.length === 0 ? escapeHtml(inline.href) : this.inlines(inline.children);
        return `<a href="${escapeHtml(inline.href)}"${titleOf(inline)}>${inside}</a>`;
      }
      case "image":
        return `<img src="${escapeHtml(inline.src)}" alt="${escapeHtml(inline.alternative)}"${titleOf(inline)}>`;
      case "break":
        return "<br>";
      case "superscript":
        return `<sup>${escapeHtml(inline.text)}</sup>`;
      case "note":
        return this.call(inline.number);
    }
  }

  private call(number: number): string {
    // Ids are unique on a page: a second call of one note has none.
    const id = this.called.has(number) ? "" : ` id="${this.id("call", number)}"`;
    this.called.add(number);
    return `<sup><a${id} href="#${this.id("note", number)}" role="doc-noteref">${number}</a></sup>`;
  }

  private id(kind: "call" | "note", number: number): string {
    return `${escapeHtml(this.options.noteIds ?? "")}${kind}-${number}`;
  }
}

const titleOf = (node: { title?: string | undefined }): string =>
  node.title === undefined ? "" : ` title="${escapeHtml(node.title)}"`;

const SPECIAL: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Makes any text safe between tags and inside quoted attributes. Rule: HTML Living Standard, 13.3. */
export function escapeHtml(text: string): string {
  return /[&<>"']/.test(text) ? text.replace(/[&<>"']/g, (character) => SPECIAL[character] ?? character) : text;
}
