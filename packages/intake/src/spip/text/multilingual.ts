const LANGUAGE = /[[{]([a-z]{2,3}(?:_[a-z0-9]+)*)[\]}]/g;

/**
 * Chooses one language in every `<multi>[fr]Bonjour[en]Hello</multi>`.
 *
 * Source: SPIP's `extraire_multi`: the language asked for, else its root ("fr" for "fr_fem"), else the site's first.
 *
 * @param leftOut is told the other languages' texts
 */
export function chooseLanguage(text: string, language: string, leftOut?: (text: string) => void): string {
  if (!text.includes("<multi>")) return text;
  let out = "";
  let from = 0;
  for (let start = text.indexOf("<multi>"); start !== -1; start = text.indexOf("<multi>", from)) {
    const end = text.indexOf("</multi>", start);
    if (end === -1) break;
    const texts = multilingualTexts(text.slice(start + "<multi>".length, end));
    const wanted = language.toLowerCase().replace("-", "_");
    const chosen = [wanted, wanted.split("_")[0] ?? "", ""].find((code) => texts.has(code)) ?? [...texts.keys()][0] ?? "";
    for (const [code, other] of texts) if (code !== chosen && other.trim() !== "") leftOut?.(`[${code}] ${other}`);
    out += text.slice(from, start) + (texts.get(chosen) ?? "");
    from = end + "</multi>".length;
  }
  return out + text.slice(from);
}

/** The texts of one `<multi>`, by language; "" for what stands before the first code. */
export function multilingualTexts(inside: string): Map<string, string> {
  const texts = new Map<string, string>();
  let code = "";
  let from = 0;
  for (const match of inside.matchAll(LANGUAGE)) {
    add(texts, code, inside.slice(from, match.index));
    code = match[1] ?? "";
    from = match.index + match[0].length;
  }
  add(texts, code, inside.slice(from));
  return texts;
}

function add(texts: Map<string, string>, code: string, text: string): void {
  if (code === "" && text.trim() === "") return;
  texts.set(code, (texts.get(code) ?? "") + text);
}
