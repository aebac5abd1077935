import { readFileSync } from "node:fs";
import { RelaxNGValidator, XmlDocument, type XmlElement } from "libxml2-wasm";

/** Reads XML with libxml2, which is nobody's friend; throws when it is not well-formed. The document is let go afterwards. */
export function readXml<T>(text: string, look: (document: XmlDocument) => T): T {
  const document = XmlDocument.fromString(text);
  try {
    return look(document);
  } finally {
    document.dispose();
  }
}

/** Insists that a document is what a schema says; throws with the line and the reason. */
export function expectValid(text: string, schema: string): void {
  readXml(readFileSync(new URL(`schemas/${schema}`, import.meta.url), "utf8"), (rules) => {
    const validator = RelaxNGValidator.fromDoc(rules);
    try {
      readXml(text, (document) => validator.validate(document));
    } finally {
      validator.dispose();
    }
  });
}

const PREFIXES = {
  a: "http://www.w3.org/2005/Atom",
  c: "http://purl.org/rss/1.0/modules/content/",
  dc: "http://purl.org/dc/elements/1.1/",
  dcterms: "http://purl.org/dc/terms/",
  x: "http://www.w3.org/1999/xhtml",
};

/** The text of every node an XPath finds, in order. Prefixes: `a` Atom, `c` content, `dc`, `dcterms`, `x` XHTML. */
export function textsAt(text: string, path: string): string[] {
  return readXml(text, (document) => document.find(path, PREFIXES).map((node) => node.content));
}

/** The name of every element an XPath finds, in order. */
export function namesAt(text: string, path: string): string[] {
  return readXml(text, (document) => document.find(path, PREFIXES).map((node) => (node as XmlElement).name));
}
