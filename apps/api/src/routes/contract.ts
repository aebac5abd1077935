import * as z from "zod";
import { documentationPage } from "../docs/page.ts";
import { STYLE_SHEET } from "../docs/style-sheet.ts";
import { json, operation } from "../operation.ts";

const none = z.object({});
const CONTRACT_TYPE = "application/vnd.oai.openapi+json;version=3.1";

export const showContract = operation({
  id: "showContract",
  tag: "About",
  address: "/openapi.json",
  summary: "The contract of this API",
  description: "As an OpenAPI 3.1 document, written from the schemas that validate requests and answers.",
  path: none,
  query: none,
  answer: { description: "The OpenAPI document.", type: CONTRACT_TYPE, schema: z.looseObject({ openapi: z.string() }) },
  problems: [],
  async handle(ask) {
    return json((await ask.contract()).document, { "Content-Type": CONTRACT_TYPE });
  },
});

export const showDocumentation = operation({
  id: "showDocumentation",
  tag: "About",
  address: "/docs",
  summary: "This documentation",
  path: none,
  query: none,
  answer: { description: "A page for people.", type: "text/html" },
  problems: [],
  async handle(ask) {
    return new Response(documentationPage(await ask.contract(), ask.origin ?? ""), {
      headers: {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy":
          "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      },
    });
  },
});

/** Not part of the contract: it serves the page above. */
export const showStyleSheet = operation({
  id: "showStyleSheet",
  tag: "About",
  address: "/docs.css",
  summary: "The style sheet of the documentation",
  path: none,
  query: none,
  answer: { description: "A style sheet.", type: "text/css" },
  problems: [],
  handle: () => new Response(STYLE_SHEET, { headers: { "Content-Type": "text/css; charset=utf-8" } }),
});
