import { expect, test } from "vitest";
import { LAYOUTS } from "../../test/layouts/layouts.ts";
import { readHtml } from "./read-html.ts";

const read = (html: string, url = "https://www.gazette.example/a") =>
  readHtml(html, { url, timeZone: "Europe/Paris", readOn: "2026-11-24" });
const draftOf = (html: string) => {
  const reading = read(html);
  return reading.kind === "article" ? reading.draft : undefined;
};
const TEXT = [
  "La digue nord a rouvert mardi matin, après deux hivers de travaux qui ont coûté trois millions d’euros à la ville.",
  "Les pêcheurs l’attendaient depuis longtemps, et la criée doit reprendre ses ventes dès la semaine prochaine sur le quai.",
];
const BODY = TEXT.map((text) => `<p>${text}</p>`).join("");

const head = (description: string) => `<head><meta property="og:description" content="${description}"></head>`;
const dated = (date: string) =>
  `<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"La digue rouvre","datePublished":"${date}","dateModified":"2020-01-01"}</script></head><body><h1>La digue rouvre</h1>${BODY}</body></html>`;
const canonicalTo = (canonical: string) =>
  `<html><head><link rel="canonical" href="${canonical}"></head><body><h1>La digue rouvre</h1>${BODY}</body></html>`;

test.for(LAYOUTS.map((layout) => [layout.name, layout] as const))("reads a page: %s", ([, { html, url, article, expected }]) => {
  const reading = readHtml(html, { url, timeZone: "Europe/Paris", readOn: "2026-11-24" });
  const draft = reading.kind === "article" ? reading.draft : undefined;
  const fields = {
    headline: draft?.headline,
    standfirst: draft?.standfirst,
    authors: draft?.byline?.kind === "signed" ? draft.byline.people : [],
    publishedOn: draft?.publishedOn,
    siteName: draft?.sourceName,
    language: draft?.language,
  };
  const printed = Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined));
  expect(fields).toMatchObject(printed);
  for (const paragraph of article.text) expect(draft?.body).toContain(paragraph.slice(5, 60));
  expect(draft?.body).not.toMatch(
    /cookies|Partager|Sur le même sujet|Abonnez-vous|commentaires|Mentions légales|Lire aussi|Read more|Читайте также|Advertisement/,
  );
});

test("html, head and body may be left out, as HTML allows", () => {
  for (const html of [
    `<html><title>La digue</title><h1>La digue rouvre</h1>${BODY}`,
    `<title>La digue</title><h1>La digue rouvre</h1>${BODY}`,
    `<h1>La digue rouvre</h1>${BODY}`,
  ]) {
    expect(draftOf(html)).toMatchObject({ headline: "La digue rouvre", body: TEXT.join("\n\n") });
  }
});

test("a description that repeats the first words is no standfirst; one repeated whole leaves the text", () => {
  expect(
    draftOf(`<html>${head(`${TEXT[0]?.slice(0, 90)}…`)}<body><h1>La digue rouvre</h1>${BODY}</body></html>`),
  ).not.toHaveProperty("standfirst");
  const printed = "Après deux hivers de fermeture, le port retrouve son abri et ses promeneurs du dimanche.";
  const draft = draftOf(`<html>${head(printed)}<body><h1>La digue rouvre</h1><p>${printed}</p>${BODY}</body></html>`);
  expect(draft?.standfirst).toBe(printed);
  expect(draft?.body).toBe(TEXT.join("\n\n"));
});

test("scripts and addresses that run them never reach the text", () => {
  const draft = draftOf(
    `<h1>La digue rouvre</h1>${BODY}<p>Voir <a href="javascript:alert(1)">ici</a>, <a href="data:text/html,x">là</a> et <a href="https://port.example/">au port</a>.<script>alert(1)</script><img src=x onerror=alert(1)></p>`,
  );
  expect(draft?.body).toContain("Voir ici, là et [au port](https://port.example/).");
  expect(draft?.body).not.toMatch(/script|alert|onerror|data:/);
});

test("a date in the future, or of the page's last change, is not believed", () => {
  expect(draftOf(dated("2014-05-06"))?.publishedOn).toBe("2014-05-06");
  expect(draftOf(dated("2114-05-06"))).not.toHaveProperty("publishedOn");
});

test("a canonical address of another site, or of the home page, is not believed", () => {
  expect(draftOf(canonicalTo("https://www.gazette.example/digue"))?.originalUrl).toBe("https://www.gazette.example/digue");
  expect(draftOf(canonicalTo("https://www.gazette.example/"))?.originalUrl).toBe("https://www.gazette.example/a");
  expect(draftOf(canonicalTo("https://autre.example/digue"))?.originalUrl).toBe("https://www.gazette.example/a");
});

test("a licence that the page names is the article's", () => {
  expect(
    draftOf(
      `<h1>La digue rouvre</h1>${BODY}<p><a rel="license" href="https://creativecommons.org/licenses/by-sa/4.0/deed.fr">CC BY-SA</a></p>`,
    )?.rights,
  ).toEqual({ preset: "cc-by-sa", version: "4.0" });
});

test("fifty thousand nested boxes are told, not walked", () => {
  expect(read(`${"<div>".repeat(50_000)}<p>x</p>`)).toEqual({ kind: "refused", why: "too-deep" });
});

test("twenty megabytes of HTML are told, not parsed", () => {
  expect(read(`<p>${"x".repeat(20_000_000)}`)).toEqual({ kind: "refused", why: "too-big" });
});

test.for([
  ["a bot check", "<title>Attention Required! | Cloudflare</title><h1>Sorry, you have been blocked</h1>", "bot-check"],
  [
    "a wall that JSON-LD tells",
    `<script type="application/ld+json">{"@type":"NewsArticle","headline":"x","isAccessibleForFree":false}</script><h1>La digue</h1><p>Le début seulement, en quelques mots.</p>`,
    "login-wall",
  ],
  ["an error with status 200", "<title>Erreur 404</title><h1>Page introuvable</h1>", "error-page"],
  ["an empty page", "<html><body></body></html>", "no-article"],
  ["no HTML at all", "\u0000\u0001\u0002", "no-article"],
] as const)("%s is refused as such", ([, html, why]) => {
  expect(read(html)).toEqual({ kind: "refused", why });
});

test("an article about walls and captchas is an article", () => {
  const long = Array.from(
    { length: 12 },
    (_, rank) => `<p>${TEXT[rank % 2]} Le ${rank + 1} du mois, on lisait encore « connectez-vous pour lire la suite ».</p>`,
  ).join("");
  expect(read(`<title>Captcha : la fin ?</title><h1>Captcha : la fin ?</h1>${long}`).kind).toBe("article");
});
