import * as z from "zod";
import { Image } from "../article/image.ts";
import { Language, Localised } from "../language.ts";
import { Rights } from "../rights/rights.ts";
import { Slug } from "../slug.ts";
import { WebAddress } from "../web-address.ts";

/** Who published an article first (FR: titre, source). Not an agency credited inside an article. */
export const Source = z
  .object({
    slug: Slug,
    /** As the source writes itself: "Diplomatie.gouv.fr". */
    name: z.string().trim().min(1).max(200),
    kind: z.enum(["newspaper", "magazine", "agency", "broadcaster", "government", "institution", "site", "journal"]).optional(),
    url: WebAddress.optional(),
    languages: z.array(Language).min(1),
    description: Localised.optional(),
    image: Image.optional(),
    rights: Rights,
  })
  .meta({ id: "Source" });
export type Source = z.infer<typeof Source>;
