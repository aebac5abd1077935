import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describeFault } from "../src/collection/describe-fault.ts";
import { readFolder } from "../src/node.ts";

// Compiles content/ into dist/data.js: the collection as data, which imports nothing. A build with a fault fails,
// so what is published is always whole.

const root = join(import.meta.dirname, "..");
const { collection, faults, digest } = await readFolder(join(root, "content"));
if (!collection || faults.length > 0) {
  for (const fault of faults) console.error(describeFault(fault));
  console.error(`content/ has ${faults.length} fault${faults.length === 1 ? "" : "s"}: nothing was compiled.`);
  process.exit(1);
}
// JSON inside a string is read several times faster than the same object literal, and cannot be code.
const text = JSON.stringify(JSON.stringify(collection));
writeFileSync(
  join(root, "dist/data.js"),
  `// Compiled from content/: ${digest}\nexport const collection = /* @__PURE__ */ JSON.parse(${text});\nexport const digest = ${JSON.stringify(digest)};\n`,
);
writeFileSync(
  join(root, "dist/data.d.ts"),
  `import type { Collection } from "./collection/collection.js";
/** The Spyworld collection: validated, linked, newest article first. Do not change it: every importer shares it. */
export declare const collection: Collection;
/** Names the state of the content folder it was compiled from. */
export declare const digest: string;
`,
);
console.log(`data: ${collection.articles.length} article(s), ${Math.ceil(Buffer.byteLength(text) / 1024)} kB`);
