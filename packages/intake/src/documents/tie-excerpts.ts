import { inlinesText, type Block, type Document, type Excerpt, type Inline, type Language, type Subject } from "@revue/core";
import { freeName, slugOf } from "../naming/slug-of.ts";
import type { NameIndex } from "../vocabulary/name-index.ts";
import { documentKind } from "./document-kind.ts";
import { quotationAfter } from "./quotation.ts";

/** What is needed to know who speaks and where. */
export interface Speakers {
  names: NameIndex;
  kindOf(subject: string): Subject["kind"] | undefined;
}

export interface Tied {
  blocks: Block[];
  documents: Document[];
  excerpts: Excerpt[];
}

// Not « Lire aussi » nor "Read more": these lead to other articles.
const INVITES =
  /^(?:lire|voir|écouter|consulter|télécharger|read|see|watch|listen to|читать|смотреть)\s+(?!aussi\b|également\b|la suite\b|plus\b|more\b|also\b|on\b)/iu;
const CARRIERS =
  /(?:agence|quotidien|journal|hebdomadaire|chaîne|radio|revue|agency|newspaper|channel|агентств\p{L}*|газет\p{L}*)\s+(?:de presse\s+)?/iu;

/**
 * Finds the printed links to documents (« Lire l’entretien du ministre… ») and the quotations that follow them, and ties
 * them together.
 *
 * A link is a line of its own, or a list of one item, that invites to read a kind of document or leads to one; a
 * quotation is the run of blocks between quotation marks just after it, or a quoted block. Nothing is dropped: a line
 * that is not followed by a quotation and has no address stays a paragraph.
 */
export function tieExcerpts(blocks: readonly Block[], { language, speakers }: { language: Language; speakers?: Speakers }): Tied {
  const tied: Tied = { blocks: [], documents: [], excerpts: [] };
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at] as Block;
    const link = printedLink(block);
    const quotation = link && quotationAfter(blocks, at + 1);
    if (!link || (!quotation && link.href === undefined)) {
      tied.blocks.push(block);
      continue;
    }
    const document = documentOf(link, { language, speakers, taken: tied.documents });
    tied.documents.push(document);
    tied.blocks.push({ type: "document", id: document.id });
    if (!quotation) continue;
    const excerpt = excerptOf(document, tied.excerpts);
    tied.excerpts.push(excerpt);
    tied.blocks.push({ type: "excerpt", id: excerpt.id, children: [...quotation.blocks] });
    at += quotation.length;
  }
  return tied;
}

/** The words and the address of a line that is nothing but a link to a document. */
function printedLink(block: Block): { label: string; href?: string } | undefined {
  const line = aloneOnItsLine(block);
  if (!line) return undefined;
  // SPIP prints its bullets as a dash or an arrow before the words.
  const label = inlinesText(line)
    .trim()
    .replace(/^[-–•→]\s*/, "");
  if (label.length > 400 || !INVITES.test(label)) return undefined;
  const { kind } = documentKind(label);
  const links = line.flatMap((inline) => (inline.type === "link" && /^https?:/.test(inline.href) ? [inline.href] : []));
  if (kind === "other") return undefined;
  return links.length === 1 ? { label, href: links[0] as string } : { label };
}

function aloneOnItsLine(block: Block): readonly Inline[] | undefined {
  if (block.type === "paragraph") return block.children;
  if (block.type !== "list" || block.items.length !== 1) return undefined;
  const [item = []] = block.items;
  const [only, ...more] = item;
  return only?.type === "paragraph" && more.length === 0 ? only.children : undefined;
}

function documentOf(
  { label, href }: { label: string; href?: string },
  { language, speakers, taken }: { language: Language; speakers: Speakers | undefined; taken: readonly Document[] },
): Document {
  const { kind, words = kind } = documentKind(label);
  const mentions = speakers?.names.mentionsIn(label, language) ?? [];
  const people = new Set(mentions.flatMap(({ slug }) => (speakers?.kindOf(slug) === "person" ? [slug] : [])));
  const medium = mentions.find(
    ({ slug, printed }) => speakers?.kindOf(slug) === "organisation" && isCarrier(label, printed),
  )?.slug;
  const name = slugOf(medium === undefined ? words : `${words} ${medium}`);
  return {
    id: freeName(name, (id) => taken.some((document) => document.id === id)),
    kind,
    label,
    language,
    ...(href !== undefined && { url: href }),
    speakers: [...people],
    ...(medium !== undefined && { medium }),
  };
}

function isCarrier(label: string, printed: string): boolean {
  const end = label.indexOf(printed) + printed.length;
  return CARRIERS.test(label.slice(0, end));
}

function excerptOf(document: Document, taken: readonly Excerpt[]): Excerpt {
  const name = `extrait-${document.id.split("-")[0] ?? document.id}`;
  return {
    id: freeName(name, (id) => taken.some((excerpt) => excerpt.id === id)),
    document: document.id,
    speakers: document.speakers,
    state: { result: "not-checked" },
  };
}
