import { readFolder } from "@revue/core/node";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { aShell, SPYWORLD, type Shell } from "../test/shell.ts";

const TEXT =
  "PARIS (AFP) - La Russie et l’OTAN ont repris leurs conversations lundi à Moscou, pour la première fois depuis deux ans, en présence de plusieurs délégations venues de toute l’Europe, qui sont convenues de se revoir à l’automne sans qu’un ordre du jour ait été arrêté.";
const feed = (name: string, host: string, items: string) =>
  `<rss version="2.0"><channel><title>${name}</title><link>https://${host}/</link><description>x</description>${items}</channel></rss>`;
const item = (host: string, title: string, text: string) =>
  `<item><title>${title}</title><link>https://${host}/${title.length}</link><pubDate>Tue, 06 May 2014 08:00:00 +0200</pubDate><description>${text}</description></item>`;

function withTwoFeeds(): Shell {
  const shell = aShell({ content: SPYWORLD });
  writeFileSync(
    join(shell.cwd, "guet.xml"),
    feed("Le Guet", "guet.example", item("guet.example", "Moscou : les conversations reprennent", TEXT)),
  );
  writeFileSync(
    join(shell.cwd, "hune.xml"),
    feed(
      "La Hune",
      "hune.example",
      item("hune.example", "OTAN et Russie se parlent", TEXT.replace("lundi", "hier lundi")) +
        item("hune.example", "Autre chose", "Un tout autre sujet."),
    ),
  );
  return shell;
}

test("items of two feeds come in as drafts, the same story together, wire copy recognised; twice changes nothing", async () => {
  const shell = withTwoFeeds();
  const first = await shell.revue("import", "feed", "guet.xml", "hune.xml", "--json");
  expect(first.code).toBe(0);
  expect(JSON.parse(first.out)).toMatchObject({
    counts: { feed: { added: 2 }, item: { added: 3 } },
    codes: { "same-story": { count: 1 }, "wire-copy": { count: 2 } },
  });
  const again = await shell.revue("import", "feed", "guet.xml", "hune.xml", "--json");
  expect(JSON.parse(again.out)).toMatchObject({ counts: { item: { unchanged: 3 } } });
  const items = JSON.parse((await shell.revue("inbox", "list", "--json")).out) as { id: string; group?: string; wire?: string }[];
  expect(items).toHaveLength(3);
  expect(items.filter(({ group }) => group !== undefined)).toMatchObject([
    { wire: "AFP", group: expect.stringContaining("moscou") },
  ]);
});

test("accepting files a draft in the collection and takes it out; dropped ones never come back", async () => {
  const shell = withTwoFeeds();
  await shell.revue("import", "feed", "guet.xml", "hune.xml");
  const { out, code } = await shell.revue("inbox", "accept", "moscou", "--section", "defense/international");
  expect(out).toContain("filed as articles/2014/05/moscou-les-conversations-reprennent.md");
  expect(code).toBe(0);
  expect((await shell.revue("inbox", "drop", "autre-chose")).out).toContain("dropped");
  expect((await shell.revue("import", "feed", "hune.xml", "--json")).out).toContain('"unchanged": 2');
  expect(readdirSync(join(shell.cwd, "data/inbox")).filter((name) => name.endsWith(".md"))).toHaveLength(1);
  expect((await readFolder(join(shell.cwd, "content"))).faults).toEqual([]);
});

test("a draft is shown whole; one that nobody knows is one sentence", async () => {
  const shell = withTwoFeeds();
  await shell.revue("import", "feed", "guet.xml");
  expect((await shell.revue("inbox", "show", "moscou")).out).toContain("conversations lundi à Moscou");
  const { err, code } = await shell.revue("inbox", "show", "rien");
  expect(err).toContain("No draft is called rien.");
  expect(code).toBe(2);
});

test("a broken feed and a missing one are lines of the report; the others come in", async () => {
  const shell = withTwoFeeds();
  writeFileSync(join(shell.cwd, "bad.xml"), "<rss><channel>");
  const { out, code } = await shell.revue("import", "feed", "bad.xml", "nowhere.xml", "guet.xml");
  expect(out).toMatch(/not-a-feed \(1\)[\s\S]*feed-not-had \(1\)/);
  expect(out).toContain("item: 1 added");
  expect(code).toBe(1);
});

test("watched feeds are read when their time has come, with conditions; failing ones are left alone longer", async () => {
  const shell = aShell({ content: SPYWORLD });
  const asked: (string | undefined)[] = [];
  let fails = false;
  const server = createServer((request, response: ServerResponse) => {
    if (request.url !== "/feed") return void response.writeHead(404).end();
    asked.push(request.headers["if-none-match"]);
    if (fails) return void response.writeHead(503, { "retry-after": "60" }).end();
    if (request.headers["if-none-match"] === '"v1"') return void response.writeHead(304).end();
    response
      .writeHead(200, { "content-type": "application/rss+xml", etag: '"v1"' })
      .end(feed("Le Guet", "guet.example", item("guet.example", "Moscou", TEXT)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const url = `http://guet.example:${(server.address() as AddressInfo).port}/feed`;
  await shell.revue("watch", "add", url, "--every", "60");
  expect((await shell.revue("watch", "run")).out).toContain("item: 1 added");
  expect((await shell.revue("watch", "run")).out).toContain("0 watched feeds");
  expect((await shell.revue("watch", "run", "--all")).out).toContain("feed: 1 unchanged");
  expect(asked).toEqual([undefined, '"v1"']);
  fails = true;
  await shell.revue("watch", "run", "--all");
  const { code } = await shell.revue("watch", "run", "--all");
  expect(code).toBe(1);
  const [watched] = JSON.parse((await shell.revue("watch", "list", "--json")).out) as [
    { failures: number; nextAt: string; last: string },
  ];
  // Four hours after two failures of a feed read every hour.
  expect(watched).toMatchObject({ failures: 2, last: "failing", nextAt: "2026-03-02T13:00:00.000Z" });
});
