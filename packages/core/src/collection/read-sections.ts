import * as z from "zod";
import { Section } from "../section/section.ts";
import { Slug } from "../slug.ts";

/** A section as editors write it: its own slug, and the sections below it. */
export interface SectionBranch extends Omit<Section, "path"> {
  slug: Slug;
  sections?: SectionBranch[] | undefined;
}

const { path: _, ...shape } = Section.shape;
const SectionBranch: z.ZodType<SectionBranch> = z.lazy(() =>
  z.object({ slug: Slug, ...shape, sections: z.array(SectionBranch).optional() }),
);

/** The content of `sections.yaml`: the tree in the editors' order. */
export const SectionTree = z.array(SectionBranch).min(1);

/** Lays the tree flat, each section before those below it. Paths are the slugs from the root, joined by "/". */
export function sectionsOf(branches: readonly SectionBranch[], above = ""): Section[] {
  return branches.flatMap(({ slug, sections = [], ...section }) => {
    const path = `${above}${slug}`;
    return [{ path, ...section }, ...sectionsOf(sections, `${path}/`)];
  });
}
