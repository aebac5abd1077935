import type { ReportBuilder } from "../../report/report-builder.ts";
import type { SpipDatabase } from "../source/spip-database.ts";
import type { ContentTarget } from "./content-target.ts";

/** Where the addresses made of titles lead now: one a line, as a server reads them. Hidden from the collection by its dot. */
const FILE = ".revue/former-addresses.map";

// What SPIP sets around titles, to tell kinds apart (`urls/propres.php`, `_MARQUEUR_URL`); some sites had it set none.
const MARKERS: Record<string, [before: string, after: string]> = {
  rubrique: ["-", "-"],
  breve: ["+", "+"],
  mot: ["+-", "-+"],
};

/** An address without what tells its kind: "+-Ports-+" is "Ports". */
export const withoutMarkers = (path: string): string => path.replace(/^(?:\+-|[-+])|(?:-\+|[-+])$/g, "");

/**
 * Writes down where the site's old addresses lead now, those made of titles and those of brèves, whose numbers the
 * collection does not keep: `old new;`, what nginx's `map` includes for `$request_uri`.
 *
 * Sources: the table `urls` (SPIP 2 and later; with a parent, the address goes on from the parent's), the column
 * `url_propre` before. The forms are `/title` and `/title.html`, with and without SPIP's markers. Authors and referenced
 * sites have no page here: their addresses are counted.
 */
export function writeFormerAddresses(from: {
  site: SpipDatabase;
  target: ContentTarget;
  report: ReportBuilder;
  /** Where a thing stands now; nothing when it did not come. */
  placeOf: (type: string, id: number) => string | undefined;
  /** The numbers of the brèves that came. */
  breves: Iterable<number>;
}): void {
  const { site, target, report, placeOf } = from;
  const lines = new Set<string>();
  let found = 0;
  let without = 0;
  const lead = (path: string, type: string, id: number) => {
    if (path === "") return;
    found++;
    const place = placeOf(type, id);
    if (place === undefined) {
      without++;
      return;
    }
    const [before, after] = MARKERS[type] ?? ["", ""];
    const bare = withoutMarkers(path);
    for (const form of new Set([path, bare, `${before}${bare}${after}`])) {
      for (const end of ["", ".html"]) lines.add(`/${encodeURI(form + end)} ${place};\n`);
    }
  };
  const parents = sectionAddresses(site);
  for (const row of site.byId("urls")) {
    const parent = parents.get(Number(row["id_parent"] ?? 0));
    const own = String(row["url"] ?? "").replace(/^\/+|\.html$/g, "");
    const [type, id] = [String(row["type"] ?? ""), Number(row["id_objet"])];
    lead(own, type, id);
    if (parent !== undefined) lead(`${parent}/${own}`, type, id);
  }
  for (const [table, type] of [
    ["articles", "article"],
    ["rubriques", "rubrique"],
    ["breves", "breve"],
    ["mots", "mot"],
  ] as const) {
    if (!site.hasColumn(table, "url_propre")) continue;
    for (const row of site.byId(table)) lead(String(row["url_propre"] ?? ""), type, Number(row[`id_${type}`]));
  }
  for (const id of from.breves) {
    const place = placeOf("breve", id);
    if (place === undefined) continue;
    lines.add(`/spip.php?breve${id} ${place};\n/breve${id}.html ${place};\n/breve.php3?id_breve=${id} ${place};\n`);
  }
  if (lines.size > 0) target.replaceUnlessSame(FILE, [...lines].sort().join(""));
  if (found > 0 || lines.size > 0) {
    report.attention({
      code: "old-addresses",
      item: "urls",
      file: FILE,
      found: `${found} addresses, ${without} of what has no page here`,
      done: "spip.php?article12 goes on working by SPIP’s numbers; for the others, have the server in front include this file",
    });
  }
}

/** The newest address of each rubrique, from the top of the tree, for addresses that go on from it. */
function sectionAddresses(site: SpipDatabase): Map<number, string> {
  const own = new Map<number, { url: string; parent: number }>();
  for (const row of site.rows("urls", `WHERE "type" = 'rubrique'`)) {
    own.set(Number(row["id_objet"]), {
      url: String(row["url"] ?? "").replace(/^\/+|\/+$/g, ""),
      parent: Number(row["id_parent"] ?? 0),
    });
  }
  const whole = new Map<number, string>();
  for (const id of own.keys()) {
    const way: string[] = [];
    const seen = new Set<number>();
    for (let at = id; own.has(at) && !seen.has(at); at = own.get(at)?.parent ?? 0) {
      seen.add(at);
      way.unshift(own.get(at)?.url ?? "");
    }
    whole.set(id, way.join("/"));
  }
  return whole;
}
