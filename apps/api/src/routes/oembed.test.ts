import { aCollection, anArticle } from "@revue/core/fixtures";
import { expect, test } from "vitest";
import { anApi } from "../fixtures.ts";

const SITE = "https://vigie.example";
const open = () =>
  anApi(aCollection({ articles: [anArticle({ slug: "digue", headline: 'La "digue" & <l’eau>' })] }), { origin: SITE });
const of = (url: string, more = "") => `/api/v1/oembed?url=${encodeURIComponent(url)}${more}`;

test("an article's page is embedded as a frame with its card, in its language", async () => {
  const { ask } = await open();
  expect(await (await ask(of(`${SITE}/articles/digue`))).json()).toMatchObject({
    version: "1.0",
    type: "rich",
    author_name: "Gazette des quais",
    provider_name: "La Vigie",
    width: 560,
  });
  const english = (await (await ask(of(`${SITE}/en/articles/digue`))).json()) as { html: string; author_url: string };
  expect(english.author_url).toBe(`${SITE}/en/sources/gazette-des-quais`);
  expect(english.html).toContain(`src="${SITE}/en/articles/digue/carte"`);
});

test("a headline cannot leave the frame's title", async () => {
  const { ask } = await open();
  const { html } = (await (await ask(of(`${SITE}/articles/digue`))).json()) as { html: string };
  expect(html.match(/<|>/g)).toEqual(["<", ">", "<", ">"]);
  expect(html).toContain('&amp; &lt;l’eau&gt;" width="560"');
});

test("the card is no larger than whoever embeds has room for", async () => {
  const { ask } = await open();
  const card = await (await ask(of(`${SITE}/articles/digue`, "&maxwidth=300&maxheight=5000"))).json();
  expect(card).toMatchObject({ width: 300, height: 240, html: expect.stringContaining('width="300" height="240"') });
});

test("the card as an image goes with it where there is room for that", async () => {
  const { ask } = await open();
  const image = { thumbnail_url: `${SITE}/api/v1/articles/digue.png`, thumbnail_width: 1200, thumbnail_height: 630 };
  expect(await (await ask(of(`${SITE}/articles/digue`))).json()).toMatchObject(image);
  expect(await (await ask(of(`${SITE}/articles/digue`, "&maxwidth=800"))).json()).not.toHaveProperty("thumbnail_url");
});

test("as XML too", async () => {
  const { ask } = await open();
  const answer = await ask(of(`${SITE}/articles/digue`, "&format=xml"));
  expect(answer.headers.get("content-type")).toBe("text/xml; charset=utf-8");
  expect(await answer.text()).toContain("<type>rich</type>");
});

test.for([
  "https://elsewhere.example/articles/digue",
  `${SITE}/articles/rien`,
  `${SITE}/sujets/digue`,
  "javascript:alert(1)",
  "::",
])("%s is no article of this site", async (url) => {
  const { ask } = await open();
  expect((await ask(of(url))).status).toBe(404);
});
