import { SectionPath, Slug } from "@revue/core";

/** Where what comes in is filed when it does not say so itself. */
export interface FilingFlags {
  section?: string;
  source?: string;
  by?: string;
}

const slug = (name: string) => (text: string) => {
  if (!Slug.safeParse(text).success) throw new Error(`expected a ${name}: lower-case letters and digits joined by hyphens`);
  return text;
};

const sectionPath = (text: string) => {
  if (!SectionPath.safeParse(text).success) throw new Error('expected a path of sections.yaml, as in "defense/international"');
  return text;
};

export const filingFlags = {
  section: {
    kind: "parsed",
    parse: sectionPath,
    brief: "Section to file under when none is found",
    placeholder: "path",
    optional: true,
  },
  source: {
    kind: "parsed",
    parse: slug("source's slug"),
    brief: "Source when none is found",
    placeholder: "slug",
    optional: true,
  },
  by: { kind: "parsed", parse: slug("curator's slug"), brief: "Curator who selects", placeholder: "slug", optional: true },
} as const;
