import type { InterfaceLanguage } from "@revue/client";

/** The site's addresses in one interface language, root-relative. They are a public contract and never change. */
export interface Addresses {
  home: string;
  article(slug: string): string;
  section(path: string): string;
  sections: string;
  source(slug: string): string;
  sources: string;
  subject(slug: string): string;
  subjects: string;
  dossier(slug: string): string;
  dossiers: string;
  event(slug: string): string;
  archives: string;
  /** "2008" or "2008-03"; a day is a choice made in its month, "2008-03-11". */
  period(period: string): string;
  search: string;
  searchHelp: string;
  /** Completions of what is being typed, for a script and for browsers. */
  suggestions: string;
  /** The description by which browsers search here. */
  openSearch: string;
  newsletter: string;
  /** The form, with a topic chosen: "section:defense". */
  subscribe(topic: string): string;
  issues: string;
  issue(id: string): string;
  feeds: string;
  /** The keys of the site, and where they are turned off. */
  shortcuts: string;
  about: string;
  legal: string;
}

/** The addresses a reader of this language follows: French at the root, the others under their code. */
export function addressesIn(language: InterfaceLanguage): Addresses {
  const root = language === "fr" ? "" : `/${language}`;
  return {
    home: root === "" ? "/" : root,
    article: (slug) => `${root}/articles/${slug}`,
    section: (path) => `${root}/rubriques/${path}`,
    sections: `${root}/rubriques`,
    source: (slug) => `${root}/sources/${slug}`,
    sources: `${root}/sources`,
    subject: (slug) => `${root}/sujets/${slug}`,
    subjects: `${root}/sujets`,
    dossier: (slug) => `${root}/dossiers/${slug}`,
    dossiers: `${root}/dossiers`,
    event: (slug) => `${root}/evenements/${slug}`,
    archives: `${root}/archives`,
    period: (period) => {
      const [year, month, day] = period.split("-");
      return `${root}/archives/${[year, month].filter(Boolean).join("/")}${day === undefined ? "" : `?jour=${Number(day)}`}`;
    },
    search: `${root}/recherche`,
    searchHelp: `${root}/recherche/aide`,
    suggestions: `${root}/recherche/suggestions`,
    openSearch: `${root}/opensearch.xml`,
    newsletter: `${root}/newsletter`,
    subscribe: (topic) => `${root}/newsletter?sujet=${encodeURIComponent(topic)}`,
    issues: `${root}/newsletter/numeros`,
    issue: (id) => `${root}/newsletter/numeros/${id}`,
    feeds: `${root}/flux`,
    shortcuts: `${root}/raccourcis`,
    about: `${root}/a-propos`,
    legal: `${root}/mentions-legales`,
  };
}

/** The same page for readers of another language. */
export function inLanguage(pathname: string, language: InterfaceLanguage): string {
  const bare = pathname.replace(/^\/en(?=\/|$)/u, "") || "/";
  if (language === "fr") return bare;
  return bare === "/" ? `/${language}` : `/${language}${bare}`;
}

/** The interface language an address asks for. */
export function languageOf(pathname: string): InterfaceLanguage {
  return /^\/en(?:\/|$)/u.test(pathname) ? "en" : "fr";
}
