import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Image } from "@revue/core";
import { imageType } from "@revue/formats";

/** The images of the content folder. */
export interface ImageShelf {
  /** Root-relative address; it carries a digest of the file, so that it may be kept for ever. */
  address(image: Image): string;
  /** The size of its file; undefined when there is none. */
  sizeBytes(image: Image): number | undefined;
  /** The file, its type and its digest; undefined when there is none, or the name is not one an image may have. */
  find(file: string): { bytes: Uint8Array<ArrayBuffer>; type: string; digest: string } | undefined;
}

/**
 * Opens `images/` of a content folder. Reads are synchronous: images are few and small, and each is digested
 * once for as long as its size and time of change stay the same.
 */
export function imageShelf(contentFolder: string | undefined): ImageShelf {
  const digests = new Map<string, { mark: string; digest: string }>();
  const place = (file: string) => (contentFolder === undefined ? undefined : join(contentFolder, "images", file));

  function digestOf(file: string): string | undefined {
    const path = place(file);
    const stats = path === undefined ? undefined : statSync(path, { throwIfNoEntry: false });
    if (path === undefined || stats?.isFile() !== true) return undefined;
    const mark = `${stats.size} ${stats.mtimeMs}`;
    const known = digests.get(file);
    if (known?.mark === mark) return known.digest;
    const digest = createHash("sha256").update(readFileSync(path)).digest("hex").slice(0, 16);
    digests.set(file, { mark, digest });
    return digest;
  }

  return {
    address({ file }) {
      const digest = digestOf(file);
      return digest === undefined ? `/images/${file}` : `/images/${file}?v=${digest}`;
    },
    sizeBytes({ file }) {
      const path = place(file);
      return path === undefined ? undefined : statSync(path, { throwIfNoEntry: false })?.size;
    },
    find(file) {
      // The pattern of core's `Image` leaves no way out of the folder: no "..", no empty step, no backslash.
      if (!Image.shape.file.safeParse(file).success) return undefined;
      const path = place(file);
      const digest = digestOf(file);
      if (path === undefined || digest === undefined) return undefined;
      return {
        bytes: readFileSync(path),
        type: imageType(file),
        digest,
      };
    },
  };
}
