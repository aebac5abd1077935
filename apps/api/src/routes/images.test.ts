import { mkdtempSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aCollection, aPublication } from "@revue/core/fixtures";
import { expect, test } from "vitest";
import { anApi } from "../fixtures.ts";

const image = { file: "vigie.svg", alternative: { fr: "Un phare" }, width: 10, height: 10 };

function openWithImage() {
  const contentFolder = mkdtempSync(join(tmpdir(), "revue-images-"));
  mkdirSync(join(contentFolder, "images"));
  writeFileSync(join(contentFolder, "images", "vigie.svg"), "<svg/>");
  writeFileSync(join(contentFolder, "secret.svg"), "secret");
  writeFileSync(join(contentFolder, "publication.yaml"), "secret");
  return { contentFolder, opened: anApi(aCollection({ publication: aPublication({ image }) }), { contentFolder }) };
}

test("an image is kept for ever at the address that answers give, a while at any other", async () => {
  const { contentFolder, opened } = openWithImage();
  const { ask, api } = await opened;
  const url = (await api.publication()).image?.url ?? "";
  expect(url).toMatch(/^\/images\/vigie\.svg\?v=[\da-f]{16}$/);
  const answer = await ask(url);
  expect(await answer.text()).toBe("<svg/>");
  expect(answer.headers.get("content-type")).toBe("image/svg+xml");
  expect(answer.headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
  expect(answer.headers.get("cache-control")).toContain("immutable");
  expect((await ask("/images/vigie.svg")).headers.get("cache-control")).not.toContain("immutable");
  writeFileSync(join(contentFolder, "images", "vigie.svg"), "<svg></svg>");
  expect((await api.publication()).image?.url).not.toBe(url);
  expect((await ask(url)).headers.get("cache-control")).not.toContain("immutable");
});

test.for([
  "/images/../secret.svg",
  "/images/%2e%2e/secret.svg",
  "/images/..%2fsecret.svg",
  "/images/..%5csecret.svg",
  "/images/%2e%2e%2fpublication.yaml",
  "/images//etc/passwd",
  "/images/vigie.svg%00.png",
  "/images/.hidden.svg",
  "/images/",
  "/images/nothing.png",
])("%s is not an image", async (address) => {
  const { opened } = openWithImage();
  const { ask } = await opened;
  const answer = await ask(address);
  expect(answer.status).toBe(404);
  expect(await answer.text()).not.toContain("secret\n");
});
