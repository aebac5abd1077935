import { WebAddress } from "@revue/core";

/**
 * The addresses that readers of an article are led to, its original's, its archived copy's and its documents', with the day a copy of each
 * should be near. A file with faults gives what can be read of it.
 *
 * @param fields the article's front matter
 */
export function articleAddresses(fields: Record<string, unknown>): { url: string; near: string }[] {
  const { originalUrl, archivedUrl, publishedOn, documents } = fields;
  const printed = typeof publishedOn === "string" ? publishedOn : undefined;
  const given = [{ url: originalUrl }, { url: archivedUrl }, ...(Array.isArray(documents) ? (documents as unknown[]) : [])];
  return given.flatMap((one) => {
    const { url, on } = (one ?? {}) as { url?: unknown; on?: unknown };
    const near = typeof on === "string" ? on : printed;
    return near !== undefined && WebAddress.safeParse(url).success ? [{ url: String(url), near }] : [];
  });
}
