import * as z from "zod";
import { Image } from "../article/image.ts";
import { InterfaceLanguage, Localised } from "../language.ts";
import { Slug } from "../slug.ts";

/** Who selects articles: a person or the review itself. `name` is as printed: "sélectionné par Spyworld". */
export const Curator = z.object({ slug: Slug, name: z.string().trim().min(1).max(200) }).meta({ id: "Curator" });
export type Curator = z.infer<typeof Curator>;

/** The review itself: Spyworld. */
export const Publication = z
  .object({
    name: z.string().trim().min(1).max(200),
    tagline: Localised,
    /** Interface languages; the first is the default. */
    languages: z.array(InterfaceLanguage).min(1),
    /** IANA time zone in which days begin, "Europe/Paris". */
    timeZone: z.string().min(1),
    curators: z.array(Curator).min(1),
    image: Image.optional(),
    /** Markdown for the page « À propos ». */
    about: Localised,
    /** Markdown for the page « Mentions légales ». */
    legal: Localised,
  })
  .meta({ id: "Publication" });
export type Publication = z.infer<typeof Publication>;
