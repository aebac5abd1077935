import { listing } from "#lib/listing.ts";
import { refuse } from "#lib/refuse.ts";
import type { SubjectAnswer } from "@revue/client";
import type { PageServerLoad } from "./$types";

export const load: PageServerLoad = async ({ locals: { api }, params, url }) => {
  const [found, articles, years] = await Promise.all([
    api.subjects.find(params.slug).catch(refuse),
    listing(api, url, { subject: params.slug }),
    api.archive({ by: "year", subject: params.slug }).catch(refuse),
  ]);
  return { ...found, named: await namesOf(found.subject, api), listing: articles, years: years.items };
};

/** The organisations a subject refers to, by slug; one that is gone is left unnamed rather than failing the page. */
async function namesOf(subject: SubjectAnswer["subject"], api: App.Locals["api"]) {
  const slugs = new Set<string>();
  if (subject.kind === "organisation" && subject.partOf !== undefined) slugs.add(subject.partOf);
  if (subject.kind === "person") {
    for (const { organisation } of subject.offices) if (organisation !== undefined) slugs.add(organisation);
  }
  const found = await Promise.all(
    [...slugs].map((slug) =>
      api.subjects.find(slug).then(
        (answer) => [slug, answer.subject.name] as const,
        () => undefined,
      ),
    ),
  );
  return Object.fromEntries(found.filter((entry) => entry !== undefined));
}
