import * as z from "zod";
import { Localised } from "../language.ts";

/**
 * An image of the content folder.
 *
 * `file` is a path inside `images/`, with "/" as separator, without "..".
 * `alternative` says what the image shows, for who cannot see it (WCAG 2.2, 1.1.1).
 * `width` and `height` are in CSS pixels, so that the page never jumps.
 */
export const Image = z
  .object({
    file: z
      .string()
      .max(200)
      .regex(
        /^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*\.(svg|png|jpe?g|webp|avif)$/,
        "a path inside images/ to an svg, png, jpeg, webp or avif file",
      ),
    alternative: Localised,
    width: z.int().min(1).max(20_000),
    height: z.int().min(1).max(20_000),
    credit: z.string().trim().min(1).optional(),
  })
  .meta({ id: "Image" });
export type Image = z.infer<typeof Image>;
