import { join } from "node:path";
import type { Collection } from "../collection/collection.ts";
import { readFolder } from "./read-folder.ts";

// Stands in for dist/data.js inside the workspace, so that tests and type checks need no build. Never published.

const reading = await readFolder(join(import.meta.dirname, "../../content"));
if (!reading.collection) throw new Error("content/ cannot be read: run the build, it says why");

export const collection: Collection = reading.collection;
export const { digest } = reading;
