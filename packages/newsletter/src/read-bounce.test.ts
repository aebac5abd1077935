import { expect, test } from "vitest";
import { readBounce } from "./read-bounce.ts";

const ID = "Zk3v0Qw1Rt5Yb7Xc9LmNpQ";
const returned = `From: revue@vigie.example\r\nMessage-ID: <daily-2026-03-02.${ID}@vigie.example>\r\nSubject: La Vigie\r\n`;

const report = (type: string, machine: string, original = returned) =>
  [
    "From: MAILER-DAEMON@mail.example",
    "To: revue@vigie.example",
    "Subject: Undelivered Mail",
    "MIME-Version: 1.0",
    `Content-Type: multipart/report; report-type=${type}; boundary="b"`,
    "",
    "--b",
    "Content-Type: text/plain",
    "",
    "Sorry.",
    "",
    "--b",
    `Content-Type: message/${type}`,
    "",
    machine,
    "",
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    original,
    "--b--",
    "",
  ].join("\r\n");

const delivery = (action: string, status: string) =>
  report(
    "delivery-status",
    `Reporting-MTA: dns; mail.example\r\n\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: ${action}\r\nStatus: ${status}`,
  );

test.for([
  ["failed", "5.1.1", "bounced"],
  ["failed", "4.2.2", "delayed"],
  ["delayed", "4.4.1", "delayed"],
] as const)("a report of %s, %s: %s", async ([action, status, what]) => {
  expect(await readBounce(delivery(action, status))).toEqual({ subscription: ID, what });
});

test("a complaint is told from a bounce", async () => {
  const complaint = report("feedback-report", "Feedback-Type: abuse\r\nUser-Agent: X/1\r\nVersion: 1");
  expect(await readBounce(complaint)).toEqual({ subscription: ID, what: "complained" });
});

test.for([
  ["a delivery that went well", delivery("delivered", "2.0.0")],
  ["a mail that somebody wrote", `From: a@b.example\r\nReferences: <daily-2026-03-02.${ID}@vigie.example>\r\n\r\nMerci !\r\n`],
  [
    "a report about a mail of somebody else",
    report("delivery-status", "Action: failed\r\nStatus: 5.1.1", "Message-ID: <x@y.example>\r\n"),
  ],
  ["nonsense", "\u0000\u0001"],
] as const)("%s says nothing", async ([, message]) => {
  expect(await readBounce(message)).toBeUndefined();
});
