import type { Day } from "@revue/core";
import { decodePage } from "../charset/decode-page.ts";
import type { Draft } from "../draft/draft.ts";
import { readHtml, type HtmlContext } from "../html/read-html.ts";
import type { Outcome, Visitor } from "../visit/visit.ts";

/** What one address, or one page given, is as an article. */
export type AddressReading =
  | { kind: "article"; draft: Draft }
  /** The page was not had: `outcome` tells why. */
  | { kind: "not-visited"; outcome: Exclude<Outcome, { kind: "page" }> }
  /** It was had, and is no article: a login wall, a bot check, an error, a list. */
  | { kind: "not-an-article"; why: string };

/** Visits an address and reads the article there. Text whose mining is reserved is not kept: headline and link are. */
export async function readAddress(
  address: string,
  visitor: Visitor,
  context: HtmlContext & { readOn: Day },
): Promise<AddressReading> {
  const outcome = await visitor.visit(address);
  if (outcome.kind !== "page") return { kind: "not-visited", outcome };
  if (!/html|xml|text\/plain|^$/i.test(outcome.contentType))
    return { kind: "not-an-article", why: `not-a-page (${outcome.contentType.split(";")[0]})` };
  const reading = readGiven(outcome.bytes, { ...context, url: outcome.url, contentType: outcome.contentType });
  if (reading.kind === "article" && outcome.mining?.state === "reserved")
    reserve(reading.draft, outcome.mining.evidence, context.readOn);
  return reading;
}

/** Reads a page that an editor saved: nobody is visited, so nobody is asked. */
export function readGiven(bytes: Uint8Array, context: HtmlContext & { contentType?: string }): AddressReading {
  const { text } = decodePage(bytes, context.contentType);
  const reading = readHtml(text, context);
  return reading.kind === "article" ? reading : { kind: "not-an-article", why: reading.why };
}

function reserve(draft: Draft, evidence: string, on: Day): void {
  draft.body = "";
  draft.documents = [];
  draft.excerpts = [];
  delete draft.standfirst;
  draft.rights = { preset: "press", excerptWords: 0, mining: { state: "reserved", evidence, on } };
  draft.evidence["rights"] = `text and data mining is reserved: ${evidence}`;
}
