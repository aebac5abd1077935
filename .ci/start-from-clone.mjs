// Follows the README as a stranger would: clone into an empty folder, empty home, `npm start`, read the seed page.
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";

const SLUG = "conseil-de-cooperation-franco-russe-sur-les-questions-de-securite";
const LIMIT_SECONDS = 900;
const place = mkdtempSync(join(tmpdir(), "revue-clone-"));
const clone = join(place, "revue");
const home = join(place, "home");
mkdirSync(home);
let passed = 0;
let failed = 0;

function verify(sentence, holds) {
  console.log(`${holds ? "ok" : "NOT OK"}: ${sentence}`);
  if (holds) passed += 1;
  else failed += 1;
}

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const read = async (address) => {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) });
    return { status: response.status, text: await response.text() };
  } catch {
    return { status: 0, text: "" };
  }
};

const cloned = spawnSync("git", ["clone", "--quiet", ".", clone], { stdio: "inherit" });
verify("the repository can be cloned", cloned.status === 0);
const port = await freePort();
// Only what a login shell would have: nothing of this run's pnpm, turbo or Node reaches the clone.
const PATH = process.env.PATH.split(delimiter)
  .filter((folder) => !folder.includes("node_modules"))
  .join(delimiter);
const { LANG, npm_config_registry, HTTPS_PROXY, HTTP_PROXY, NO_PROXY, NODE_EXTRA_CA_CERTS } = process.env;
const inherited = { PATH, LANG, npm_config_registry, HTTPS_PROXY, HTTP_PROXY, NO_PROXY, NODE_EXTRA_CA_CERTS };
const env = {
  ...Object.fromEntries(Object.entries(inherited).filter(([, value]) => value)),
  HOME: home,
  PORT: String(port),
  HOST: "127.0.0.1",
  DO_NOT_TRACK: "1",
};
const server = spawn("npm", ["start"], { cwd: clone, env, stdio: "inherit", detached: true });
const state = { ended: false };
const exit = new Promise((resolve) => {
  server.on("exit", (code) => {
    state.ended = true;
    resolve(code);
  });
});

const origin = `http://127.0.0.1:${port}`;
const deadline = Date.now() + LIMIT_SECONDS * 1000;
while (!state.ended && Date.now() < deadline && (await read(`${origin}/readyz`)).status !== 200) {
  await new Promise((resolve) => setTimeout(resolve, 500));
}
try {
  verify("npm start serves a ready site", (await read(`${origin}/readyz`)).status === 200);
  verify("the home page leads to the seed article", (await read(`${origin}/`)).text.includes(`/articles/${SLUG}`));
  const page = await read(`${origin}/articles/${SLUG}`);
  verify("the seed article can be read", page.status === 200 && page.text.includes("La septième session du Conseil"));
  const answer = await read(`${origin}/api/v1/articles/${SLUG}`);
  verify("the API answers with the same article", answer.status === 200 && JSON.parse(answer.text).slug === SLUG);
} finally {
  if (!state.ended) process.kill(-server.pid, "SIGTERM");
  await Promise.race([exit, new Promise((resolve) => setTimeout(resolve, 15_000))]);
  verify("the server stops when asked", state.ended);
  if (!state.ended) process.kill(-server.pid, "SIGKILL");
  rmSync(place, { recursive: true, force: true });
}
mkdirSync(".reports", { recursive: true });
writeFileSync(".reports/start.json", JSON.stringify({ passed, failed }));
process.exitCode = failed > 0 ? 1 : 0;
