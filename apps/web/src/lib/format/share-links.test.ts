import { expect, test } from "vitest";
import { mailLink, shareLinks } from "./share-links.ts";

const links = shareLinks("Qui paie & pourquoi ?", "https://vigie.example/articles/ponts?a=1");

test("a headline cannot add parameters to a link", () => {
  for (const { href } of links) {
    const { searchParams, hash } = new URL(href);
    expect([...searchParams].length + (hash === "" ? 0 : 1)).toBe(1);
  }
});

test("the article's address comes back whole from every link", () => {
  for (const { href } of links) expect(decodeURIComponent(href)).toContain("https://vigie.example/articles/ponts?a=1");
});

test("a mail has the headline for subject, the headline and the address for text", () => {
  const mail = new URL(mailLink("Qui paie & pourquoi ?", "https://vigie.example/a"));
  expect(mail.searchParams.get("subject")).toBe("Qui paie & pourquoi ?");
  expect(mail.searchParams.get("body")).toBe("Qui paie & pourquoi ?\r\nhttps://vigie.example/a");
});
