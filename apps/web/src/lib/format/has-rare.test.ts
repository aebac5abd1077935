import { readBody } from "@revue/client";
import { expect, test } from "vitest";
import { hasRare } from "./has-rare.ts";

const isRare = (text: string) => hasRare(readBody(text).body.blocks);

test.for([
  "## Un intertitre",
  "Une ligne, puis\n\n- un point\n\n      du code",
  "> Une citation avec `du code`",
  "| a | b |\n| - | - |\n| 1 | 2 |",
  "Avant\n\n---\n\nAprès",
  "Une phrase[^1].\n\n[^1]: Sa note.",
])("%j has something rare", (text) => {
  expect(isRare(text)).toBe(true);
});

test("paragraphs, lists, quotations, links and stress are what texts are made of", () => {
  expect(isRare("Le *phare* et la [digue](https://vigie.example/).\n\n- un\n- deux\n\n> dit-elle")).toBe(false);
});
