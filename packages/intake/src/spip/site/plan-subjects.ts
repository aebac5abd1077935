import type { Subject } from "@revue/core";
import type { ReportBuilder } from "../../report/report-builder.ts";
import type { SpipDatabase } from "../source/spip-database.ts";
import { localisedLine, plainLine } from "./plain-line.ts";
import { slugOf } from "../../naming/slug-of.ts";
import { freeSlug } from "./slugs.ts";

// Groups of keywords whose name says plainly what their words are.
const KINDS: [Subject["kind"], RegExp][] = [
  ["person", /^(?:personnes?|personnalites?|personnages?|people|persons?|individus?|acteurs?)(?:-|$)/],
  [
    "organisation",
    /^(?:organisations?|organismes?|institutions?|entreprises?|societes|companies|associations?|partis?|services?|agences?)(?:-|$)/,
  ],
  [
    "place",
    /^(?:lieux?|pays|villes?|regions?|continents?|zones?-geographiques?|geographie|countries|country|places?|departements?)(?:-|$)/,
  ],
  ["treaty", /^(?:traites?|accords?|conventions?|treaties|treaty)(?:-|$)/],
];

export interface SubjectPlan {
  added: Subject[];
  /** Slug by SPIP's number. */
  slugs: Map<number, string>;
}

/** Makes subjects of mots; one whose name is that of a subject already there is that subject. */
export function planSubjects(
  site: SpipDatabase,
  existing: readonly Subject[],
  language: string,
  report: ReportBuilder,
): SubjectPlan {
  const groups = new Map<number, string>();
  for (const row of site.byId("groupes_mots")) groups.set(Number(row["id_groupe"]), plainLine(row["titre"], language));
  const byName = new Map<string, string>();
  for (const { slug, name, aliases } of existing) {
    for (const known of [...Object.values(name), ...aliases]) byName.set(slugOf(known, ""), slug);
  }
  const taken = new Set(existing.map(({ slug }) => slug));
  const plan: SubjectPlan = { added: [], slugs: new Map() };
  for (const row of site.byId("mots")) {
    const id = Number(row["id_mot"]);
    const title = plainLine(row["titre"], language);
    if (title === "") {
      report.attention({ code: "title-missing", item: `mot ${id}`, done: "left it out" });
      report.count("subject", "left-out");
      continue;
    }
    const same = byName.get(slugOf(title, ""));
    if (same !== undefined && slugOf(title, "") !== "") {
      plan.slugs.set(id, same);
      continue;
    }
    const slug = freeSlug(title, id, "mot", (candidate) => taken.has(candidate));
    const group = groups.get(Number(row["id_groupe"])) ?? plainLine(row["type"], language);
    taken.add(slug);
    if (slugOf(title, "") !== "") byName.set(slugOf(title, ""), slug);
    plan.slugs.set(id, slug);
    plan.added.push(subjectOf(slug, kindOf(group), row["titre"], row["descriptif"], language));
  }
  return plan;
}

function kindOf(group: string): Subject["kind"] {
  const slug = slugOf(group);
  return KINDS.find(([, pattern]) => pattern.test(slug))?.[0] ?? "topic";
}

function subjectOf(slug: string, kind: Subject["kind"], title: unknown, description: unknown, language: string): Subject {
  const descriptions = localisedLine(description, language);
  const common = {
    slug,
    name: localisedLine(title, language),
    aliases: [],
    ...(Object.keys(descriptions).length > 0 && { description: descriptions }),
  };
  return kind === "person" ? { kind, ...common, offices: [] } : { kind, ...common };
}
