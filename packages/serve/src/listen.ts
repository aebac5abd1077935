import type { Server } from "node:http";

/** The server cannot listen where it was told to. The message is one sentence for whoever starts it. */
export class CannotListen extends Error {
  override name = "CannotListen";
}

/**
 * Listens, and gives the address readers can open.
 *
 * @param port 0 for any that is free
 * @throws {CannotListen} (as a rejection) when the port is taken or not allowed, or the host is not this machine's
 */
export function listen(server: Server, { port, host }: { port: number; host: string }): Promise<string> {
  return new Promise((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException) => reject(new CannotListen(sentence(error, port, host), { cause: error }));
    server.once("error", refuse);
    server.listen(port, host, () => {
      server.off("error", refuse);
      const bound = server.address();
      const shown = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
      resolve(`http://${shown}:${typeof bound === "object" && bound !== null ? bound.port : port}`);
    });
  });
}

function sentence({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is taken by another program; stop that one, or choose another port with PORT=${port + 1}.`;
    case "EACCES":
    case "EPERM":
      return `Port ${port} may not be opened by this user; choose one above 1023 with PORT.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `HOST is ${JSON.stringify(host)}, which is not an address of this machine; 127.0.0.1 or 0.0.0.0 always are.`;
    default:
      return `The server cannot listen on ${host}, port ${port} (${message}).`;
  }
}
