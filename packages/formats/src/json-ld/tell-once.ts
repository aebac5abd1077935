/**
 * Describes each thing once: of several objects with one `@id`, the first in reading order stays whole and the
 * others become pointers. Rule: JSON-LD 1.1, 3.3, node identifiers; a reader joins the two.
 *
 * Whoever makes the nodes may thus describe a thing wherever it is named, always in the same words.
 */
export function tellOnce<Node>(graph: Node): Node {
  return told(graph, new Set()) as Node;
}

function told(value: unknown, known: Set<unknown>): unknown {
  if (Array.isArray(value)) return value.map((inner) => told(inner, known));
  if (typeof value !== "object" || value === null) return value;
  if ("@id" in value && "@type" in value) {
    if (known.has(value["@id"])) return { "@id": value["@id"] };
    known.add(value["@id"]);
  }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, told(inner, known)]));
}
