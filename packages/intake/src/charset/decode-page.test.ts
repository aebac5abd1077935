import { expect, test } from "vitest";
import { decodePage } from "./decode-page.ts";

const latin = (text: string) =>
  Uint8Array.from(text, (character) => ({ "’": 0x92, œ: 0x9c, "…": 0x85 })[character] ?? character.charCodeAt(0));
const utf8 = (text: string) => new TextEncoder().encode(text);
/** windows-1251, for the letters it has in the order of Unicode. */
const cyrillic = (text: string) =>
  Uint8Array.from(text, (c) => (c >= "А" && c <= "я" ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0)));

test("reads a windows-1252 page of 2005 that says iso-8859-1, with its curly apostrophes", () => {
  const page = '<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>L’œuvre réparée…</p>';
  expect(decodePage(latin(page)).text).toBe(page);
});

test("the header goes before the page", () => {
  const page = '<meta charset="utf-8"><p>Réparée</p>';
  expect(decodePage(latin(page), "text/html; charset=ISO-8859-15")).toMatchObject({
    text: page,
    charset: "iso-8859-15",
    by: "header",
  });
});

test("a page said to be UTF-8 that is not, is read as what it is", () => {
  expect(decodePage(latin("<p>L’été réparé</p>"), "text/html; charset=utf-8")).toMatchObject({
    text: "<p>L’été réparé</p>",
    by: "guess",
  });
});

test("a page said to be latin1 that is UTF-8 is not garbled", () => {
  expect(decodePage(utf8("<p>L’été</p>"), "text/html; charset=iso-8859-1")).toMatchObject({
    text: "<p>L’été</p>",
    by: "override",
  });
});

test("a byte order mark decides, and is no part of the text", () => {
  expect(decodePage(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61), "text/html; charset=koi8-r")).toMatchObject({ text: "a", by: "bom" });
  expect(decodePage(Uint8Array.of(0xff, 0xfe, 0x61, 0x00)).text).toBe("a");
});

test("Russian without any declaration is windows-1251, French is windows-1252", () => {
  expect(decodePage(cyrillic("<p>Заседание прошло в Париже</p>")).text).toBe("<p>Заседание прошло в Париже</p>");
  expect(decodePage(latin("<p>La séance s’est tenue à Paris</p>")).text).toBe("<p>La séance s’est tenue à Paris</p>");
});

test("an unknown charset is as none", () => {
  expect(decodePage(utf8("é"), "text/html; charset=klingon").text).toBe("é");
});

test("a character cut at the end does not make the page another encoding's", () => {
  expect(decodePage(utf8("été").subarray(0, 4)).charset).toBe("utf-8");
});
