const ITEM = /^(\*+|#+)(?![*#])/;

/**
 * Makes lists of the lines that begin with `-*` or `-#`, one paragraph after the other.
 *
 * Source: SPIP's `tw_liste_item`: depth is the number of signs; another sign at the same depth closes the list and
 * opens one of the other kind; a level that was jumped over is an item without words.
 */
export function markLists(text: string): string {
  if (!/\n-[*#]/.test(text)) return text;
  return text
    .split("\n\n")
    .map((paragraph) => (/(?:^|\n)-[*#]/.test(paragraph) ? listOf(paragraph) : paragraph))
    .join("\n\n");
}

function listOf(paragraph: string): string {
  const [before = "", ...pieces] = `\n${paragraph}`.split("\n-");
  let out = before;
  let kind = "";
  /** Kinds of the lists that are open, outermost first. */
  const open: { kind: string; item: boolean }[] = [];
  const close = () => {
    const list = open.pop();
    if (list) out += `${list.item ? "</li>" : ""}</${list.kind}>`;
  };
  for (const piece of pieces) {
    const mark = ITEM.exec(piece)?.[1];
    if (mark === undefined) {
      out += `\n-${piece}`; // A bare bullet or a rule: other rules know.
      continue;
    }
    const depth = Math.min(mark.length, DEPTH_MAX);
    const next = mark.startsWith("#") ? "ol" : "ul";
    const changes = kind !== "" && kind !== next && depth === open.length;
    kind = next;
    while (open.length > depth - (changes ? 1 : 0)) close();
    const current = open.at(-1);
    if (open.length === depth && current?.item) out += "</li>";
    if (open.length === 0) out += "\n\n";
    while (open.length < depth) {
      const above = open.at(-1);
      if (above && !above.item) {
        out += "<li>";
        above.item = true;
      }
      out += `<${kind}>`;
      open.push({ kind, item: false });
    }
    const list = open.at(-1);
    if (list) list.item = true;
    out += `<li>${piece.slice(mark.length)}`;
  }
  while (open.length > 0) close();
  return out;
}

/** Deeper lists than any page shows are read as this deep. */
const DEPTH_MAX = 12;
