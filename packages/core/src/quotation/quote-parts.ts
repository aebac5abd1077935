/** A stretch of a quotation that must stand in the document without a break, and what may come before it there. */
export interface QuotePart {
  text: string;
  /**
   * `start`: anything. `cut`: the quotation left words out there (« […] »). `insert`: the editor put words of their own in
   * brackets, in the place of a few words or of none.
   */
  before: "start" | "cut" | "insert";
}

const CUT = /[[(]\s*(?:…|\.\s*\.\s*\.)\s*[\])]/;
const BRACKETS = /\[[^[\]\n]{1,300}\]/;
/** « [L]e »: the editor changed the case of a letter. The bracket touches the rest of its word. */
const LETTER = /\[(\p{L})\](?=\p{L})/gu;

/**
 * Parts a quotation where its editor says that it is not the document's own words.
 *
 * The quotation marks around the whole, and the points of suspension that open or close it, belong to the page that
 * quotes.
 *
 * @returns the parts, and the words of which only the case of the first letter is the editor's
 */
export function quoteParts(quote: string): { parts: QuotePart[]; recased: string[] } {
  const recased: string[] = [];
  const plain = quote.replace(LETTER, (_, letter: string, at: number) => {
    const rest = /^\p{L}+/u.exec(quote.slice(at + 3))?.[0] ?? "";
    recased.push(letter + rest);
    return letter;
  });
  const bare = plain
    .trim()
    .replace(/^["«“„‹]\s*|\s*["»”‟›]$/gu, "")
    .replace(/^(?:…|\.\.\.)\s*|\s*(?:…|\.\.\.)$/gu, "");
  const parts: QuotePart[] = [];
  let before: QuotePart["before"] = "start";
  for (const piece of bare.split(new RegExp(`(${CUT.source}|${BRACKETS.source})`))) {
    if (CUT.test(piece) && piece.length < 12) before = "cut";
    else if (/^\[.*\]$/.test(piece)) before = before === "cut" ? "cut" : "insert";
    else if (piece.trim() !== "") {
      parts.push({ text: piece.trim(), before });
      before = "start";
    }
  }
  if (parts[0]) parts[0].before = "start";
  return { parts, recased };
}
