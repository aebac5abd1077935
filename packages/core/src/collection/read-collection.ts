import { Slug } from "../slug.ts";
import type { Collection } from "./collection.ts";
import type { Draft } from "./draft.ts";
import type { Fault } from "./fault.ts";
import { link } from "./link.ts";
import { locate } from "./locate.ts";
import { shelve } from "./shelves.ts";
import { normal, textFaults } from "./text-faults.ts";

/** One text file of a content folder: its path inside the folder, with "/". */
export interface ContentText {
  path: string;
  text: string;
}

/** A file whose text could not be had, and why. */
export interface Refused {
  path: string;
  code: "unreadable" | "not-utf8";
  line?: number;
  expected: string;
}

export interface CollectionReading {
  /** What stands. Absent when `publication.yaml` or `sections.yaml` cannot be read: nothing stands without them. */
  collection?: Collection;
  /** Everything wrong, by file and line. */
  faults: Fault[];
  /** Articles left out because of faults; a version read earlier may still be shown. */
  faultySlugs: Slug[];
}

/**
 * Understands a content folder: reads, links and checks every file.
 *
 * A file with faults is left out and the rest stands. A pointer to a record that was left out is dropped, since
 * the fault is told at its cause; an article is left out too when it cannot stand without it (its source).
 *
 * @param files in any order
 * @param images paths inside `images/`; when given, every image that is named must be among them
 */
export function readCollection(files: Iterable<ContentText | Refused>, images?: ReadonlySet<string>): CollectionReading {
  const texts = new Map<string, string>();
  const spoilt = new Map<string, Draft[]>();
  for (const file of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const text = "text" in file ? normal(file.text) : "";
    const faults = "text" in file ? textFaults(file.path, text) : [refusalFault(file)];
    texts.set(file.path, text);
    if (faults.length > 0) spoilt.set(file.path, faults);
  }
  const shelves = shelve(texts, spoilt);
  const collection = link(shelves, images);
  return {
    ...(collection && { collection }),
    faults: locate(shelves.faults, texts),
    faultySlugs: [...shelves.articles.broken].filter((slug) => Slug.safeParse(slug).success).sort(),
  };
}

const refusalFault = ({ path, ...why }: Refused): Draft => ({ file: path, ...why });
