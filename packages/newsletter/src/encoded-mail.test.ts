import { completed, type MailTemplate } from "@revue/formats";
import PostalMime from "postal-mime";
import { expect, test } from "vitest";
import { encodedMail } from "./encoded-mail.ts";

const LINKS = {
  unsubscribe: `https://vigie.example/fin?jeton=${"é".repeat(90)}&x="=3D"`,
  preferences: "https://vigie.example/p",
};

const body = (part: string | undefined): string => (part ?? "").replaceAll("\r\n", "\n").trimEnd();

/** A template whose page and text are the same pieces. */
function aTemplate(pieces: string[]): MailTemplate {
  const links = pieces.slice(1).map((_, place) => (place % 2 === 0 ? ("unsubscribe" as const) : ("preferences" as const)));
  return { subject: "s", html: { pieces, links }, text: { pieces, links } };
}

test.for([
  [["<a href='", "'>Fin</a> · <a href='", "'>Réglages</a>\n"]],
  [["", "", ""]],
  [[`${"mot ".repeat(40)} `, " suite\n.\n-- \nFrom moi\n"]],
  [[`${"é".repeat(26)}=`, "\n\n", `${"œ…🚢".repeat(60)}\n`]],
  [["x".repeat(75), "y".repeat(76), "z".repeat(77)]],
])("what stands around the links and the links themselves come out as they went in: %j", async ([pieces = []]) => {
  const template = aTemplate(pieces);
  const mail = encodedMail(template)(LINKS);
  const html = await PostalMime.parse(mail.html.raw);
  const text = await PostalMime.parse(mail.text.raw);
  expect(body(text.text)).toBe(completed(template.text, (name) => LINKS[name]).trimEnd());
  const escaped = LINKS.unsubscribe.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  expect(body(html.html)).toBe(completed(template.html, (name) => (name === "unsubscribe" ? escaped : LINKS[name])).trimEnd());
  for (const line of mail.html.raw.split("\r\n")) expect(line.length).toBeLessThanOrEqual(76);
  expect(mail.html.raw).toMatch(/^[\x20-\x7e\r\n\t]*$/);
});
