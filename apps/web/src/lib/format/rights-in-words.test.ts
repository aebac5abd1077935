import type { Permission } from "@revue/client";
import { expect, test } from "vitest";
import { rightsInWords } from "./rights-in-words.ts";

const permission = (facts: Partial<Permission>): Permission => ({
  channel: "page",
  on: "2026-11-24",
  show: "full",
  credit: { text: "Gazette", compulsory: true },
  link: "compulsory",
  licence: { code: "x", name: "Licence Ouverte 2.0" },
  clause: "official-text",
  ...facts,
});

test("an official text is shown whole, and the reason is said", () => {
  expect(rightsInWords(permission({}), "fr")).toMatch(/^Le texte entier\. .*État français/u);
});

test("an excerpt names its limit and the law", () => {
  const words = rightsInWords(permission({ show: "excerpt", limit: { words: 50, share: 0.2 }, clause: "short-quotation" }), "fr");
  expect(words).toContain("50\u00a0mots");
  expect(words).toContain("L122-5");
});

test("a contract says until when it holds", () => {
  expect(rightsInWords(permission({ clause: "contract", until: "2027-01-31" }), "en")).toContain("until 31 January 2027");
});

test("an open licence is named", () => {
  expect(rightsInWords(permission({ clause: "open-licence" }), "en")).toContain("Licence Ouverte 2.0");
});

test("nothing outside a contract is not explained by the right to quote", () => {
  expect(rightsInWords(permission({ show: "nothing", clause: "outside-contract-dates" }), "en")).not.toContain("L122-5");
});
