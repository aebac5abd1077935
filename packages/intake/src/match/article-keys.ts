import { CORE_SCHEMA, load } from "js-yaml";

/** What an article's file says that tells it from others. */
export interface ArticleKeys {
  slug: string;
  headline: string;
  section: string;
  source: string;
  subjects: string[];
  publishedOn: string;
  originalUrl?: string;
  archivedUrl?: string;
  spip?: number;
}

const FRONT = /^\ufeff?---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/**
 * Reads what tells an article from others, and its text, out of its file. A file with faults gives what can be read of
 * it: an article that an editor is mending is still known.
 */
export function articleKeys(slug: string, text: string): { keys: ArticleKeys; fields: Record<string, unknown>; body: string } {
  const front = FRONT.exec(text);
  const fields = front ? yamlOf(front[1] ?? "") : {};
  const string = (name: string): string | undefined => (typeof fields[name] === "string" ? fields[name] : undefined);
  const legacy = fields["legacy"] as { spip?: unknown } | undefined;
  const [originalUrl, archivedUrl] = [string("originalUrl"), string("archivedUrl")];
  return {
    keys: {
      slug,
      headline: string("headline") ?? slug,
      section: string("section") ?? "",
      source: string("source") ?? "",
      subjects: Array.isArray(fields["subjects"]) ? fields["subjects"].filter((one) => typeof one === "string") : [],
      publishedOn: string("publishedOn") ?? "",
      ...(originalUrl !== undefined && { originalUrl }),
      ...(archivedUrl !== undefined && { archivedUrl }),
      ...(typeof legacy?.spip === "number" && { spip: legacy.spip }),
    },
    fields,
    body: front ? text.slice(front.index + front[0].length) : text,
  };
}

function yamlOf(yaml: string): Record<string, unknown> {
  try {
    const fields: unknown = load(yaml, { schema: CORE_SCHEMA });
    return typeof fields === "object" && fields !== null ? (fields as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
