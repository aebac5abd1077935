import { readFileSync, readdirSync } from "node:fs";
import { extname, join, sep } from "node:path";
import { Finished } from "./finished.ts";
import { securityHeaders } from "./security-headers.ts";

const TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
  ".xml": "application/xml",
};

/** Made beforehand beside the file they compress. */
const COMPRESSED = new Set([".br", ".gz"]);

const FOR_EVER = "public, max-age=31536000, immutable";
const FOR_AN_HOUR = "public, max-age=3600";

export interface AssetOptions {
  origin: string;
  /** Files below this path have their digest in their name, and may be kept for ever: "/_app/immutable/". */
  immutable: string;
}

/**
 * Reads a folder of files that never change while the server runs, with the compressed forms beside them.
 *
 * @returns by path: "/_app/immutable/assets/x.css". Empty when there is no such folder.
 */
export function readAssets(folder: string, { origin, immutable }: AssetOptions): Map<string, Finished> {
  const house = securityHeaders(origin);
  const names = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) =>
      entry.isFile() ? [join(entry.parentPath, entry.name).slice(folder.length).split(sep).join("/")] : [],
    ),
  );
  const assets = new Map<string, Finished>();
  for (const path of names) {
    const extension = extname(path);
    if (COMPRESSED.has(extension) && names.has(path.slice(0, -extension.length))) continue;
    const compressed = (suffix: string) => (names.has(path + suffix) ? readFileSync(folder + path + suffix) : undefined);
    const response = new Response(null, {
      headers: {
        "content-type": TYPES[extension] ?? "application/octet-stream",
        "cache-control": path.startsWith(immutable) ? FOR_EVER : FOR_AN_HOUR,
      },
    });
    const forms = names.has(`${path}.br`) ? { br: compressed(".br"), gzip: compressed(".gz") } : undefined;
    assets.set(path, new Finished(response, readFileSync(folder + path), house, { compressed: forms }));
  }
  return assets;
}
