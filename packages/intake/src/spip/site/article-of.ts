import {
  BODY_MAX,
  HEADLINE_MAX,
  toMarkdown,
  toText,
  WebAddress,
  type Article,
  type Block,
  type Body,
  type Inline,
} from "@revue/core";
import type { ReportBuilder } from "../../report/report-builder.ts";
import type { Row } from "../source/spip-database.ts";
import { findTarget } from "../text/link-target.ts";
import { NoteBook } from "../text/notes.ts";
import { finishBody, fittingMarkdown, readShortcuts } from "../text/spip-body.ts";
import type { TextContext } from "../text/text-context.ts";
import type { LibraryDocument } from "./documents.ts";
import type { PlannedArticle } from "./plan-articles.ts";
import { plainLine } from "./plain-line.ts";
import { namedItem } from "./texts-of.ts";
import { addressOf } from "./plan-sources.ts";

/** Longest standfirst of the model, in characters. */
const STANDFIRST_MAX = 5_000;

export interface ArticleParts {
  row: Row;
  plan: PlannedArticle;
  context: TextContext;
  section: string;
  source: { slug: string; isOwn: boolean };
  authors: { name: string; curator: string | undefined }[];
  /** Who selects what no author of the site selected. */
  curator: string;
  subjects: string[];
  translations: string[];
  documents: LibraryDocument[];
  image: Article["image"];
  report: ReportBuilder;
}

/** Makes an article of a row and what it is tied to. */
export function articleOf(parts: ArticleParts): Article {
  const { row, plan, report, source } = parts;
  const item = namedItem(plan);
  const clip = (name: string, text: string): string => {
    if (text.length <= HEADLINE_MAX) return text;
    report.attention({
      code: "too-long",
      item,
      file: plan.path,
      found: text,
      done: `cut the ${name} at ${HEADLINE_MAX} characters`,
    });
    return `${text
      .slice(0, HEADLINE_MAX - 1)
      .trimEnd()
      .toWellFormed()}…`;
  };
  const overline = plainLine(row["surtitre"], plan.language);
  const subheadline = plainLine(row["soustitre"], plan.language);
  const { body, standfirst, note, redirect } = textOf(parts);
  const { markdown, leftOut } = fittingMarkdown(body);
  if (leftOut > 0) {
    report.attention({
      code: "body-too-long",
      item,
      file: plan.path,
      done: `left out the last ${leftOut} characters: a body holds ${BODY_MAX}`,
    });
  }
  const originalUrl = redirect ?? WebAddress.safeParse(addressOf(String(row["url_site"] ?? ""))).data;
  if (originalUrl === undefined && String(row["url_site"] ?? "").trim().length > 7) {
    report.attention({
      code: "address-unreadable",
      item,
      file: plan.path,
      found: String(row["url_site"]),
      done: "left out the address of the original: it is none",
    });
  }
  const names = parts.authors.map(({ name }) => name);
  return {
    slug: plan.slug,
    // Legacy numbers are those of articles: a brève of the same number is another text.
    ...(plan.kind === "article" && { legacy: { spip: plan.id } }),
    headline: clip("headline", plan.headline),
    ...(overline !== "" && { overline: clip("overline", overline) }),
    ...(subheadline !== "" && { subheadline: clip("subheadline", subheadline) }),
    ...(standfirst !== undefined && { standfirst }),
    ...(source.isOwn && names.length > 0 && { byline: { kind: "signed", line: names.join(", "), people: names } as const }),
    section: parts.section,
    source: source.slug,
    ...(originalUrl !== undefined && { originalUrl }),
    publishedOn: plan.publishedOn,
    selection: {
      on: plan.selectedOn,
      by: (source.isOwn ? undefined : parts.authors.find(({ curator }) => curator)?.curator) ?? parts.curator,
    },
    language: plan.language,
    ...(parts.image && { image: parts.image }),
    body: markdown.replace(/\n+$/, ""),
    documents: [],
    excerpts: [],
    subjects: parts.subjects,
    events: [],
    translations: parts.translations,
    ...(note !== undefined && { note }),
  };
}

interface Texts {
  body: Body;
  standfirst?: string;
  note?: string;
  /** Where a virtual article leads, outside the site. */
  redirect?: string;
}

/** The chapô, the text and the post-scriptum as one body; a chapô that is plain words is the standfirst. */
function textOf(parts: ArticleParts): Texts {
  const { row, plan, context, report } = parts;
  const item = namedItem(plan);
  const notes = new NoteBook();
  const field = (name: string): string => (typeof row[name] === "string" ? row[name] : "");
  const virtual = field("virtuel").trim() || (field("chapo").startsWith("=") ? field("chapo").slice(1).trim() : "");
  if (virtual !== "") return virtualText(virtual, parts);

  const chapo = readShortcuts(field("chapo"), context, notes);
  const standfirst = plainWords(chapo);
  if (standfirst === undefined && chapo.length > 0) {
    report.changed({
      code: "standfirst-in-text",
      item,
      file: plan.path,
      done: "put the chapô at the head of the text: a standfirst holds plain words alone",
    });
  }
  const text = readShortcuts(field("texte"), context, notes);
  const ps = readShortcuts(field("ps"), context, notes);
  const label: Block = { type: "heading", level: 2, children: [{ type: "text", text: "P.-S." }] };
  const blocks = [standfirst === undefined ? chapo : [], text, ps.length > 0 ? [label] : [], ps].flat();
  const body = finishBody(blocks, notes, context);
  addDocuments(body, parts);

  const description = plainWords(readShortcuts(field("descriptif"), context, new NoteBook()), { withLinks: true });
  const isNew = description !== undefined && description !== standfirst;
  return {
    body,
    ...(standfirst !== undefined ? { standfirst } : isNew && chapo.length === 0 && { standfirst: description }),
    ...(isNew && chapo.length > 0 && { note: description }),
  };
}

/** An article that only led elsewhere: a link there. Source: SPIP's `virtuel_redirige`. */
function virtualText(virtual: string, { context, plan, report }: ArticleParts): Texts {
  const written = /->>?\s*([^\]]*)\]/.exec(virtual)?.[1] ?? virtual;
  const target = findTarget(written, context);
  report.changed({
    code: "redirection",
    item: namedItem(plan),
    file: plan.path,
    found: virtual,
    done: "wrote a link to where it led",
  });
  const children: Inline[] = target
    ? [{ type: "link", href: target.href, children: [{ type: "text", text: target.title ?? plan.headline }] }]
    : [{ type: "text", text: virtual }];
  const redirect = WebAddress.safeParse(target?.href).data;
  return { body: { blocks: [{ type: "paragraph", children }], notes: [] }, ...(redirect !== undefined && { redirect }) };
}

/** The words of blocks that are one paragraph of plain or emphasised text. */
function plainWords(blocks: readonly Block[], { withLinks = false } = {}): string | undefined {
  const [only] = blocks;
  if (only === undefined) return undefined;
  if (!withLinks && (blocks.length > 1 || only.type !== "paragraph" || !only.children.every(isPlain))) return undefined;
  const words = toText({ blocks: [...blocks], notes: [] })
    .replace(/\s*\n\s*/g, " ")
    .trim();
  return words === "" || words.length > STANDFIRST_MAX ? undefined : words;
}

const isPlain = (inline: Inline): boolean =>
  inline.type === "text" || ((inline.type === "strong" || inline.type === "emphasis") && inline.children.every(isPlain));

/** Documents tied to the article that its texts do not show stand at its end, as SPIP's portfolio did. */
function addDocuments(body: Body, { documents }: ArticleParts): void {
  const left = documents.filter(({ isLogo }) => !isLogo);
  if (left.length === 0) return;
  const written = toMarkdown(body);
  const items = left
    .filter(({ src }) => src !== "" && !written.includes(src))
    .map(({ src, title, isImage, alternative }): Block[] => {
      const words = title ?? src.split("/").at(-1) ?? src;
      const inline: Inline = isImage
        ? { type: "image", src, alternative: alternative ?? title ?? "" }
        : { type: "link", href: src, children: [{ type: "text", text: words }] };
      return [
        {
          type: "paragraph",
          children: isImage && title !== undefined ? [inline, { type: "text", text: ` ${title}` }] : [inline],
        },
      ];
    });
  if (items.length === 0) return;
  body.blocks.push(
    { type: "heading", level: 2, children: [{ type: "text", text: "Documents joints" }] },
    { type: "list", ordered: false, tight: true, items },
  );
}
