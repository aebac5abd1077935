import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { build } from "esbuild";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const outside = mkdtempSync(join(tmpdir(), "revue-package-"));
const project = join(outside, "project");
const installed = join(project, "node_modules/@revue/core");
let tarball = "";

// Packs what would be published and installs it in an empty project, without a network: the tarball is unpacked
// where npm would put it, and its dependencies are the workspace's own copies.
beforeAll(() => {
  run("pnpm", ["pack", "--pack-destination", outside], root);
  tarball = join(outside, readdirSync(outside).find((name) => name.endsWith(".tgz")) ?? "");
  mkdirSync(installed, { recursive: true });
  run("tar", ["-xzf", tarball, "-C", installed, "--strip-components=1"]);
  const { dependencies } = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as { dependencies: object };
  for (const name of Object.keys(dependencies)) {
    const place = join(project, "node_modules", name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, "node_modules", name), place);
  }
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "foreign", private: true, type: "module" }));
});
afterAll(() => rmSync(outside, { recursive: true, force: true }));

const program = `
import { Article, dayInWords, permission, readBody, toHtml, typeset } from "@revue/core";
import { collection } from "@revue/core/data";
const article = Article.parse(collection.articles.find(({ legacy }) => legacy?.spip === 7212));
const source = collection.sources.find(({ slug }) => slug === article.source);
const { show } = permission({ article, source, channel: "page", on: "2026-01-01" });
export const said = [
  dayInWords(article.publishedOn, "fr"), show, typeset('"Oui"', "fr"), toHtml(readBody("*Un* mot.").body).trim(),
].join(" | ");
`;
const SAID = "mardi 11 mars 2008 | full | «\u00a0Oui\u00a0» | <p><em>Un</em> mot.</p>";

test("what is packed is built code, content and the README: no source, no test, no condition of the workspace", () => {
  const files = run("tar", ["-tzf", tarball]).trim().split("\n");
  expect(files.filter((file) => /^package\/(src|test|scripts)\/|\.test\.|fixtures/.test(file))).toEqual([]);
  expect(files).toEqual(
    expect.arrayContaining(["package/dist/index.js", "package/dist/data.js", "package/dist/node.d.ts", "package/README.md"]),
  );
  expect(files.some((file) => file.startsWith("package/content/articles/2008/03/"))).toBe(true);
  expect(readFileSync(join(installed, "package.json"), "utf8")).not.toMatch(/"source"|workspace:|catalog:/);
});

test("publint finds nothing to say", async () => {
  const { messages } = await publint({ pkgDir: installed, strict: true });
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8")) as Record<string, unknown>;
  expect(messages.map((message) => formatMessage(message, manifest))).toEqual([]);
});

test("are-the-types-wrong finds nothing, as ES modules", async () => {
  const { problems = [] } = { problems: [], ...(await checkPackage(createPackageFromTarballData(readFileSync(tarball)))) };
  // Published as ES modules only: what CommonJS and resolvers older than `exports` would make of it is no promise.
  const promised = problems.filter(({ kind }) => kind !== "CJSResolvesToESM" && kind !== "NoResolution");
  expect(promised).toEqual([]);
});

test("a foreign project uses it in Node", () => {
  writeFileSync(
    join(project, "main.js"),
    `${program}
import { readFolder } from "@revue/core/node";
const { faults, digest } = await readFolder("node_modules/@revue/core/content");
import { digest as compiled } from "@revue/core/data";
console.log(JSON.stringify([said, faults, digest === compiled]));`,
  );
  expect(JSON.parse(run(process.execPath, ["main.js"], project))).toEqual([SAID, [], true]);
});

test("a foreign project uses it in a browser bundle, which has nothing of Node", async () => {
  // For a browser, esbuild refuses what only Node has.
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: project },
    bundle: true,
    format: "esm",
    platform: "browser",
    write: false,
    metafile: true,
    logLevel: "silent",
  });
  const code = outputFiles[0]?.text ?? "";
  expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([]);
  writeFileSync(join(project, "bundle.mjs"), `${code}\nconsole.log(said);`);
  // Without the names that Node adds to the web's.
  const bare =
    "for (const name of ['process', 'Buffer', 'require', 'global']) delete globalThis[name]; await import('./bundle.mjs')";
  expect(run(process.execPath, ["--input-type=module", "-e", bare], project).trim()).toBe(SAID);
});

test("what is not used is not bundled: the rights rule weighs less than 2 kB with gzip, without any schema", async () => {
  const { outputFiles } = await build({
    stdin: { contents: `export { permission } from "@revue/core";`, resolveDir: project },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
  });
  expect(outputFiles[0]?.contents.length).toBeLessThan(3_000);
});

test("a foreign project's types are right, and those of the README's example", () => {
  const [, example = ""] = /```ts\n([^]*?)```/.exec(readFileSync(join(root, "README.md"), "utf8")) ?? [];
  writeFileSync(join(project, "readme.ts"), `declare const anything: unknown;\n${example}`);
  writeFileSync(
    join(project, "main.ts"),
    `import { Article, type Collection } from "@revue/core";
import { collection } from "@revue/core/data";
import { readFolder } from "@revue/core/node";
const all: Collection = collection;
const one: Article | undefined = all.articles[0];
// @ts-expect-error: a headline is text
const wrong: number = one!.headline;
export const reading: Promise<{ digest: string }> = readFolder("content");
export default wrong;`,
  );
  const options = [
    "--noEmit",
    "--strict",
    "--module",
    "nodenext",
    "--target",
    "es2024",
    "--skipLibCheck",
    "false",

    "main.ts",
    "readme.ts",
  ];
  expect(run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...options], project)).toBe("");
});

function run(command: string, options: string[], cwd = outside): string {
  try {
    return execFileSync(command, options, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  } catch (error) {
    const { stdout = "", stderr = "" } = error as { stdout?: string; stderr?: string };
    throw new Error(`${command} ${options.join(" ")}\n${stdout}${stderr}`, { cause: error });
  }
}
