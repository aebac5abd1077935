import type { Row, SpipDatabase } from "../source/spip-database.ts";

/** SPIP's two kinds of published texts. A brève is a short one, of a rubrique, with one link. */
export type TextKind = "article" | "breve";

/** How the report names a text: "article 12", "brève 7". */
export const namedItem = ({ kind, id }: { kind: TextKind; id: number }): string =>
  `${kind === "article" ? "article" : "brève"} ${id}`;

/** The texts of a site by number, articles first; a brève's row is told in the columns of an article. */
export function* textsOf(site: SpipDatabase): Generator<{ kind: TextKind; id: number; row: Row }> {
  for (const row of site.byId("articles")) yield { kind: "article", id: Number(row["id_article"]), row };
  for (const row of site.byId("breves")) yield { kind: "breve", id: Number(row["id_breve"]), row: asArticle(row) };
}

/** The link of a brève is its original; its words, which name the page or the paper, end the text. */
function asArticle(row: Row): Row {
  const text = String(row["texte"] ?? "");
  const link = String(row["lien_url"] ?? "").trim();
  const words = String(row["lien_titre"] ?? "").trim();
  const printed = words === "" ? "" : link === "" ? words : `[${words}->${link}]`;
  return {
    ...row,
    date: row["date_heure"] ?? null,
    url_site: link,
    texte: printed === "" ? text : `${text}\n\n${printed}`,
  };
}
