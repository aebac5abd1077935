import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type Asked, page, serving } from "../test/asking.ts";
import { readAssets } from "./assets.ts";

const folder = mkdtempSync(join(tmpdir(), "revue-assets-"));
let asked: Asked | undefined;
afterEach(async () => {
  await asked?.stop(0);
  rmSync(folder, { recursive: true, force: true });
});

test("serves files with the forms made beforehand; those with a digest in their name for ever", async () => {
  mkdirSync(join(folder, "_app/immutable"), { recursive: true });
  writeFileSync(join(folder, "_app/immutable/x.css"), "a{}");
  writeFileSync(join(folder, "_app/immutable/x.css.br"), "made beforehand");
  writeFileSync(join(folder, "_app/immutable/x.css.gz"), "made beforehand too");
  writeFileSync(join(folder, "icon.svg"), "<svg/>");
  const assets = readAssets(folder, { origin: "http://revue.example", immutable: "/_app/immutable/" });
  expect([...assets.keys()].sort()).toEqual(["/_app/immutable/x.css", "/icon.svg"]);

  asked = await serving({ answer: () => page("not a file"), assets });
  const { ask } = asked;
  const css = await ask("/_app/immutable/x.css", { headers: { "accept-encoding": "br" } });
  expect(css.bytes.toString()).toBe("made beforehand");
  expect(css.headers["content-type"]).toBe("text/css; charset=utf-8");
  expect(css.headers["cache-control"]).toContain("immutable");
  expect((await ask("/_app/immutable/x.css")).bytes.toString()).toBe("a{}");
  expect((await ask("/icon.svg?v=1")).headers["cache-control"]).toBe("public, max-age=3600");
  expect((await ask("/_app/immutable/x.css.br")).bytes.toString()).toBe("not a file");
});
