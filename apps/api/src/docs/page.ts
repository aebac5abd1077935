import type { Contract } from "../openapi/contract-keeper.ts";
import { PROBLEMS, type ProblemCode } from "../problem.ts";
import { codeBlock, described, inline, safe } from "./html.ts";
import { operationSection } from "./operation-section.ts";
import { schemaSection, wide } from "./schema-words.ts";

/** What stands in examples for the site's own address when nobody has told it. */
const SOMEWHERE = "http://localhost:3000";

/**
 * The documentation as one page, made from the contract: every operation with its parameters, answer, problems and
 * a real example. Needs no script; its only outside file is its style sheet.
 */
export function documentationPage({ document, examples }: Contract, origin: string): string {
  const base = origin === "" ? SOMEWHERE : origin;
  const operations = Object.entries(document.paths).flatMap(([address, methods]) =>
    Object.entries(methods).map(([method, one]) => ({ method, address, one })),
  );
  const byTag = document.tags.map((tag) => ({ ...tag, operations: operations.filter(({ one }) => one.tags[0] === tag.name) }));
  const schemas = Object.entries(document.components.schemas).sort(([one], [other]) => one.localeCompare(other));
  const title = safe(document.info.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${safe(document.info.summary)}">
<link rel="stylesheet" href="/api/v1/docs.css">
<link rel="alternate" type="application/vnd.oai.openapi+json" href="/api/v1/openapi.json" title="OpenAPI 3.1">
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header><p class="review"><a href="/">${safe(document.servers[0]?.description ?? "")}</a></p><h1>${title}</h1>
<p class="summary">${inline(document.info.summary)}</p></header>
<nav aria-label="On this page">
<h2>On this page</h2>
<ul><li><a href="#start">Quick start</a></li><li><a href="#rights">Rights</a></li><li><a href="#pages">Pages and changes</a></li>
<li><a href="#problems">Problems</a></li>
${byTag.map((tag) => `<li>${safe(tag.name)}<ul>${tag.operations.map(({ one }) => `<li><a href="#${one.operationId}">${inline(one.summary)}</a></li>`).join("")}</ul></li>`).join("\n")}
<li><a href="#schemas">Schemas</a></li></ul>
</nav>
<main id="content">
${quickStart(base)}
${described(document.info.description)}
${RIGHTS}
${pages(base)}
${problemTable()}
${byTag.map((tag) => `<section class="tag" id="tag-${safe(tag.name)}"><h2>${safe(tag.name)}</h2><p>${inline(tag.description)}</p>${tag.operations.map(({ one, ...asked }) => operationSection(asked, one, examples.get(one.operationId), base)).join("\n")}</section>`).join("\n")}
<section id="schemas"><h2>Schemas</h2>${schemas.map(([name, schema]) => schemaSection(name, schema)).join("\n")}</section>
</main>
</body>
</html>
`;
}

function quickStart(base: string): string {
  return `<section id="start"><h2>Quick start</h2>
<p>No key, no registration. From a browser too: reading is allowed from every site.</p>
${codeBlock(`# the newest articles\ncurl '${base}/api/v1/articles?limit=5'\n\n# those of March 2008, headline and address only\ncurl '${base}/api/v1/articles?from=2008-03-01&to=2008-03-31&fields=headline,url'\n\n# everything, one article a line\ncurl '${base}/api/v1/export.ndjson'`, "Three requests")}
<p>For programs: <a href="/api/v1/openapi.json">the contract, as OpenAPI 3.1</a>. In TypeScript, <code>@revue/client</code> is this API as typed functions.</p></section>`;
}

const RIGHTS = `<section id="rights"><h2>Rights</h2>
<p>Articles belong to their sources. Each answer carries <code>permission</code>, which says what may be shown of the article in this channel
today (<code>full</code>, <code>excerpt</code> or <code>headline</code>), under which <code>clause</code>, with which <code>credit</code> and
<code>licence</code>. What you receive is already cut to that. When <code>credit.compulsory</code> is true, print <code>credit.text</code> beside
whatever you reuse; when <code>link</code> is <code>compulsory</code>, link to <code>originalUrl</code> where it is known.</p></section>`;

function pages(base: string): string {
  return `<section id="pages"><h2>Pages and changes</h2>
<p>A list gives <code>total</code>, and <code>next</code> unless it was the last page. Give <code>next</code> back as <code>cursor</code> with the
same filters and order, or follow the <code>Link</code> header. Articles that arrive meanwhile never make you see one twice.</p>
<p>To keep a copy: read <code>/export.ndjson</code> once, then ask <code>/changes</code> with the <code>next</code> you kept.</p>
${codeBlock(`curl '${base}/api/v1/changes?since=2026-01-01'`, "Changes since a day")}</section>`;
}

/** Problems this software may give; those of one address are listed with it. */
function problemTable(): string {
  const rows = Object.entries(PROBLEMS).map(
    ([code, { status, title, meaning }]: [string, (typeof PROBLEMS)[ProblemCode]]) =>
      `<tr id="problem-${code}"><th scope="row"><code>${code}</code></th><td>${status}</td><td>${inline(`${title}. ${meaning}`)}</td></tr>`,
  );
  return `<section id="problems"><h2>Problems</h2><p>A refusal is <code>application/problem+json</code> (RFC 9457). Rely on <code>code</code>;
<code>errors</code> names each parameter at fault and what was expected.</p>${wide(
    `<table><thead><tr><th scope="col">Code</th><th scope="col">Status</th><th scope="col">Meaning</th></tr></thead><tbody>${rows.join("")}</tbody></table>`,
  )}</section>`;
}
