/** Signs that SPIP templates print between the names of a path. */
const STEP = /\s*(?:>|›|»|\/|→)\s*/;
const HOME = /^(?:accueil(?: du site)?|home(?: page)?|главная)$/i;

/**
 * Reads « Accueil du site > Défense > International > Titre »: the names of the sections, and the title when it closes the path.
 *
 * @returns nothing when the line does not begin at a home page
 */
export function breadcrumbLine(line: string): { sections: string[]; title?: string } | undefined {
  const names = line
    .trim()
    .split(STEP)
    .filter((name) => name !== "");
  if (names.length < 2 || !HOME.test(names[0] ?? "")) return undefined;
  return { sections: names.slice(1, -1), title: names.at(-1) as string };
}
