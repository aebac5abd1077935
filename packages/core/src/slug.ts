import * as z from "zod";

/**
 * A stable identifier, safe in a path, a file name and a query.
 * Shape: lower-case ASCII letters and digits in groups joined by single hyphens, 1 to 120 characters.
 */
export const Slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "lower-case letters and digits, joined by single hyphens")
  .meta({ id: "Slug", examples: ["conseil-de-cooperation-franco-russe"] });
export type Slug = z.infer<typeof Slug>;

/**
 * Where a section stands in the tree: the slugs from the root to it, joined by "/".
 * Shape: 1 to 6 slugs. Example: "defense/international".
 */
export const SectionPath = z
  .string()
  .max(400)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*){0,5}$/, 'slugs joined by "/", as in "defense/international"')
  .meta({ id: "SectionPath", examples: ["defense/international"] });
export type SectionPath = z.infer<typeof SectionPath>;
