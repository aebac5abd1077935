import type { Server } from "node:http";

/** Longest wait for answers under way. */
const PATIENCE_MILLISECONDS = 10_000;

/** Stops accepting, lets what is under way end, then cuts what has not ended in time. */
export function shutDown(server: Server, patienceMilliseconds = PATIENCE_MILLISECONDS): Promise<void> {
  return new Promise((resolve) => {
    const patience = setTimeout(() => server.closeAllConnections(), patienceMilliseconds);
    // A connection kept alive would hold the server open between two requests: each now ends with its answer.
    server.prependListener("request", (_, outgoing) => (outgoing.shouldKeepAlive = false));
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(patience);
      clearInterval(sweep);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/** Runs once when the process is asked to stop; a second request stops it at once. */
export function onStop(stop: () => Promise<void>): void {
  let asked = false;
  const ask = () => {
    if (asked) process.exit(1);
    asked = true;
    void stop().finally(() => process.exit(0));
  };
  process.on("SIGTERM", ask);
  process.on("SIGINT", ask);
}
