/** The seed article's slug, and one address of every type of page. */
export const SEED = "conseil-de-cooperation-franco-russe-sur-les-questions-de-securite";

export const PAGES = {
  home: "/",
  article: `/articles/${SEED}`,
  sections: "/rubriques",
  section: "/rubriques/defense/international",
  sources: "/sources",
  source: "/sources/diplomatie-gouv-fr",
  subjects: "/sujets",
  subject: "/sujets/serguei-lavrov",
  dossiers: "/dossiers",
  dossier: "/dossiers/ccqs",
  event: "/evenements/ccqs-2",
  archives: "/archives",
  year: "/archives/2008",
  month: "/archives/2008/03",
  search: "/recherche?q=conseil",
  searchBox: "/recherche",
  searchNothing: "/recherche?q=xylophone&source=diplomatie-gouv-fr",
  searchCorrected: "/recherche?q=cooperatoin",
  searchMisread: "/recherche?q=avant:hier conseil source:introuvable",
  searchHelp: "/recherche/aide",
  newsletter: "/newsletter",
  issues: "/newsletter/numeros",
  feeds: "/flux",
  card: `/articles/${SEED}/carte`,
  shortcuts: "/raccourcis",
  about: "/a-propos",
  legal: "/mentions-legales",
  missing: "/cette-page-n-existe-pas",
} as const;

/** The same page with the English interface. */
export const inEnglish = (path: string): string => `/en${path === "/" ? "" : path}`;
