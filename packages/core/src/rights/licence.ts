import type { Rights } from "./rights.ts";

/**
 * Names the licence that a preset stands for.
 *
 * `code` is an SPDX identifier where one exists, else our preset's name; `url` is the licence's own text.
 */
export function licenceOf(rights: Rights): { code: string; name: string; url?: string } {
  switch (rights.preset) {
    case "official-fr":
      return {
        code: "official-fr",
        name: "Texte public de l’État français",
        url: "https://www.diplomatie.gouv.fr/en/navigation/about/article/terms-and-conditions",
      };
    case "licence-ouverte":
      return {
        code: "etalab-2.0",
        name: "Licence Ouverte 2.0",
        url: "https://www.etalab.gouv.fr/licence-ouverte-open-licence/",
      };
    case "public-domain":
      return { code: "public-domain", name: "Domaine public" };
    case "press":
      return { code: "all-rights-reserved", name: "Tous droits réservés" };
    case "licensed":
      return { code: "licensed", name: "Sous contrat" };
    default: {
      const terms = rights.preset.slice("cc-".length);
      return {
        code: `CC-${terms.toUpperCase()}-${rights.version}`,
        name: `Creative Commons ${terms.toUpperCase()} ${rights.version}`,
        url: `https://creativecommons.org/licenses/${terms}/${rights.version}/`,
      };
    }
  }
}
