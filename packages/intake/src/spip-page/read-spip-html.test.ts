import { expect, test } from "vitest";
import { spip2008 } from "../../test/spip-2008.ts";
import { readPage } from "../import-pages/read-page.ts";

const TEXT = `<p class="spip">La digue nord a rouvert mardi, après deux hivers de travaux qui ont coûté trois millions d’euros.</p>
<p class="spip"><img src="puce.gif" class="puce" />&nbsp;<a href="http://www.ports.example/entretien" class="spip_out">Lire l’entretien de la présidente du port</a></p>
<p class="spip">« Nous avons attendu trop longtemps, et les pêcheurs aussi.</p><p class="spip">Chaque tempête nous coûte plus cher. »</p>
<ul class="spip"><li class="spip">le môle,</li><li class="spip">la cale.</li></ul>`;

const latin = (text: string) => Uint8Array.from(text, (character) => ({ "’": 0x92 })[character] ?? character.charCodeAt(0));
const aPage = (html: string) => ({
  name: "spip.php?article412",
  bytes: latin(html),
  contentType: "text/html",
  url: "http://www.vigie.example/spip.php?article412",
});

test("reads path, title, source, date, curator, text and number of a SPIP page of 2008", () => {
  const reading = readPage(
    aPage(spip2008({ title: "La digue rouvre", source: '<a href="http://www.ports.example/">Ports magazine</a>', text: TEXT })),
  );
  expect(reading).toMatchObject({
    kind: "article",
    template: "spip",
    draft: {
      headline: "La digue rouvre",
      sectionNames: ["Ports", "Digues"],
      sourceName: "Ports magazine",
      sourceUrl: "http://www.ports.example/",
      publishedOn: "2008-03-11",
      selectedBy: "La Vigie",
      capturedOn: "2017-10-21",
      archivedUrl: "http://www.vigie.example/spip.php?article412",
      legacy: { spip: 412 },
    },
  });
});

test("ties the link to a document and the quotation after it; keeps lists; leaves menus and tools out", () => {
  const reading = readPage(aPage(spip2008({ title: "La digue rouvre", source: "Ports magazine", text: TEXT })));
  const draft = reading.kind === "article" ? reading.draft : undefined;
  expect(draft?.documents).toMatchObject([{ id: "entretien", kind: "interview", url: "http://www.ports.example/entretien" }]);
  expect(draft?.excerpts).toMatchObject([{ document: "entretien" }]);
  expect(draft?.body).toBe(
    [
      "La digue nord a rouvert mardi, après deux hivers de travaux qui ont coûté trois millions d’euros.",
      "::: document entretien",
      "::: excerpt extrait-entretien\n« Nous avons attendu trop longtemps, et les pêcheurs aussi.\n\nChaque tempête nous coûte plus cher. »\n:::",
      "- le môle,\n- la cale.",
    ].join("\n\n"),
  );
});

test("a source that links to the article there gives its original address", () => {
  const source = '<a href="http://www.ports.example/2008/digue.html">Ports magazine</a>';
  const reading = readPage(aPage(spip2008({ title: "La digue rouvre", source, text: TEXT })));
  expect(reading).toMatchObject({ draft: { originalUrl: "http://www.ports.example/2008/digue.html" } });
});
