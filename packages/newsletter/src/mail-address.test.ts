import { expect, test } from "vitest";
import { MailAddress } from "./mail-address.ts";
import { MailSettings } from "./mailer.ts";

test.for([
  ["lea@lecture.example", "lea@lecture.example"],
  ["  Lea.B+revue@Lecture.EXAMPLE ", "Lea.B+revue@lecture.example"],
])("%j is %j", ([given, read]) => {
  expect(MailAddress.parse(given)).toBe(read);
});
test.for([
  "",
  "lea",
  "lea@",
  "@lecture.example",
  "lea@lecture.example\r\nBcc: paul@lecture.example",
  "lea@lecture.example, paul@lecture.example",
  "Léa <lea@lecture.example>",
  `${"a".repeat(250)}@lecture.example`,
  "lea@lecture.example\u0000",
])("%j is no address", (given) => {
  expect(MailAddress.safeParse(given).success).toBe(false);
});

test("the mail setting names server, sender and speed, and says what was expected when it cannot be read", () => {
  expect(MailSettings.parse("smtp://u:p@mail.example:587?from=Revue@Vigie.example&rate=5&name=x")).toEqual({
    server: "smtp://u:p@mail.example:587?name=x",
    from: "Revue@vigie.example",
    rate: 5,
  });
  for (const wrong of [
    "mail.example",
    "http://mail.example?from=a@b.example",
    "smtp://mail.example",
    "smtp://mail.example?from=a@b.example&rate=0",
  ]) {
    expect(MailSettings.safeParse(wrong).error?.issues[0]?.message).toContain("smtp://user:password@mail.example:587?from=");
  }
});
