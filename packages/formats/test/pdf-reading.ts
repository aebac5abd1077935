import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** An element of a PDF's structure: what a screen reader goes through. */
export interface Element {
  role: string;
  lang?: string;
  alt?: string;
  /** What it holds itself, elements inside it included, in reading order. */
  text: string;
  children: Element[];
}

export interface PdfReading {
  pages: number;
  title: unknown;
  language: string | undefined;
  keywords: string;
  xmp: string;
  marked: boolean;
  /** The elements of all pages, in reading order. */
  elements: Element[];
  /** Titles of the bookmarks, outermost first. */
  bookmarks: string[];
  /** All text, in the order of the structure. */
  text: string;
}

/** Reads a PDF as a screen reader does: by its structure, not by where words stand. */
export async function readPdf(bytes: Uint8Array): Promise<PdfReading> {
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await loading.promise;
  try {
    const { info, metadata } = await pdf.getMetadata();
    const facts = info as { Title?: unknown; Keywords?: string; Language?: string };
    const elements = (await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => elementsOf(pdf, at + 1)))).flat();
    return {
      pages: pdf.numPages,
      title: facts.Title,
      language: facts.Language,
      keywords: facts.Keywords ?? "",
      xmp: metadata?.getRaw() ?? "",
      marked: ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
      elements,
      bookmarks: flat(await pdf.getOutline()),
      text: elements.map(({ text }) => text).join("\n"),
    };
  } finally {
    await loading.destroy();
  }
}

interface Outline {
  title: string;
  items: Outline[];
}

const flat = (items: Outline[] | null): string[] => (items ?? []).flatMap(({ title, items: inside }) => [title, ...flat(inside)]);

interface Node {
  role?: string;
  lang?: string;
  alt?: string;
  children?: Node[];
  type?: string;
  id?: string;
}

async function elementsOf(pdf: PDFDocumentProxy, number: number): Promise<Element[]> {
  const page = await pdf.getPage(number);
  const [tree, content] = [await page.getStructTree(), await page.getTextContent({ includeMarkedContent: true })];
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of content.items as { type?: string; id?: string; str?: string; hasEOL?: boolean }[]) {
    if (item.type === "beginMarkedContentProps" || item.type === "beginMarkedContent") open.push(item.id ?? undefined);
    else if (item.type === "endMarkedContent") open.pop();
    else {
      const id = open.findLast((one) => one !== undefined);
      if (id !== undefined) texts.set(id, (texts.get(id) ?? "") + (item.str ?? "") + (item.hasEOL === true ? "\n" : ""));
    }
  }
  const read = (node: Node): Element[] => {
    if (node.type === "content") return [{ role: "", text: texts.get(node.id ?? "") ?? "", children: [] }];
    const children = (node.children ?? []).flatMap(read);
    const inside = children.filter(({ role }) => role !== "");
    return [
      {
        role: node.role ?? "",
        ...(node.lang !== undefined && { lang: node.lang }),
        ...(node.alt !== undefined && { alt: node.alt }),
        text: children.map(({ text }) => text).join(""),
        children: inside,
      },
    ];
  };
  return (tree as Node | null)?.children?.flatMap(read) ?? [];
}

/** Every element with a role, at any depth, in reading order. */
export function withRole(elements: readonly Element[], role: string): Element[] {
  return elements.flatMap((element) => [...(element.role === role ? [element] : []), ...withRole(element.children, role)]);
}
