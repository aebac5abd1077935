import { createServer } from "node:http";
import { expect, test } from "vitest";
import { CannotListen, listen } from "./listen.ts";

test("says in one sentence that the port is taken, and how to take another", async () => {
  const first = createServer();
  const { port } = new URL(await listen(first, { port: 0, host: "127.0.0.1" }));
  const refused = listen(createServer(), { port: Number(port), host: "127.0.0.1" });
  await expect(refused).rejects.toThrow(CannotListen);
  await expect(refused).rejects.toThrow(`Port ${port} on 127.0.0.1 is taken by another program`);
  await new Promise((resolve) => first.close(resolve));
});

test("says that a host is not this machine's", async () => {
  await expect(listen(createServer(), { port: 0, host: "192.0.2.1" })).rejects.toThrow('HOST is "192.0.2.1"');
});

test("gives an address that can be opened, also when it listens everywhere", async () => {
  const server = createServer();
  expect(await listen(server, { port: 0, host: "0.0.0.0" })).toMatch(/^http:\/\/localhost:\d+$/);
  await new Promise((resolve) => server.close(resolve));
});
