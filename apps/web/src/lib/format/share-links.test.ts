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

test("a mail has the headline for subject, and headline, source, day and address for text", () => {
  const origin = "Gazette, 6 mai 2014";
  const mail = new URL(mailLink({ headline: "Qui paie & pourquoi ?", origin, address: "https://vigie.example/a" }));
  expect(mail.searchParams.get("subject")).toBe("Qui paie & pourquoi ?");
  expect(mail.searchParams.get("body")).toBe("Qui paie & pourquoi ?\r\nGazette, 6 mai 2014\r\n\r\nhttps://vigie.example/a");
});

test("nothing in a headline becomes a field of the mail", () => {
  const link = mailLink({
    headline: "A&bcc=x@y.example\r\nBcc: z@y.example\ud83d",
    origin: "?cc=x",
    address: "https://vigie.example/a",
  });
  expect([...new URL(link).searchParams.keys()]).toEqual(["subject", "body"]);
  expect(link).not.toMatch(/[\r\n]/);
});
