/** What an address of the review's former site, made with SPIP, led to. */
export type Former =
  | { kind: "article"; spip: number }
  | { kind: "section"; spip: number }
  /** A section by its title, written as SPIP does: "-Defense-" without its hyphens. */
  | { kind: "section-titled"; title: string }
  | { kind: "search"; query: string }
  /** The feed of the whole site, or of a section. */
  | { kind: "feed"; spip?: number };

/**
 * Reads an address of the former site; undefined when it is none of its forms.
 *
 * Forms, as SPIP 1.8 to 4 writes them: `spip.php?article7212`, `spip.php?page=article&id_article=7212`,
 * `article7212.html`, `article.php3?id_article=7212`, `Title,7212`; the same for `rubrique`; `-Title-` for sections;
 * `spip.php?page=recherche&recherche=…`; `spip.php?page=backend&id_rubrique=3` for feeds. Source: SPIP, `urls/page.php`, `urls/html.php`, `urls/standard.php`, `urls/propres.php`.
 */
export function readFormer({ pathname, searchParams, search }: URL): Former | undefined {
  const path = decodeURIComponent(pathname);
  const file = /^\/(article|rubrique)(\d{1,9})\.html$/.exec(path);
  if (file?.[1] !== undefined) return numbered(file[1], file[2]);
  const titled = /^\/-([^/]{1,200}?)-?(?:,(\d{1,9})-?)?(?:\.html)?$/.exec(path);
  if (titled?.[1] !== undefined) {
    return titled[2] === undefined ? { kind: "section-titled", title: titled[1] } : numbered("rubrique", titled[2]);
  }
  const script = /^\/(spip|article|rubrique|recherche|backend)\.php3?$/.exec(path)?.[1];
  if (script === undefined) return undefined;
  const bare = /^\?(article|rubrique)(\d{1,9})(?:&|$)/.exec(search);
  if (bare?.[1] !== undefined) return numbered(bare[1], bare[2]);
  const page = script === "spip" ? searchParams.get("page") : script;
  if (page === "recherche") return { kind: "search", query: searchParams.get("recherche") ?? "" };
  if (page === "backend") {
    const section = numbered("rubrique", searchParams.get("id_rubrique"));
    return { kind: "feed", ...(section?.kind === "section" && { spip: section.spip }) };
  }
  if (page === "article" || page === "rubrique") return numbered(page, searchParams.get(`id_${page}`));
  return undefined;
}

function numbered(word: string, digits: string | null | undefined): Former | undefined {
  const spip = /^\d{1,9}$/.test(digits ?? "") ? Number(digits) : 0;
  if (spip === 0) return undefined;
  return { kind: word === "article" ? "article" : "section", spip };
}
