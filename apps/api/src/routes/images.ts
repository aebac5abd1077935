import { Hono } from "hono";
import type { ImageShelf } from "../images.ts";
import { onlyThese, type Env } from "../mount.ts";
import { problem } from "../problem.ts";

/** Kept for ever under an address that carries its digest; an hour under any other. */
const FOREVER = "public, max-age=31536000, immutable";
const A_WHILE = "public, max-age=3600, stale-while-revalidate=86400";

/** The images of the content folder, at `/images/{file}`. */
export function imageRoutes(images: ImageShelf) {
  const path = "/images/:file{.+}";
  const routes = new Hono<Env>().get(path, (c) => {
    const image = images.find(c.req.param("file"));
    if (image === undefined) return problem(c.get("place"), "not-found");
    return new Response(image.bytes, {
      headers: {
        "Content-Type": image.type,
        "Cache-Control": c.req.query("v") === image.digest ? FOREVER : A_WHILE,
        // An SVG opened by itself is a document: nothing in it may run or load.
        "Content-Security-Policy": "default-src 'none'; sandbox",
        "Cross-Origin-Resource-Policy": "cross-origin",
      },
    });
  });
  return routes.all(path, (c) => onlyThese(c));
}
