import type { Block } from "@revue/client";
import { expect, test } from "vitest";
import { opening } from "./opening.ts";

const paragraph = (text: string): Block => ({ type: "paragraph", children: [{ type: "text", text }] });
const body = (...blocks: Block[]) => ({ blocks, notes: [] });

test("a short first paragraph is the whole description", () => {
  expect(
    opening(body({ type: "heading", level: 2, children: [] }, paragraph("La séance est ouverte."), paragraph("Suite."))),
  ).toBe("La séance est ouverte.");
});

test("a long one is cut between words, without a sign left hanging", () => {
  const cut = opening(body(paragraph(`${"mot ".repeat(38)}dernier, puis d’autres encore et encore`)));
  expect(cut.length).toBeLessThanOrEqual(161);
  expect(cut).toMatch(/[\p{L}]…$/u);
});

test("words inside links and emphasis count, notes do not", () => {
  const children = [
    { type: "emphasis" as const, children: [{ type: "text" as const, text: "Ici" }] },
    { type: "note" as const, number: 1 },
    { type: "break" as const },
    { type: "link" as const, href: "/", children: [{ type: "text" as const, text: "là" }] },
  ];
  expect(opening(body({ type: "paragraph", children }))).toBe("Ici là");
});

test("a text without a paragraph has no description", () => {
  expect(opening(body({ type: "rule" }))).toBe("");
});
