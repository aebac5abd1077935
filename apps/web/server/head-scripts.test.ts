import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { headScripts } from "./head-scripts.ts";

test("names every script written into the frame, and nothing else", () => {
  const frame = readFileSync(new URL("../src/app.html", import.meta.url), "utf8");
  const script = frame.slice(frame.indexOf("<script>") + "<script>".length, frame.indexOf("</script>"));
  expect(headScripts()).toEqual([`sha256-${createHash("sha256").update(script).digest("base64")}`]);
  expect(frame.match(/<script/gu)).toHaveLength(1);
});
