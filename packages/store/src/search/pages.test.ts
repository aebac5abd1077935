import { expect, test } from "vitest";
import { PageCache } from "./pages.ts";

function reading(bytesEach: number): { cache: PageCache; read: number[] } {
  const read: number[] = [];
  const source = async (ids: readonly number[]): Promise<Uint8Array[]> => {
    read.push(...ids);
    return ids.map(() => new Uint8Array(bytesEach));
  };
  return { cache: new PageCache(source, 8 * bytesEach), read };
}

test("reads a page once for as long as there is room for it", async () => {
  const { cache, read } = reading(100);
  for (const id of [1, 2, 1, 2]) await cache.pages([id]);
  expect(read).toEqual([1, 2]);
});

test("given less room, lets go what was used longest ago and keeps the rest", async () => {
  const { cache, read } = reading(100);
  await cache.pages([1, 2, 3]);
  await cache.pages([1]);
  cache.resize(200);
  await cache.pages([3]);
  await cache.pages([1]);
  expect(read).toEqual([1, 2, 3]);
  await cache.pages([2]);
  expect(read).toEqual([1, 2, 3, 2]);
});
