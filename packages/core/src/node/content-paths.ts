import { readdirSync } from "node:fs";
import { ContentUnavailable } from "./content-unavailable.ts";

/**
 * Lists the files of a content folder: paths inside it, with "/", in a stable order.
 *
 * Names that begin with a dot are left out, as are links: nothing outside the folder is ever read.
 *
 * @throws ContentUnavailable
 */
export function contentPaths(folder: string): string[] {
  const paths: string[] = [];
  const enter = (inside: string): void => {
    for (const entry of readdirSync(`${folder}/${inside}`, { withFileTypes: true })) {
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory()) enter(`${inside}${entry.name}/`);
      else if (entry.isFile()) paths.push(inside + entry.name);
    }
  };
  try {
    enter("");
  } catch (error) {
    throw new ContentUnavailable(folder, error);
  }
  return paths.sort();
}
