import { afterEach, beforeEach, expect, test } from "vitest";
import { anOffice, type Office, tokenIn } from "../test/office.ts";
import { parse } from "./fixtures.ts";
import { openMailer } from "./mailer.ts";
import { MailStopped, sendMailing } from "./send-mailing.ts";

let office: Office;
beforeEach(async () => {
  office = await anOffice();
});
afterEach(() => office.close());

/** Subscribes some, and forgets the confirmations. */
async function readers(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) await office.subscribe(address);
  office.sink.received.length = 0;
}

test("each reader gets one mail, with both articles in text and page, and a way out in one request", async () => {
  await readers(["a@lecture.example", "b@lecture.example"]);
  expect(await sendMailing(await office.sending())).toMatchObject({ sent: 2, refused: 0, deferred: 0 });
  expect(office.sink.received.map(({ to }) => to).sort()).toEqual([["a@lecture.example"], ["b@lecture.example"]]);

  const mail = await parse(office.sink.received[0]);
  expect(mail.from).toMatchObject({ name: "La Vigie", address: "revue@vigie.example" });
  expect(mail.subject).toBe("La Vigie : 2 mars 2026");
  for (const part of [mail.html ?? "", mail.text ?? ""]) {
    expect(part).toMatch(/La digue de Port-Aven[^]*Gazette des quais[^]*Le phare[^]*Gazette des quais/);
    for (const slug of ["la-digue", "le-phare"]) expect(part).toContain(`https://vigie.example/articles/${slug}`);
  }
  const header = (name: string) => mail.headers.find(({ key }) => key === name)?.value ?? "";
  expect(header("list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  const address = /^<(https:\/\/vigie\.example\/api\/v1\/newsletter\/one-click\?token=[\w.-]+)>$/.exec(
    header("list-unsubscribe"),
  )?.[1];
  expect(await office.desk.unsubscribe(tokenIn(address ?? ""))).toMatchObject({ ok: true });
  expect(await office.store.subscribers.count()).toBe(1);
});

test("sent again the same day, nobody is written to twice", async () => {
  await readers(["a@lecture.example", "b@lecture.example"]);
  await sendMailing(await office.sending());
  expect(await sendMailing(await office.sending())).toMatchObject({ sent: 0 });
  expect(office.sink.received).toHaveLength(2);
});

test("a server that goes away stops the mailing; sent again, the rest is reached and nobody twice", async () => {
  await readers(Array.from({ length: 12 }, (_, n) => `r${n}@lecture.example`));
  const sending = await office.sending();
  const gone = openMailer({ server: "smtp://127.0.0.1:9", from: "revue@vigie.example", rate: 10_000 }, "La Vigie");
  let handed = 0;
  const failing = {
    ...office.mailer,
    send: (letter: Parameters<typeof gone.send>[0]) => ((handed += 1) > 4 ? gone : office.mailer).send(letter),
  };
  await expect(sendMailing({ ...sending, mailer: failing })).rejects.toThrow(MailStopped);
  gone.close();
  expect(office.sink.received).toHaveLength(4);
  expect(await sendMailing(sending)).toMatchObject({ sent: 8 });
  expect(new Set(office.sink.received.map(({ to }) => to[0])).size).toBe(12);
  expect(office.sink.received).toHaveLength(12);
});

test("a mail that may already have been taken goes out under the same Message-ID, and is told", async () => {
  await readers(["a@lecture.example"]);
  const sending = await office.sending();
  await sendMailing(sending);
  // As a process killed after the server took the mail, before that was noted, leaves it.
  const { subscribers } = office.store;
  const [due] = await subscribers.listDue({ ...sending.mailing, id: "another" }, undefined, 1);
  await subscribers.recordDeliveries(sending.mailing.id, new Map([[due?.subscription.id ?? "", "sending"]]));
  expect(await sendMailing(sending)).toMatchObject({ sent: 1, repeated: 1 });
  const ids = await Promise.all(office.sink.received.map(async (one) => (await parse(one)).messageId));
  expect(ids[0]).toBe(ids[1]);
});

test("an address that the server does not know is written to no more; one that is put off is tried again", async () => {
  await readers(["gone@lecture.example", "full@lecture.example", "c@lecture.example"]);
  office.sink.answer = (address) => ({ "gone@lecture.example": 550, "full@lecture.example": 452 })[address];
  expect(await sendMailing(await office.sending())).toMatchObject({ sent: 1, refused: 1, deferred: 1 });
  expect(await office.store.subscribers.count()).toBe(2);
  office.sink.answer = () => undefined;
  expect(await sendMailing(await office.sending())).toMatchObject({ sent: 1, refused: 0, deferred: 0 });
  expect(office.sink.received.map(({ to }) => to[0])).toEqual(["c@lecture.example", "full@lecture.example"]);
});

test("who follows what had nothing new gets no mail", async () => {
  await office.subscribe("a@lecture.example", { topic: { kind: "dossier", name: "absent" } });
  office.sink.received.length = 0;
  expect(await sendMailing(await office.sending())).toMatchObject({ sent: 0, nothingNew: 1 });
  expect(office.sink.received).toEqual([]);
});

test("what was sent is kept for the archive, but not what was sent for a search", async () => {
  await office.subscribe("a@lecture.example");
  await office.subscribe("b@lecture.example", { topic: { kind: "section", name: "ports" }, language: "en" });
  await sendMailing(await office.sending());
  const issues = await office.store.subscribers.listIssues(10);
  expect(issues.map(({ id, articles }) => [id, articles]).sort()).toEqual([
    ["2026-03-02-daily-fr", ["la-digue", "le-phare"]],
    ["2026-03-02-daily-section-ports-en", ["la-digue", "le-phare"]],
  ]);
});

test("no header can be added through what a mail is made of", async () => {
  const nasty = "Fin\r\nBcc: victim@lecture.example\r\n\r\ncorps\u0000";
  await office.mailer.send({
    to: "a@lecture.example",
    subject: nasty,
    html: "<p>x</p>",
    text: nasty,
    messageId: `m${nasty}`,
    oneClick: `https://x.example/${nasty}`,
  });
  const [received] = office.sink.received;
  expect(received?.to).toEqual(["a@lecture.example"]);
  expect((await parse(received)).bcc).toBeUndefined();
  const head = received?.raw.slice(0, received.raw.indexOf("\r\n\r\n")) ?? "";
  expect(head).not.toMatch(/^bcc/im);
});
