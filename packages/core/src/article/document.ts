import * as z from "zod";
import { Day } from "../day.ts";
import { Language } from "../language.ts";
import { Slug } from "../slug.ts";
import { WebAddress } from "../web-address.ts";

/** What a primary text is. */
export const DocumentKind = z
  .enum(["interview", "press-conference", "speech", "statement", "communique", "report", "law", "letter", "other"])
  .meta({ id: "DocumentKind" });
export type DocumentKind = z.infer<typeof DocumentKind>;

/**
 * The primary text an excerpt quotes: an interview, a press conference, a speech.
 *
 * `label` is what the page printed as the link to it, untouched.
 * `url` is where it can be read today; absent when nobody knows.
 * `speakers` are subjects of kind person; `medium` is the subject that carried it (an agency, a newspaper).
 */
export const Document = z
  .object({
    id: Slug,
    kind: DocumentKind,
    label: z.string().min(1).max(1000).optional(),
    title: z.string().min(1).max(1000).optional(),
    on: Day.optional(),
    language: Language.optional(),
    url: WebAddress.optional(),
    archivedUrl: WebAddress.optional(),
    speakers: z.array(Slug).default([]),
    medium: Slug.optional(),
  })
  .meta({ id: "Document" });
export type Document = z.infer<typeof Document>;
