const TOOLS =
  /(?:Envoyer (?:cet article )?(?:à un amie?|par e-?mail|par mail)|Envoyer|Imprimer|Format PDF|Enregistrer au format PDF|Partager|Newsletter|Version imprimable|Recommander|Réagir|Répondre à cet article|Haut de page|Send|Print|Share|Save as PDF)/giu;

/**
 * Whether a line is the tools of a page: « Envoyer : Newsletter Imprimer : Imprimer Format PDF : … Partager ».
 * It is when nothing is left of it but signs once their names are taken out.
 */
export function isToolsLine(line: string): boolean {
  const found = line.match(TOOLS);
  return found !== null && !/[\p{L}\p{N}]/u.test(line.replace(TOOLS, ""));
}
