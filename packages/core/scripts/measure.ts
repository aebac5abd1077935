import { gzipSync } from "node:zlib";
import { join } from "node:path";
import { build } from "esbuild";

// What the parts of the package weigh in a browser, alone in a bundle: minified, then also compressed.

const root = join(import.meta.dirname, "..");
const PARTS = ["Article", "permission", "typeset", "dayInWords", "readBody, toHtml", "readCollection"];

for (const names of PARTS) {
  const { outputFiles } = await build({
    stdin: { contents: `export { ${names} } from "./dist/index.js";`, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "browser",
    write: false,
  });
  const bytes = outputFiles[0]?.contents ?? new Uint8Array();
  console.log(`import { ${names} }: ${kB(bytes.length)} minified, ${kB(gzipSync(bytes, { level: 9 }).length)} with gzip`);
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
