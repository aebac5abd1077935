/**
 * Mends the commonest faults of feeds: characters that XML forbids, ampersands and "<" that stand for themselves, HTML
 * entities, a text cut in the middle of an item. Whole items are kept, the cut one is dropped.
 */
export function mended(text: string): string {
  const clean = text
    // oxlint-disable-next-line no-control-regex
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replace(/^[^<]+/, "")
    .replace(/&(?!(?:[a-z][a-z0-9]{1,8}|#\d{1,7}|#x[0-9a-f]{1,6});)/gi, "&amp;")
    .replace(/<(?=[\s\d=])/g, "&lt;");
  const root = /<(rss|rdf:RDF|feed)\b/i.exec(clean)?.[1];
  if (root === undefined) return clean;
  const item = root.toLowerCase() === "feed" ? "entry" : "item";
  // Each whole item once more, in a feed of our own: whatever is wrong between them is left behind.
  const head = clean.slice(0, clean.search(new RegExp(`<${item}\\b`, "i")) >>> 0);
  const items = clean.match(new RegExp(`<${item}\\b[^>]*>(?:(?!<${item}\\b)[\\s\\S])*?</${item}>`, "gi")) ?? [];
  const closing = root.toLowerCase() === "rss" ? `</channel></${root}>` : `</${root}>`;
  const open = root === "rdf:RDF" && !/<\/channel>/i.test(head) ? `${head}</channel>` : head;
  return `${open}${items.join("")}${closing}`;
}
