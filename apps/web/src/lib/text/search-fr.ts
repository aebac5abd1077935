import { plural } from "./plural.ts";

const count = plural("fr");
const times = (n: number) => count(n, { one: "fois", many: "de fois", other: "fois" });
const quoted = (text: string) => `«\u00a0${text}\u00a0»`;

/** What a French reader sees around a search. */
export const searchFr = {
  label: "Rechercher dans la revue",
  placeholder: "Un nom, un lieu, une question",
  submit: "Chercher",
  title: "Recherche",
  titleOf: (query: string) => `${quoted(query)}, recherche`,
  help: "Aide à la recherche",
  helpLink: "Comment chercher",

  results: "Résultats",
  /** "plus de 1 000 articles" when counting all of them would take too long. */
  found: (n: number, exact: boolean) => {
    const articles = count(n, { one: "article", many: "d’articles", other: "articles" });
    return exact ? articles : `plus de ${articles}`;
  },
  cut: "La recherche a été arrêtée pour ne pas vous faire attendre\u00a0: voici ce qu’elle avait trouvé. Avec moins de mots, elle ira au bout.",
  leftOut: (n: number) =>
    `${n === 1 ? "Un article compté ici n’est pas montré" : `${n} articles comptés ici ne sont pas montrés`}\u00a0: leurs sources ne le permettent pas.`,
  hidden: "Ce qui répond à cette demande ne peut pas être montré ici\u00a0: les sources ne le permettent pas.",

  corrected: (asked: string) => `Aucun article ne répond à ${quoted(asked)}.`,
  correctedTo: "Voici ce qui a été cherché à la place\u00a0:",
  tryInstead: "Essayez\u00a0:",

  notes: {
    title: "Ce qui n’a pas été compris",
    "unknown-field": (text: string) =>
      `${quoted(text)}\u00a0: ce n’est pas un champ connu, les mots ont été cherchés dans le texte.`,
    "empty-field": (text: string) => `${quoted(text)}\u00a0: rien ne suit ce nom de champ, il a été cherché comme un mot.`,
    "unreadable-date": (text: string) =>
      `${quoted(text)}\u00a0: cette date ne se lit pas. Écrivez 2008, 2008-03, 11/03/2008 ou «\u00a0mars 2008\u00a0» entre guillemets.`,
    "unreadable-language": (text: string) =>
      `${quoted(text)}\u00a0: cette langue n’est pas connue. Écrivez par exemple langue:fr.`,
    "unknown-name": (text: string) => `${quoted(text)}\u00a0: ce nom n’est pas dans la revue, la condition n’a pas été suivie.`,
    "open-quote": (text: string) => `${quoted(text)}\u00a0: ces guillemets n’étaient pas fermés, ils l’ont été à la fin.`,
    "lonely-or": (text: string) => `${quoted(text)}\u00a0: il manque un mot d’un côté, le signe a été laissé de côté.`,
    "short-prefix": (text: string) => `${quoted(text)}\u00a0: il faut au moins deux lettres avant l’astérisque.`,
    "only-exclusions": (_text: string) => "Rien n’est demandé, seulement exclu\u00a0: voici tous les autres articles.",
    "no-words": (_text: string) => "Il n’y a pas de mot à chercher dans cette demande.",
    cut: (text: string) => `La demande est trop longue\u00a0: à partir de ${quoted(text)}, elle n’a pas été lue.`,
  },

  filters: "Filtres",
  removeFilter: (name: string) => `Enlever le filtre ${name}`,
  removeAll: "Tout enlever",
  subjectPage: "Dans la revue\u00a0:",

  sortBy: "Trier par",
  sorts: { relevance: "pertinence", newest: "plus récents", oldest: "plus anciens" },
  recentOn: "À pertinence égale, les articles récents passent devant.",
  recentOff: "L’âge des articles ne compte pas.",
  turnRecentOff: "Ne pas en tenir compte",
  turnRecentOn: "Préférer les récents",

  refine: "Affiner",
  facets: {
    section: "Rubrique",
    source: "Source",
    subject: "Sujet",
    year: "Année",
    language: "Langue",
  },
  allValues: (n: number) => `Les ${n} autres`,

  why: "Pourquoi ce résultat\u202f?",
  whyOf: (headline: string) => `Pourquoi ce résultat\u202f? ${headline}`,
  reason: {
    by: {
      form: "mot exact",
      stem: "autre forme du mot",
      prefix: "mot qui commence ainsi",
      phrase: "mots à la suite",
      synonym: "autre nom du même sujet",
      compound: "autre écriture du même mot",
    },
    in: {
      headline: "dans le titre",
      standfirst: "dans le chapô",
      subject: "parmi les sujets",
      byline: "dans la signature",
      body: "dans le texte",
    },
    /** Between two ways in which the same words were found. */
    or: " ou ",
    times,
    as: (words: string) => `trouvé sous la forme ${words}`,
    share: (percent: number) => `${percent}\u00a0%`,
    shares: "Part de chaque raison dans la note de l’article.",
    together: "Mots proches les uns des autres, exacts ou dans l’ordre demandé",
    recent: (factor: string) => `Article récent\u00a0: note multipliée par ${factor}.`,
    filters: "Aucun mot n’était demandé\u00a0: cet article remplit les conditions.",
    byDate: "Classé par date\u00a0: cette note ne change pas sa place.",
  },
  beyondRights: "Ce qui répond à votre demande se trouve dans la partie du texte que la source ne permet pas de montrer.",

  none: (query: string) =>
    query === "" ? "Aucun article ne remplit ces conditions." : `Aucun article ne répond à ${quoted(query)}.`,
  noneHelp: {
    title: "Que faire\u202f?",
    removeFilters: "Chercher sans les filtres",
    without: (part: string) => `Sans ${quoted(part)}\u00a0:`,
    words:
      "Essayez un mot plus courant, un autre nom, ou moins de mots\u00a0: les accents, le pluriel et les majuscules ne comptent pas.",
    browse: "Parcourir plutôt",
  },

  empty: {
    intro: "Titres, textes, sujets et signatures de toute la revue, sans souci d’accent, de pluriel ni de majuscule.",
    ask: "Ce qu’on peut demander",
    word: "un mot, un nom, ou une question comme on la pose",
    name: "un nom, dans n’importe laquelle de ses écritures",
    phrase: "des mots dans cet ordre, entre guillemets",
    source: "dans une source",
    /** The name of the field that begins a period. */
    after: "après",
    since: "depuis une année",
    without: "sans un mot",
    browse: "Ou parcourir",
  },

  kinds: { headline: "Article", word: "Mot" },
  feed: "Suivre cette recherche par flux",
};
