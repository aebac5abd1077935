import type { LinkState } from "@revue/core";
import { expect, test } from "vitest";
import { aFullArticle, aFullCollection, aPressCollection, aRecord } from "./fixtures.ts";
import { bodyHtml } from "./html/body-html.ts";
import { toHtmlArticle } from "./html/html.ts";
import { toMarkdownFile } from "./markdown/markdown.ts";
import { toPlainText } from "./text/text.ts";

const nasty = aFullArticle({
  headline: "# <b>Titre</b> & *fin*",
  standfirst: "<script>alert(1)</script>",
  note: "Voir l’<em>original</em>.",
  body: "Texte <script>alert(2)</script>.\n\n[ici](javascript:alert)",
});

test("HTML is one article, typography set, the excerpt a figure with its list and its document", () => {
  const html = toHtmlArticle(aRecord());
  expect(html).toMatch(/^<article lang="fr" data-digest="[0-9a-f]{64}">[\s\S]*<\/article>\n$/);
  expect(html).toContain("<h1>La digue de Port-Aven rouvre au public</h1>");
  expect(html).toContain(
    '<figure class="excerpt" id="excerpt-extrait"><blockquote cite="https://ville.example/discours"><p>«\u00a0Voici <em>notre</em> digue\u00a0:</p><ul><li>le phare,</li>',
  );
  expect(html).toContain("<figcaption>Jeanne Dupuis — <cite>Discours, 5 mai 2014</cite></figcaption>");
  expect(html).toContain('<a href="https://ville.example/discours">Lire le discours</a>');
  expect(html).toContain("Gazette &amp; quais, 6 mai 2014");
  expect(html).toContain("L’adresse d’origine est perdue.");
  expect(html).not.toMatch(/ style=|<script/);
});

test("what an editor or a source wrote stays text in HTML", () => {
  const html = toHtmlArticle(aRecord(nasty));
  expect(html).not.toMatch(/<script|<b>|href="javascript/);
  expect(html).toContain("&lt;b&gt;Titre");
});

test("plain text keeps the characters as they are, with provenance before and after", () => {
  expect(toPlainText(aRecord())).toBe(
    [
      "La digue de Port-Aven rouvre au public",
      "",
      "Gazette & quais, 6 mai 2014",
      "Sélectionné par La Vigie le 7 mai 2014",
      "",
      "Après deux hivers de travaux.",
      "",
      "La digue a rouvert mardi matin.",
      "",
      "- Lire le discours",
      "",
      '"Voici notre digue :',
      "",
      "- le phare,",
      '- le môle."',
      "",
      "--",
      "Source\u00a0: Gazette & quais",
      "Licence Creative Commons BY 4.0 <https://creativecommons.org/licenses/by/4.0/>",
      "L’adresse d’origine est perdue.",
      "Adresse permanente <https://vigie.example/articles/la-digue-de-port-aven-rouvre>",
      `Empreinte SHA-256 de la notice ${aRecord().digest}`,
      "",
    ].join("\n"),
  );
});

test("where only an excerpt may be shown, every format says so and shows no more", () => {
  const collection = aPressCollection(2);
  const record = aRecord(aFullArticle({ body: `${"mot ".repeat(40)}fin.` }), { collection });
  for (const text of [toHtmlArticle(record), toPlainText(record), toMarkdownFile(record)]) {
    expect(text).not.toContain("fin.");
  }
  expect(toPlainText(record)).toContain("Après deux…");
});

test("where nothing of the body may be shown there is no body", () => {
  const collection = aPressCollection(0);
  expect(bodyHtml(aRecord(aFullArticle(), { collection }))).toBeUndefined();
});

test("an original that moved is followed; one that is gone is said to be, with its copy", () => {
  const url = "https://gazette.example/digue";
  const original = (link: LinkState) =>
    toPlainText(aRecord(aFullArticle({ originalUrl: url }), { collection: aFullCollection({ links: [link] }) }));
  const checkedOn = "2026-03-02";
  expect(original({ state: "moved", url, movedTo: "https://gazette.example/new", checkedOn })).toContain(
    "Texte original <https://gazette.example/new>",
  );
  expect(original({ state: "gone", url, archivedUrl: "https://archive.example/digue", checkedOn })).toContain(
    "Texte original\u00a0: lien disparu, copie archivée <https://archive.example/digue>",
  );
  expect(original({ state: "gone", url, checkedOn })).toContain("lien disparu\n");
});
