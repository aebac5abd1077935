import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startPostgres, type PostgresServer } from "../../test/postgres/start-postgres.ts";
import { aCollection, anArticle, AT } from "../contract/a-collection.ts";
import { openStore } from "../open-store.ts";
import { type Store, StoreUnavailable } from "../store.ts";

let server: PostgresServer;
let address: string;
beforeAll(async () => {
  server = await startPostgres();
  address = await server.makeDatabase("lost");
});
afterAll(() => server.stop());

const collection = aCollection([anArticle({ slug: "un" }), anArticle({ slug: "deux" })]);
const newer = aCollection([anArticle({ slug: "un", headline: "Autre" })]);

/** One of every question a node asks. */
const questions = (store: Store): Promise<unknown>[] => [
  store.revision(),
  store.vocabulary(),
  store.findArticle("un"),
  store.listArticles({ sort: "newest", limit: 5 }),
  store.count("year", { from: "2000-01-01" }),
  store.listRelated("un", 5),
  store.listChanges({ sequence: 0 }, 5),
  store.subscribers.count(),
];

test.for(["stop", "kill"] as const)("when the server is lost (%s) all nodes say so; when it is back they go on", async (how) => {
  const place = `${address}?schema=lost_${how}`;
  const nodes = [await openStore(place), await openStore(place)] as const;
  await nodes[0].sync(collection, { at: AT });
  await Promise.all(nodes.flatMap(questions));
  // A walk under way when it happens.
  const walk = nodes[1].eachArticle({})[Symbol.asyncIterator]();
  await walk.next();

  await server.halt(how);
  for (const node of nodes) {
    const rest = [node.sync(newer, { at: AT }), node.eachArticle({})[Symbol.asyncIterator]().next()];
    for (const asked of await Promise.allSettled([...questions(node), ...rest])) {
      expect(asked).toMatchObject({ status: "rejected", reason: { name: "StoreUnavailable", code: "unreachable" } });
    }
  }
  await expect(openStore(place)).rejects.toMatchObject({ code: "unreachable" });
  await expect(walk.next().then(() => walk.return?.())).resolves.toBeDefined();

  await server.resume();
  for (const node of nodes) expect((await node.listArticles({ sort: "newest", limit: 5 })).total).toBe(2);
  expect(await nodes[0].sync(newer, { at: AT })).toMatchObject({ changed: 1, removed: 1 });
  expect((await nodes[1].findArticle("un"))?.article.headline).toBe("Autre");
  for (const node of nodes) await node.close();
});

test("a sync cut off in the middle leaves the state before it, and the next one need not wait", async () => {
  const place = `${address}?schema=cut_off`;
  const store = await openStore(place);
  await store.sync(collection, { at: AT });
  const many = aCollection(Array.from({ length: 5_000 }, (_, index) => anArticle({ slug: `article-${index}` })));
  const cutOff = store.sync(many, { at: AT }).catch((error: unknown) => error);
  await setTimeout(100);
  await server.halt("kill");
  expect(await cutOff).toBeInstanceOf(StoreUnavailable);
  await server.resume();
  expect(await store.revision()).toMatchObject({ number: 1, articles: 2 });
  expect(await store.sync(collection, { at: AT })).toMatchObject({ unchanged: 2, added: 0, removed: 0 });
  await store.close();
});

test("with a replica, questions go there and what is written goes to the primary", async () => {
  const primary = await openStore(`${address}?schema=read_there`);
  await primary.sync(collection, { at: AT });
  const replica = await server.startReplica();
  const readAddress = replica.addressOf(address);
  const node = await openStore(`${address}?schema=read_there`, { readAddress });
  expect((await node.listArticles({ sort: "newest", limit: 5 })).total).toBe(2);

  // It follows no longer: what only the primary has is not seen from here.
  await replica.pause(true);
  await primary.sync(newer, { at: AT });
  expect((await primary.revision()).number).toBe(2);
  expect(await node.revision()).toMatchObject({ number: 1, articles: 2 });
  expect((await node.findArticle("un"))?.article.headline).toBe("Un accord");

  // A sync of this node ends when it can be seen from here.
  const syncing = node.sync(collection, { at: AT });
  await setTimeout(300);
  await replica.pause(false);
  await syncing;
  expect(await node.revision()).toMatchObject({ number: 3, articles: 2 });
  expect(await node.subscribers.count()).toBe(0);

  // The primary is not needed for reading, nor the replica for writing.
  await replica.halt();
  await expect(node.revision()).rejects.toMatchObject({ code: "unreachable" });
  expect((await primary.revision()).number).toBe(3);
  await node.close();
  await primary.close();
});

test("an address of a replica where the store should be written is refused", async () => {
  const replica = await server.startReplica();
  await expect(openStore(`${replica.addressOf(address)}?schema=new_here`)).rejects.toMatchObject({
    code: "unwritable",
    message: expect.stringMatching(
      /^What is kept in the database lost at 127\.0\.0\.1:\d+ cannot be written \(.*read-only.*\)\.$/,
    ),
  });
  await replica.halt();
});
