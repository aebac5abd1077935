/** A piece of XML that is already written: well-formed, its text escaped. */
export type Xml = string & { readonly written: "xml" };

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * Writes an element.
 *
 * @param attributes absent ones are left out
 * @param content text, which is escaped, or pieces already written, of which absent ones are left out
 */
export function element(name: string, attributes: Attributes, content: string | readonly (Xml | undefined)[] = []): Xml {
  const given = Object.entries(attributes).filter(([, value]) => value !== undefined);
  const opening = `${name}${given.map(([key, value]) => ` ${key}="${quoted(String(value))}"`).join("")}`;
  const inside = typeof content === "string" ? escapeXml(content) : content.filter((piece) => piece !== undefined).join("");
  return (inside === "" ? `<${opening}/>` : `<${opening}>${inside}</${name}>`) as Xml;
}

/** The pieces of one element after the other, each on a line of its own: a file that can be read and compared. */
export const onLines = (pieces: readonly (Xml | undefined)[]): Xml[] =>
  pieces.flatMap((piece) => (piece === undefined ? [] : (`\n${piece}` as Xml)));

/**
 * Makes any text safe as content and inside quoted attributes. Rule: XML 1.0, 2.2 and 2.4.
 *
 * Characters that XML cannot hold, even as references (most controls, half a surrogate pair), become U+FFFD: seen, not lost
 * in silence. White space that a reader would turn into another is written as a reference.
 */
export function escapeXml(text: string): string {
  return legalXml(text).replaceAll(/[&<>"\r]/g, (character) => REFERENCES[character] ?? character);
}

/** Shows what XML cannot hold by U+FFFD; nothing is escaped, so that it can be said of XML already written. */
export function legalXml(text: string): string {
  return text.toWellFormed().replaceAll(FORBIDDEN, "\uFFFD");
}

/** In an attribute a reader turns line ends and tabs into spaces, unless they are references. */
const quoted = (text: string) => escapeXml(text).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");

// oxlint-disable-next-line no-control-regex -- control characters are exactly what XML forbids
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;
const REFERENCES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;" };
