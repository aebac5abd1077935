import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** The reference: a bare `node:http` server that sends the bytes of a file, and does nothing else. */
const bytes = readFileSync(process.env["BYTES"] ?? "");
const headers = { "Content-Type": process.env["TYPE"] ?? "", "Content-Length": bytes.length };
createServer((_, outgoing) => {
  outgoing.writeHead(200, headers);
  outgoing.end(bytes);
}).listen(Number(process.env["PORT"]), "127.0.0.1");
