import { expect, test } from "vitest";
import { decodeBytes, repairText } from "./repair-text.ts";

/** The bytes of a text, one character each, as a dump is read. */
const bytes = (text: string, encoding: BufferEncoding = "utf8") => Buffer.from(text, encoding).toString("latin1");
/** UTF-8 taken for windows-1252 and written in UTF-8 again. */
const twice = (text: string) => new TextDecoder("windows-1252").decode(Buffer.from(text));

test("bytes in UTF-8 are read as such, ASCII too", () => {
  expect(decodeBytes(bytes("Élysée, œuvre, « Путин » 😀"))).toEqual({ text: "Élysée, œuvre, « Путин » 😀" });
  expect(decodeBytes("plain")).toEqual({ text: "plain" });
});

test("bytes that are no UTF-8 are windows-1252", () => {
  expect(decodeBytes("\u00c9lys\u00e9e, \u009cuvre, l\u0092\u00e9t\u00e9, 5\u00a0\u0080")).toEqual({
    text: "Élysée, œuvre, l’été, 5\u00a0€",
    repair: "windows-1252",
  });
});

test.for(["Élysée", "à l’été « œuvre »", "5\u00a0€ — déjà…", "Путин", "Ça naît où ?"])(
  "%j encoded twice, or three times, is mended",
  (text) => {
    expect(repairText(twice(text))).toEqual({ text, repair: "double-utf8" });
    expect(repairText(twice(twice(text)))).toEqual({ text, repair: "double-utf8" });
  },
);

test("what is encoded twice in places is mended there alone", () => {
  expect(repairText(`déjà ${twice("été")} и ${twice("l’œuvre")}`)).toEqual({ text: "déjà été и l’œuvre", repair: "double-utf8" });
});

test.for(["voilà\u00a0»", "Âge d’or", "NÃO, CORAÇÃO", "à\u00a0«", "Ã la fin", "ß", "Žižek", "€ et ™", "þ"])(
  "%j is right as it is",
  (text) => {
    expect(repairText(text)).toEqual({ text });
  },
);
