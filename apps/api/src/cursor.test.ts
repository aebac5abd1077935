import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readCursor, writeCursor } from "./cursor.ts";

const secret = new Uint8Array(32).fill(7);

test("gives back the place it was made from, for the same list only", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, unit: "binary" }), fc.string(), (place, list) => {
      const cursor = writeCursor(secret, list, place);
      expect(readCursor(secret, list, cursor)).toBe(place);
      expect(readCursor(secret, `${list}.`, cursor)).toBeUndefined();
      expect(readCursor(new Uint8Array(32), list, cursor)).toBeUndefined();
    }),
  );
});

test("any letter changed, added or taken away spoils it", () => {
  const cursor = writeCursor(secret, "articles", '{"publishedOn":"2008-03-11","slug":"a"}');
  fc.assert(
    fc.property(fc.nat(cursor.length - 1), fc.constantFrom(..."abcXYZ019-_"), (at, letter) => {
      fc.pre(cursor[at] !== letter);
      expect(readCursor(secret, "articles", cursor.slice(0, at) + letter + cursor.slice(at + 1))).toBeUndefined();
      expect(readCursor(secret, "articles", cursor.slice(0, at) + cursor.slice(at + 1))).toBeUndefined();
      expect(readCursor(secret, "articles", `${cursor}${letter}`)).toBeUndefined();
    }),
  );
});

test.for(["", "a", "%00", "é", "a b", "=".repeat(10), "A".repeat(500)])("%j is no cursor", (text) => {
  expect(readCursor(secret, "articles", text)).toBeUndefined();
});
