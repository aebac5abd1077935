import { ApiError, type Api } from "@revue/client";
import { isHttpError } from "@sveltejs/kit";
import { expect, test, vi } from "vitest";
import { listing } from "./listing.ts";

const answering = (list: Api["articles"]["list"]) => ({ articles: { list } }) as unknown as Api;

test("the first page asks for no cursor", async () => {
  const list = vi.fn<Api["articles"]["list"]>(async () => ({ items: [], total: 0 }));
  const page = await listing(answering(list), new URL("https://vigie.example/archives"), { source: "gazette" });
  expect(list).toHaveBeenCalledWith({ source: "gazette", limit: 30 });
  expect(page).toMatchObject({ continued: false, next: undefined });
});

test("the address's cursor is handed on, and the page knows it is not the first", async () => {
  const list = vi.fn<Api["articles"]["list"]>(async () => ({ items: [], total: 0, next: "def" }));
  const page = await listing(answering(list), new URL("https://vigie.example/archives?suite=abc"));
  expect(list).toHaveBeenCalledWith({ limit: 30, cursor: "abc" });
  expect(page).toMatchObject({ continued: true, next: "def" });
});

test.for([
  ["cursor-invalid", 400, 400],
  ["source-not-found", 404, 404],
  ["unavailable", 503, 503],
  ["unreachable", undefined, 503],
] as const)("%s becomes the page's %s", async ([code, status, expected]) => {
  const api = answering(() => Promise.reject(new ApiError({ code, asked: "/", ...(status !== undefined && { status }) })));
  const failure = await listing(api, new URL("https://vigie.example/")).catch((cause: unknown) => cause);
  expect(isHttpError(failure, expected)).toBe(true);
});

test("a bug stays a bug", async () => {
  const api = answering(() => Promise.reject(new TypeError("oops")));
  await expect(listing(api, new URL("https://vigie.example/"))).rejects.toThrow(TypeError);
});
