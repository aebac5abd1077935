import { articleDigest } from "@revue/core/node";
import { aCollection, aDossier, anArticle, aSeries, aSource } from "@revue/core/fixtures";
import { afterAll, expect, test } from "vitest";
import { anApi } from "../fixtures.ts";
import { openPress, PressBusy, PressStopped, type Press } from "./press.ts";
import type { PressTask } from "./press-task.ts";

const quiet = () => undefined;
const collection = aCollection({
  series: [aSeries()],
  dossiers: [aDossier({ articles: ["deux", "un"], text: { fr: "Ce que l’on sait de la digue." } })],
  articles: ["un", "deux", "trois"].map((slug) => anArticle({ slug, headline: `Article ${slug}` })),
});
const press = openPress({ log: quiet });
afterAll(() => press.close());

const aTask = (article = anArticle()): PressTask => ({
  format: "pdf",
  kind: "article",
  channel: "pdf",
  on: "2026-11-23",
  site: "https://vigie.example",
  parts: [{ articles: [{ article, digest: articleDigest(article), changedAt: "2026-11-20T10:00:00Z" }] }],
});

test.for([
  ["/articles/un.pdf", "application/pdf", "%PDF-1.7"],
  ["/articles/un.epub", "application/epub+zip", "PK"],
  ["/articles/un.png", "image/png", "PNG"],
  ["/articles.pdf?section=ports", "application/pdf", "%PDF-1.7"],
  ["/articles.epub", "application/epub+zip", "PK"],
  ["/articles.pdf?q=digue", "application/pdf", "%PDF-1.7"],
  ["/dossiers/la-digue.pdf", "application/pdf", "%PDF-1.7"],
  ["/dossiers/la-digue.epub?interface=en", "application/epub+zip", "PK"],
  ["/events/assises-1.pdf", "application/pdf", "%PDF-1.7"],
  ["/events/assises-1.epub?interface=en", "application/epub+zip", "PK"],
] as const)("%s is %s", async ([address, type, beginning]) => {
  const { ask } = await anApi(collection, { press });
  const answer = await ask(`/api/v1${address}`);
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
  expect(Buffer.from(await answer.arrayBuffer()).toString("latin1", 0, 12)).toContain(beginning);
});

test("rights are asked in the document's own channel", async () => {
  const rights = { preset: "licensed", from: "2020-01-01", channels: ["epub"], otherwise: "nothing", contract: "C1" } as const;
  const { ask } = await anApi(aCollection({ sources: [aSource({ rights: rights as never })] }), { press });
  const slug = anArticle().slug;
  expect((await ask(`/api/v1/articles/${slug}.epub`)).status).toBe(200);
  const refused = await ask(`/api/v1/articles/${slug}.pdf`);
  expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([403, "not-permitted"]);
  expect(await (await ask("/api/v1/articles.pdf")).json()).toMatchObject({ status: 404, code: "list-empty" });
});

test("a list longer than a document may be is refused, with its length", async () => {
  const many = Array.from({ length: 301 }, (_, at) => anArticle({ slug: `article-${at}` }));
  const { ask } = await anApi(aCollection({ articles: many }), { press });
  const answer = await (await ask("/api/v1/articles.pdf")).json();
  expect(answer).toMatchObject({ status: 400, code: "list-too-long", detail: "301 articles, and at most 300 fit." });
});

test("a document that fails is a problem 500 with an id, and its reason stays in the log", async () => {
  const failing: Press = { print: () => Promise.reject(new PressStopped("error: unknown font")), close: quiet };
  const { ask, logged } = await anApi(collection, { press: failing });
  const answer = await ask("/api/v1/articles/un.pdf");
  const text = await answer.text();
  expect([answer.status, answer.headers.get("content-type")]).toEqual([500, "application/problem+json"]);
  expect(text).not.toContain("unknown font");
  expect(logged).toContainEqual(["error", "request failed", expect.objectContaining({ requestId: JSON.parse(text).requestId })]);
});

test("when too many documents wait, the next is told when to ask again", async () => {
  const busy: Press = { print: () => Promise.reject(new PressBusy("50 documents wait")), close: quiet };
  const { ask } = await anApi(collection, { press: busy });
  const answer = await ask("/api/v1/articles/un.pdf");
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "5"]);
});

test("a document that takes too long ends alone: the next one is printed", async () => {
  const hasty = openPress({ log: quiet, timeoutMilliseconds: 1 });
  await expect(hasty.print(aTask(), collection)).rejects.toThrow(PressStopped);
  hasty.close();
  const [first, second] = await Promise.allSettled([
    press.print({ ...aTask(), parts: [{ articles: [{ nonsense: true } as never] }] }, collection),
    press.print(aTask(), collection),
  ]);
  expect([first.status, second.status]).toEqual(["rejected", "fulfilled"]);
});

test("articles of another state of the collection are told apart from failures", async () => {
  await expect(press.print(aTask(anArticle({ source: "inconnue" })), collection)).rejects.toThrow(/not in the vocabulary/);
});

test("no more documents wait than may", async () => {
  const small = openPress({ log: quiet, waitingMax: 1 });
  const printing = [1, 2, 3].map(() => small.print(aTask(), collection));
  const results = await Promise.allSettled(printing);
  expect(results.filter(({ status }) => status === "rejected")).toHaveLength(1);
  small.close();
});
