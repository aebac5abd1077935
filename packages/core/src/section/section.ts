import * as z from "zod";
import { Image } from "../article/image.ts";
import { Legacy } from "../article/legacy.ts";
import { Localised } from "../language.ts";
import { SectionPath } from "../slug.ts";

/** A shelf of the review (FR: rubrique). `path` gives its place in the tree; order in the list is the editors' order. */
export const Section = z
  .object({
    path: SectionPath,
    name: Localised,
    description: Localised.optional(),
    image: Image.optional(),
    legacy: Legacy.optional(),
  })
  .meta({ id: "Section" });
export type Section = z.infer<typeof Section>;
