/** What a site says about text and data mining of one page, and where. */
export interface MiningAnswer {
  state: "allowed" | "reserved";
  evidence: string;
}

/**
 * Reads a reservation of text and data mining rights for one page. Rule: TDMRep (W3C Community Group, 2024): the page's own
 * `<meta>` before its HTTP header before the site's `/.well-known/tdmrep.json`.
 *
 * @param said.file the text of `/.well-known/tdmrep.json`, when there is one
 * @returns nothing when nobody says anything
 */
export function miningReservation(
  url: string,
  said: { header?: string | undefined; html?: string | undefined; file?: string | undefined },
): MiningAnswer | undefined {
  const tag = said.html === undefined ? undefined : metaReservation(said.html);
  if (tag !== undefined) return { state: tag, evidence: url };
  const header = stateOf(said.header);
  if (header !== undefined) return { state: header, evidence: url };
  const file = said.file === undefined ? undefined : fileReservation(said.file, url);
  return file === undefined ? undefined : { state: file, evidence: new URL("/.well-known/tdmrep.json", url).href };
}

function metaReservation(html: string): MiningAnswer["state"] | undefined {
  for (const [tag] of html.slice(0, 100_000).matchAll(/<meta\b[^>]{0,500}>/gi)) {
    if (!/\bname\s*=\s*["']?tdm-reservation\b/i.test(tag)) continue;
    return stateOf(/\bcontent\s*=\s*["']?\s*([01])/i.exec(tag)?.[1]);
  }
  return undefined;
}

function fileReservation(text: string, url: string): MiningAnswer["state"] | undefined {
  let rules: unknown;
  try {
    rules = JSON.parse(text);
  } catch {
    return undefined;
  }
  const { pathname } = new URL(url);
  for (const rule of Array.isArray(rules) ? (rules as unknown[]) : []) {
    if (typeof rule !== "object" || rule === null) continue;
    const { location, "tdm-reservation": reservation } = rule as Record<string, unknown>;
    if (typeof location === "string" && matches(location, pathname)) return stateOf(String(reservation));
  }
  return undefined;
}

/** Patterns as in robots.txt: "*" is anything, "$" the end; else the beginning of the path. */
function matches(pattern: string, path: string): boolean {
  const source = pattern
    .replace(/[.+?^{}()|[\]\\]/g, "\\$&")
    .replace(/\*+/g, ".*")
    .replace(/\$(?!$)/g, "\\$");
  return new RegExp(`^${source}`).test(path);
}

const stateOf = (value: string | undefined): MiningAnswer["state"] | undefined =>
  value?.trim() === "1" ? "reserved" : value?.trim() === "0" ? "allowed" : undefined;
