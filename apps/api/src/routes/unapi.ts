import { Slug } from "@revue/core";
import { CITATION_FILES, element, toCitationFile, type CitationFormat } from "@revue/formats";
import * as z from "zod";
import { recordOf, siteOf } from "../answer/record-of.ts";
import { operation } from "../operation.ts";

/** Names that Zotero knows: it takes RIS before BibTeX, and neither CSL-JSON. Seen in its translator "unAPI", 2026-11-24. */
const FORMATS: Record<string, CitationFormat> = { ris: "ris", bibtex: "bib" };

/**
 * unAPI, by which Zotero asks for the reference of the article on a page: which formats there are, then one of them.
 * Rule: unAPI version 1 (http://unapi.info/specs/). Identifiers are slugs.
 */
export const unapi = operation({
  id: "unapi",
  tag: "Articles",
  address: "/unapi",
  summary: "Offer references to reference managers",
  path: z.object({}),
  query: z.object({ id: z.string().min(1).max(500).optional(), format: z.string().min(1).max(50).optional() }),
  answer: { description: "The formats, or a reference.", type: "application/xml" },
  problems: ["article-not-found", "not-acceptable", "not-permitted"],
  async handle(ask) {
    const { id, format: name } = ask.query;
    if (id === undefined) return formats(200);
    const slug = Slug.safeParse(id);
    const kept = slug.success ? await ask.store.findArticle(slug.data) : undefined;
    if (kept === undefined) return ask.refuse("article-not-found");
    if (name === undefined) return formats(300, id);
    const format = FORMATS[name];
    if (format === undefined) return ask.refuse("not-acceptable");
    const { record } = await recordOf({ ...ask, origin: siteOf(ask) }, kept, ask.caller.channel);
    if (record.permission.show === "nothing") return ask.refuse("not-permitted", { detail: record.permission.clause });
    return new Response(toCitationFile(record, format), { headers: { "Content-Type": CITATION_FILES[format].type } });
  },
});

/** The list of formats: of any object, or of one, as a choice. */
function formats(status: 200 | 300, id?: string): Response {
  const list = Object.entries(FORMATS).map(([name, format]) => element("format", { name, type: CITATION_FILES[format].type }));
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n${element("formats", { id }, list)}\n`;
  return new Response(body, { status, headers: { "Content-Type": "application/xml; charset=utf-8" } });
}
