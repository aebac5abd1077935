import { nameKey } from "../vocabulary/find-by-name.ts";
import { findAll } from "./find-all.ts";
import type { Said } from "./metadata/claims.ts";
import { lineOf } from "./text-of.ts";

const SEPARATOR = /\s+(?:[|•·—–]|::|-|>>?|»)\s+/;

/**
 * The headline as printed: the page's own `<h1>` when what the page says of itself agrees with it, else what it says,
 * else its `<title>` without the site's name.
 */
export function headlineOf(document: Document, said: readonly Said[], siteName: string | undefined): Said | undefined {
  const title = titleOf(document, siteName);
  const headings = findAll(document, "h1").flatMap((heading) => lineOf(heading) ?? []);
  const claimed = [...said, ...(title === undefined ? [] : [{ value: title, from: "<title>" }])].filter(
    ({ value }) => value !== siteName,
  );
  for (const { value } of claimed) {
    const printed = headings.find((heading) => agrees(heading, value));
    if (printed !== undefined) return { value: printed, from: "<h1>" };
  }
  // Old pages and blogs print it in bold or in a lesser heading: believed when the page's title begins with it.
  const whole = lineOf(document.querySelector("title"));
  if (whole !== undefined && headings.length === 0) {
    for (const element of findAll(document, "h2, h3, b, strong, .title, .titre")) {
      const text = lineOf(element);
      if (text !== undefined && text.length > 15 && nameKey(whole).startsWith(nameKey(text)) && text.length > whole.length / 3)
        return { value: text, from: `<${element.localName}>, as in <title>` };
    }
  }
  const [first] = claimed;
  const [only, ...others] = headings.filter((heading) => nameKey(heading) !== nameKey(siteName ?? ""));
  // A title that is the site's alone: the one heading is the article's.
  if (only !== undefined && others.length === 0 && (said.length === 0 || first === undefined))
    return { value: only, from: "<h1>" };
  if (!first) return undefined;
  return { value: withoutSite(first.value, siteName), from: first.from };
}

/** Whether a heading and a claim are one headline, one of them cut or followed by the site's name. */
function agrees(heading: string, claim: string): boolean {
  const [a, b] = [nameKey(heading), nameKey(claim.replace(/(?:\.{3}|…)$/, ""))];
  if (a.length < 4 || b.length < 4) return a === b && a !== "";
  return a === b || (a.startsWith(b) && b.length > a.length / 3) || (b.startsWith(a) && a.length > b.length / 3);
}

function titleOf(document: Document, siteName: string | undefined): string | undefined {
  const title = lineOf(document.querySelector("title"));
  return title === undefined ? undefined : withoutSite(title, siteName);
}

/** « Titre - Le Journal » → « Titre ». Only a part that is the site's name, or the last of several, is cut. */
function withoutSite(title: string, siteName: string | undefined): string {
  const parts = title.split(SEPARATOR);
  if (parts.length < 2) return title;
  const site = nameKey(siteName ?? "");
  const isSite = (part: string) =>
    site !== "" && (nameKey(part) === site || nameKey(part).replaceAll(" ", "") === site.replaceAll(" ", ""));
  if (isSite(parts.at(-1) ?? ""))
    return title.slice(0, title.lastIndexOf(parts.at(-1) ?? "")).replace(/\s+(?:[|•·—–-]|::|>>?|»)\s+$/, "");
  if (isSite(parts[0] ?? "")) return title.slice(title.indexOf(parts[1] ?? ""));
  return title;
}
