/** Ways of writing a body, best first: the smallest that the client takes. */
export const CODINGS = ["br", "gzip", "identity"] as const;
export type Coding = (typeof CODINGS)[number];

/** What clients send is of few kinds: their readings are remembered. Bounded, since anyone may write anything. */
const remembered = new Map<string, readonly Coding[]>();
const REMEMBERED_MAX = 200;

/**
 * The codings a client takes, in our order of preference among equals. Rule: RFC 9110, 12.5.3.
 *
 * @param header `Accept-Encoding`, as sent; absent means that anything goes, of which we choose the plain bytes
 * @returns possibly none, when the client refuses `identity` and everything else we have
 */
export function codingsFor(header: string | undefined): readonly Coding[] {
  if (header === undefined) return ["identity"];
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const read = readCodings(header);
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(header, read);
  return read;
}

function readCodings(header: string): readonly Coding[] {
  const weights = new Map<string, number>();
  for (const item of header.toLowerCase().split(",")) {
    const [name = "", ...parameters] = item.split(";").map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
    if (name !== "" && /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/.test(weight)) weights.set(name, Number(weight));
  }
  const weightOf = (coding: Coding) =>
    weights.get(coding) ??
    (coding === "gzip" ? weights.get("x-gzip") : undefined) ??
    weights.get("*") ??
    // Plain bytes are taken unless refused, after everything asked for.
    (coding === "identity" ? 0.0001 : 0);
  return CODINGS.filter((coding) => weightOf(coding) > 0).sort((a, b) => weightOf(b) - weightOf(a));
}
