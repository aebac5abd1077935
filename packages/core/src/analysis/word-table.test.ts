import { expect, test } from "vitest";
import { hashOf, WordTable } from "./word-table.ts";
import { inFigures, type Word } from "./word.ts";

test("words of one hash are told apart by their letters", () => {
  const table = new WordTable<Word>(3);
  for (const printed of ["quai", "Quai", "quais"]) table.add(printed, 7, inFigures(printed));
  expect(table.isFull).toBe(true);
  const text = "les quais du Quai";
  expect(table.find(text, 4, 9, 7)?.form).toBe("quais");
  expect(table.find(text, 4, 8, 7)?.form).toBe("quai");
  expect(table.find(text, 13, 17, 7)?.form).toBe("Quai");
  expect(table.find(text, 0, 3, 7)).toBeUndefined();
  expect(table.find("quai", 0, 4, 8)).toBeUndefined();
});

test("the hash of a part of a text is that of the part by itself", () => {
  expect(hashOf("le port d’Aven", 3, 7)).toBe(hashOf("port", 0, 4));
  expect(hashOf("port", 0, 4)).not.toBe(hashOf("trop", 0, 4));
});
