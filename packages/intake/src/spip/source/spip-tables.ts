/** The tables and columns that an import reads, over all versions of SPIP's schema from 1.9 to 5. */
export const COLUMNS: Record<string, readonly string[]> = {
  articles:
    "id_article surtitre titre soustitre id_rubrique descriptif chapo texte ps date statut maj date_redac date_modif lang id_trad nom_site url_site virtuel url_propre".split(
      " ",
    ),
  rubriques: "id_rubrique id_parent titre descriptif texte statut lang url_propre".split(" "),
  auteurs: "id_auteur nom bio nom_site url_site statut".split(" "),
  auteurs_articles: ["id_auteur", "id_article"],
  auteurs_liens: ["id_auteur", "id_objet", "objet"],
  mots: "id_mot titre descriptif texte id_groupe type url_propre".split(" "),
  groupes_mots: ["id_groupe", "titre"],
  mots_articles: ["id_mot", "id_article"],
  mots_breves: ["id_mot", "id_breve"],
  mots_liens: ["id_mot", "id_objet", "objet"],
  documents:
    "id_document id_vignette id_type extension titre descriptif credits alt fichier largeur hauteur mode distant statut".split(
      " ",
    ),
  types_documents: ["id_type", "extension"],
  documents_articles: ["id_document", "id_article", "vu"],
  documents_breves: ["id_document", "id_breve"],
  documents_liens: ["id_document", "id_objet", "objet", "vu", "rang_lien", "role"],
  meta: ["nom", "valeur"],
  syndic: ["id_syndic", "nom_site", "url_site"],
  breves: "id_breve date_heure titre texte lien_titre lien_url statut id_rubrique lang url_propre".split(" "),
  urls: ["url", "type", "id_objet", "id_parent"],
};

/** Splits "spip_auteurs_liens" into prefix and table; nothing for a table that no import reads. */
export function wantedTable(name: string): { prefix: string; table: string } | undefined {
  const low = name.toLowerCase();
  let best: { prefix: string; table: string } | undefined;
  for (const table of Object.keys(COLUMNS)) {
    if (!low.endsWith(`_${table}`)) continue;
    // "spip_auteurs_articles" ends with "_articles" too: the longest name is meant.
    if (best === undefined || table.length > best.table.length) best = { prefix: name.slice(0, -table.length - 1), table };
  }
  return best;
}
