import { expect, expectTypeOf, test } from "vitest";
import { createApi } from "./create-api.ts";
import type { ArticleItem } from "./contract/index.ts";

/** An API that answers with what was asked of it. */
function recording(answer: (url: URL) => unknown) {
  const asked: string[] = [];
  const api = createApi({
    baseUrl: "https://vigie.example",
    fetch: (request) => {
      const url = new URL(request.url);
      asked.push(url.pathname + url.search);
      return Response.json(answer(url));
    },
  });
  return { api, asked };
}

test("names are encoded, so that none can leave its place in the address", async () => {
  const { api, asked } = recording(() => ({ previous: undefined, related: [] }));
  await api.articles.context("../../admin?x=1#");
  await api.articles.format("a b/c", "md");
  expect(asked).toEqual(["/api/v1/articles/..%2F..%2Fadmin%3Fx%3D1%23/context", "/api/v1/articles/a%20b%2Fc.md"]);
});

test("documents come as bytes, from where the API has them", async () => {
  const asked: string[] = [];
  const api = createApi({
    baseUrl: "https://vigie.example",
    fetch: (request) => {
      const { pathname, search } = new URL(request.url);
      asked.push(pathname + search);
      return new Response(Uint8Array.from([0x25, 0xff, 0x00]));
    },
  });
  expect([...(await api.articles.document("a/b", "pdf"))]).toEqual([0x25, 0xff, 0x00]);
  await api.articles.document("a", "png", { interface: "en" });
  await api.articles.bind("epub", { section: "ports", q: "digue" });
  await api.articles.cite("ris", { source: "quais" });
  await api.events.document("e", "epub", { interface: "en" });
  await api.events.format("e", "ics", "en");
  await api.dossiers.document("d", "pdf");
  await api.newsletter.issueDocument("2026-03-02-daily-fr", "pdf");
  expect(asked.map((path) => path.replace("/api/v1", ""))).toEqual([
    "/articles/a%2Fb.pdf",
    "/articles/a.png?interface=en",
    "/articles.epub?section=ports&q=digue",
    "/articles.ris?source=quais",
    "/events/e.epub?interface=en",
    "/events/e.ics?language=en",
    "/dossiers/d.pdf",
    "/newsletter/issues/2026-03-02-daily-fr.pdf",
  ]);
});

test("a list is walked to its end, cursor by cursor, with the same filters", async () => {
  const { api, asked } = recording((url) =>
    url.searchParams.has("cursor") ? { items: [item("c")], total: 3 } : { items: [item("a"), item("b")], total: 3, next: "n1" },
  );
  const slugs: string[] = [];
  for await (const { slug } of api.articles.each({ section: "ports", fields: ["slug"] })) slugs.push(slug);
  expect(slugs).toEqual(["a", "b", "c"]);
  expect(asked).toEqual(["/api/v1/articles?section=ports&fields=slug", "/api/v1/articles?section=ports&fields=slug&cursor=n1"]);
});

test("an answer with fewer fields than were asked for is refused", async () => {
  const { api } = recording(() => ({ items: [{ slug: "a", permission }], total: 1 }));
  await expect(api.articles.list({ fields: ["headline"] })).rejects.toMatchObject({ code: "unreadable-answer" });
});

test("the type of an answer follows the fields asked for", () => {
  const { api } = recording(() => ({}));
  const some = () => api.articles.list({ fields: ["headline"] });
  expectTypeOf<Awaited<ReturnType<typeof some>>["items"][number]>().toEqualTypeOf<
    Pick<ArticleItem, "headline" | "slug" | "permission">
  >();
  const all = () => api.articles.list();
  expectTypeOf<Awaited<ReturnType<typeof all>>["items"][number]["url"]>().toEqualTypeOf<string>();
});

function item(slug: string) {
  return { slug, permission };
}

const permission = {
  channel: "api",
  on: "2026-11-23",
  show: "full",
  credit: { text: "Gazette des quais", compulsory: true },
  link: "compulsory",
  licence: { code: "CC-BY-4.0", name: "Creative Commons BY 4.0" },
  clause: "open-licence",
};
