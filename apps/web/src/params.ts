import { FeedFormat, SectionPath, Slug } from "@revue/client";
import { defineParams } from "@sveltejs/kit/params";

const YEAR = /^\d{4}$/u;
const MONTH = /^(?:0[1-9]|1[0-2])$/u;

/** What may stand in an address; anything else is another page, or none. */
export const params = defineParams({
  /** French is the default and stands at the root: `/fr/…` is not an address of this site. */
  language: (text) => (text === "en" ? text : undefined),
  slug: Slug,
  sectionPath: SectionPath,
  year: (text) => (YEAR.test(text) ? text : undefined),
  feedFormat: FeedFormat,
  issueId: (text) => (/^[a-z0-9-]{1,300}$/u.test(text) ? text : undefined),
  month: (text) => (MONTH.test(text) ? text : undefined),
});
