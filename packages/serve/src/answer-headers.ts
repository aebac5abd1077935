/** Of the application's headers, those that are ours to say, or that say how it was made. */
const OURS = new Set([
  "connection",
  "content-encoding",
  "content-length",
  "date",
  "etag",
  "keep-alive",
  "transfer-encoding",
  "vary",
  "x-request-id",
  "x-sveltekit-page",
]);

/** What only a page or a program's answer needs: a style sheet, a script, a font or an image is never a document of its own. */
const OF_DOCUMENTS = new Set(["x-frame-options", "referrer-policy", "permissions-policy", "cross-origin-opener-policy"]);
const PART_OF_A_PAGE = /^(?:text\/css|text\/javascript|font\/|image\/)/;

/**
 * The headers of an answer as a flat list, name after value, which node writes fastest: those of the application, then
 * those of the house where the application was silent. Without length, encoding, tag and `Vary`, which depend on the form sent.
 */
export function answerHeaders(response: Response, house: Readonly<Record<string, string>>): string[] {
  const list: string[] = [];
  for (const [name, value] of response.headers) {
    if (!OURS.has(name)) list.push(name, name === "content-type" ? withCharset(value) : value);
  }
  const part = PART_OF_A_PAGE.test(response.headers.get("content-type") ?? "");
  // A page that says who may frame it has said all: the older header can only say that nobody may.
  const framed = /frame-ancestors (?!'none')/.test(response.headers.get("content-security-policy") ?? "");
  for (const [name, value] of Object.entries(house)) {
    if (response.headers.has(name) || (part && OF_DOCUMENTS.has(name)) || (framed && name === "x-frame-options")) continue;
    list.push(name, value);
  }
  if (!response.headers.has("cross-origin-resource-policy")) {
    // What any page may read, any page may embed.
    const open = response.headers.get("access-control-allow-origin") === "*";
    list.push("cross-origin-resource-policy", open ? "cross-origin" : "same-origin");
  }
  return list;
}

/** Text without a charset would be guessed at. */
function withCharset(type: string): string {
  return type.startsWith("text/") && !type.includes("charset=") ? `${type}; charset=utf-8` : type;
}

/** `Vary` of an answer that also exists compressed. */
export function varyWithEncoding(response: Response, compressible: boolean): string[] {
  const named = response.headers.get("vary");
  const all = [...(named === null ? [] : [named]), ...(compressible ? ["Accept-Encoding"] : [])];
  return all.length === 0 ? [] : ["vary", all.join(", ")];
}
