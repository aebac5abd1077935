import { startSink } from "@revue/newsletter/fixtures";
import { openVault } from "@revue/newsletter";
import { openStore, syncFolder } from "@revue/store";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { aShell, type Shell, SPYWORLD } from "../../test/shell.ts";

const NOW = "2026-03-02T09:00:00Z";

/** A shell on the review's own collection, filed an hour ago, with readers and a mail server. */
async function anOffice(
  readers: readonly string[],
): Promise<Shell & { received: { to: string[]; raw: string }[]; ids: string[] }> {
  const shell = aShell({ content: SPYWORLD, now: NOW });
  const sink = await startSink();
  onTestFinished(() => sink.close());
  const store = await openStore(`sqlite:${join(shell.cwd, "data/revue.db")}`);
  await syncFolder(join(shell.cwd, "content"), store, { at: "2026-03-02T08:00:00Z" });
  const vault = openVault(await store.secret(), "");
  const ids: string[] = [];
  for (const to of readers) {
    const wish = { topic: "home", frequency: "daily", language: "fr", at: NOW } as const;
    const made = await store.subscribers.subscribe({
      ...wish,
      link: { id: to, expiresAt: NOW },
      digest: vault.digest(to),
      sealed: vault.seal(to),
    });
    ids.push(made?.id ?? "");
  }
  await store.close();
  shell.env = { ORIGIN: "https://spyworld.example", REVUE_MAIL: `${sink.url}?from=revue@spyworld.example&rate=1000` };
  return Object.assign(shell, { received: sink.received, ids });
}

test("previews the next issue in files, and sends nothing", async () => {
  const office = await anOffice(["a@lecture.example"]);
  const { out, code } = await office.revue("newsletter", "preview", "--frequency", "daily", "--json");
  expect(code).toBe(0);
  const { subject, articles, files } = JSON.parse(out) as { subject: string; articles: number; files: string[] };
  expect([subject, articles]).toEqual(["Spyworld : 2 mars 2026", 1]);
  const [page = "", text = ""] = files.map((file) => readFileSync(file, "utf8"));
  for (const part of [page, text])
    expect(part).toMatch(/Conseil de coopération franco-russe[^]*Diplomatie\.gouv\.fr[^]*11 mars 2008/);
  expect(
    readFileSync(files[2] ?? "")
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
  expect(office.received).toEqual([]);
});

test("sends to each reader once, and says how many", async () => {
  const office = await anOffice(["a@lecture.example", "b@lecture.example"]);
  const { out, err, code } = await office.revue("newsletter", "send", "--frequency", "daily");
  expect([out, err, code]).toEqual(["daily-2026-03-02: 2 sent.\n", "", 0]);
  expect((await office.revue("newsletter", "send", "--frequency", "daily")).out).toBe("daily-2026-03-02: 0 sent.\n");
  expect(office.received.map(({ to }) => to[0]).sort()).toEqual(["a@lecture.example", "b@lecture.example"]);
  // The next day has nothing new.
  const { out: next } = await office.revue("newsletter", "send", "--frequency", "daily", "--on", "2026-03-03");
  expect(next).toBe("daily-2026-03-03: 0 sent, 2 with nothing new.\n");
});

test("a report of non-delivery on the standard input ends all mail to that reader", async () => {
  const office = await anOffice(["a@lecture.example"]);
  office.input = [
    "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
    "",
    "--b",
    "Content-Type: message/delivery-status",
    "",
    "Action: failed\r\nStatus: 5.1.1",
    "",
    "--b",
    "Content-Type: text/rfc822-headers",
    "",
    `Message-ID: <daily-2026-03-01.${office.ids[0]}@spyworld.example>`,
    "",
    "--b--",
    "",
  ].join("\r\n");
  expect((await office.revue("newsletter", "bounces", "--json")).out).toBe(
    '{"bounced":1,"delayed":0,"complained":0,"ignored":0}\n',
  );
  expect((await office.revue("newsletter", "send", "--frequency", "daily")).out).toBe("daily-2026-03-02: 0 sent.\n");
});

test.for<[string, Record<string, string>, RegExp, number]>([
  ["no mail server is named", { REVUE_MAIL: "" }, /REVUE_MAIL cannot be used; expected smtp:\/\//, 2],
  ["the site has no address", { ORIGIN: "" }, /ORIGIN is not set/, 2],
  ["the mail server is not there", { REVUE_MAIL: "smtp://127.0.0.1:9?from=a@b.example" }, /cannot be reached.*Run it again/, 3],
])("says in one sentence that %s", async ([, env, sentence, exit]) => {
  const office = await anOffice(["a@lecture.example"]);
  Object.assign(office.env, env);
  const { err, code } = await office.revue("newsletter", "send", "--frequency", "daily");
  expect(err).toMatch(sentence);
  expect(err).not.toContain("    at ");
  expect(code).toBe(exit);
});
