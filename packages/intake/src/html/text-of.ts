/** The text of an element on one line, as a reader sees it. */
export function lineOf(element: Pick<Element, "textContent"> | null | undefined): string | undefined {
  return line(element?.textContent);
}

/** A text on one line; nothing when it is empty. No-break spaces stay: they were printed. */
export function line(text: string | null | undefined): string | undefined {
  const clean = text?.replace(/[ \t\r\n\f]+/g, " ").trim();
  return clean === undefined || clean === "" ? undefined : clean;
}

/** A text of JSON-LD or a meta tag: some sites put entities and tags into it. */
export function plain(text: unknown): string | undefined {
  if (typeof text !== "string") return undefined;
  return line(
    text
      .replace(/<[^>]{1,200}>/g, "")
      .replace(/&#(\d{2,6});/g, (_, code: string) => String.fromCodePoint(Number(code) || 0xfffd))
      .replace(/&#x([0-9a-f]{2,5});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16) || 0xfffd))
      .replace(
        /&(amp|quot|apos|lt|gt|nbsp|rsquo|lsquo|laquo|raquo|hellip|eacute|egrave|agrave|ccedil|ecirc|ocirc);/g,
        (entity, name: string) => ENTITIES[name] ?? entity,
      ),
  );
}

const ENTITIES: Record<string, string> = {
  amp: "&",
  quot: '"',
  apos: "'",
  lt: "<",
  gt: ">",
  nbsp: "\u00a0",
  rsquo: "’",
  lsquo: "‘",
  laquo: "«",
  raquo: "»",
  hellip: "…",
  eacute: "é",
  egrave: "è",
  agrave: "à",
  ccedil: "ç",
  ecirc: "ê",
  ocirc: "ô",
};
