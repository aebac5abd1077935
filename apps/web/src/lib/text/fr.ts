import { dossierFr } from "./dossier-fr.ts";
import { newsletterFr } from "./newsletter-fr.ts";
import { plural } from "./plural.ts";
import { searchFr } from "./search-fr.ts";

const count = plural("fr");

/** Every sentence a French reader sees, the review's own texts aside. U+00A0 and U+202F are written out. */
export const fr = {
  name: "Français",
  skipToText: "Aller au texte",
  skipToSearch: "Aller à la recherche",
  today: "Aujourd’hui",
  /** Stands between a name and what it names, with the space the language puts before it. */
  colon: "\u00a0:",
  home: "Accueil",
  homePage: (name: string) => `${name}, page d’accueil`,
  pageTitle: (title: string, name: string) => `${title} – ${name}`,
  navigation: "Rubriques et pages",
  breadcrumb: "Fil d’Ariane",
  otherLanguage: "English",

  theme: { legend: "Apparence", auto: "Automatique", light: "Clair", dark: "Sombre" },

  pages: {
    archives: "Archives",
    sections: "Rubriques",
    subjects: "Sujets",
    sources: "Sources",
    feeds: "Flux",
    dossiers: "Dossiers",
    about: "À propos",
    legal: "Mentions légales",
    search: "Recherche",
  },

  articles: (n: number) => count(n, { one: "article", many: "d’articles", other: "articles" }),
  words: (n: number) => count(n, { one: "mot", many: "de mots", other: "mots" }),
  /** "2008, mars : 3 articles", for who hears the page. */
  counted: (label: string, n: number) => `${label}\u00a0: ${fr.articles(n)}`,
  quoted: (text: string) => `«\u00a0${text}\u00a0»`,

  article: {
    selectedBy: (curator: string) => `sélectionné par ${curator}`,
    selectedLaterBy: (curator: string, day: string) => `sélectionné par ${curator} le ${day}`,
    unsigned: "Texte non signé",
    provenance: "Provenance",
    source: "Source",
    publishedOn: "Publié par la source",
    selection: "Retenu par la revue",
    selectionBy: (day: string, curator: string) => `${day}, par ${curator}`,
    capturedOn: "Page relevée",
    licence: "Droits",
    credit: "Mention de la source",
    language: "Langue du texte",
    length: "Longueur",
    formerNumber: "Ancien numéro",
    original: "Original",
    readOriginal: "Lire l’original",
    originalLost: "L’adresse d’origine est perdue.",
    readArchived: "Voir la page archivée de la revue",
    note: "Note de la rédaction",
    excerptOnly: (source: string) => `La source ne permet d’en montrer qu’un extrait. La suite se lit chez ${source}.`,
    headlineOnly: (source: string) => `La source ne permet d’en montrer que le titre. Le texte se lit chez ${source}.`,
    nothingShown: "Le texte n’est pas consultable ici\u00a0: la source ne le permet pas.",
    index: "Dans ce texte",
    events: "Événement rapporté",
    notes: "Notes",
    backToText: "Retour au texte",
    noteCall: (n: number) => `Note ${n}`,
    figureCredit: (credit: string) => `Crédit\u00a0: ${credit}`,
    translations: "Autres versions",
    related: "À lire aussi",
    inSection: "Dans la même rubrique",
    previous: "Article précédent",
    next: "Article suivant",
  },

  link: {
    gone: "Lien disparu",
    copy: (on: string | undefined) => (on === undefined ? "copie archivée" : `copie archivée du ${on}`),
  },

  document: {
    kinds: {
      interview: "Entretien",
      "press-conference": "Conférence de presse",
      speech: "Discours",
      statement: "Déclaration",
      communique: "Communiqué",
      report: "Rapport",
      law: "Texte de loi",
      letter: "Lettre",
      other: "Document",
    },
    speakers: "Parole de",
    archived: "copie archivée",
    unknownAddress: "Adresse du document inconnue",
    readDocument: "Lire le document",
    states: {
      exact: "Citation conforme au document",
      same: "Citation conforme au document, à la typographie près",
      altered: "Citation qui diffère du document",
      partial: "Citation retrouvée en partie dans le document",
      "not-found": "Citation introuvable dans le document",
      "document-gone": "Document disparu depuis",
      "not-checked": "Citation non comparée au document",
    },
    checkedOn: (state: string, day: string) => `${state} (vérification du ${day})`,
  },

  subject: {
    kinds: {
      person: "Personne",
      organisation: "Organisation",
      place: "Lieu",
      treaty: "Traité",
      topic: "Thème",
    },
    groups: {
      person: "Personnes",
      organisation: "Organisations",
      place: "Lieux",
      treaty: "Traités",
      topic: "Thèmes",
    },
    aliases: "Autres formes du nom",
    offices: "Fonctions",
    attestedOn: (days: string) => `attestée le ${days}`,
    partOf: "Fait partie de",
    signedOn: "Signature",
    position: "Coordonnées",
    identifiers: "Identifiants",
    evidence: "Source de cette fonction",
    together: "Souvent cités ensemble",
    articles: "Articles",
  },

  dossier: dossierFr,

  source: {
    kinds: {
      newspaper: "Journal",
      magazine: "Magazine",
      agency: "Agence de presse",
      broadcaster: "Radio ou télévision",
      government: "Administration",
      institution: "Institution",
      site: "Site",
      journal: "Revue",
    },
    site: "Site de la source",
    languages: "Langues",
    licence: "Licence",
    credit: "Mention obligatoire",
    rights: "Ce que la revue peut montrer",
    articles: "Articles tirés de cette source",
  },

  rights: {
    shown: {
      full: "Le texte entier.",
      excerpt: (words: number) =>
        `Le titre, un extrait de ${count(words, { one: "mot", many: "de mots", other: "mots" })} au plus et un lien vers l’original.`,
      headline: "Le titre et un lien vers l’original.",
      nothing: "Rien du texte.",
    },
    reasons: {
      "official-text":
        "C’est un texte public de l’État français\u00a0: sa réutilisation est libre, à condition de citer la source et de renvoyer à la page d’origine quand elle existe.",
      "open-licence": (name: string) => `La source publie sous ${name}, qui demande de la nommer.`,
      "public-domain": "Il est dans le domaine public.",
      "short-quotation":
        "Tous droits réservés\u00a0: c’est le régime de la courte citation (Code de la propriété intellectuelle, art. L122-5, 3°).",
      contract: (until: string | undefined) =>
        until === undefined ? "Un contrat avec la source le permet." : `Un contrat avec la source le permet jusqu’au ${until}.`,
      "outside-contract-channels": "Le contrat avec la source ne couvre pas ces pages.",
      "outside-contract-dates": "Aucun contrat avec la source n’est en vigueur aujourd’hui.",
    },
  },

  section: { within: "Sous-rubriques", articles: "Articles" },

  front: {
    lead: "À la une",
    latest: "Derniers articles",
    allArticles: "Toutes les archives",
    sections: "Rubriques",
    subjects: "Sujets",
    allSubjects: "Tous les sujets",
    sources: "Sources",
    years: "Par année",
    read: "Lire l’article",
  },

  archives: {
    title: "Archives",
    intro: (n: string) => `${n} au catalogue, par date de publication chez la source.`,
    year: (year: string) => `Année ${year}`,
    none: "Aucun article à cette date.",
    previousMonth: "Mois précédent",
    nextMonth: "Mois suivant",
    previousYear: "Année précédente",
    nextYear: "Année suivante",
    calendar: (month: string) => `Articles publiés en ${month}, jour par jour`,
  },

  search: searchFr,

  newsletter: newsletterFr,

  list: {
    empty: "Aucun article pour l’instant.",
    pages: "Pages de la liste",
    more: "Suite de la liste",
    first: "Début de la liste",
  },

  /** A list as one file. */
  asFile: { title: "La liste en un fichier", one: (format: string) => `Tout en ${format}` },

  tools: {
    title: "Garder, transmettre, citer",
    print: "Imprimer",
    keep: "Garder en un fichier",
    printHint: "Ctrl + P, ou ⌘ + P",
    share: "Partager",
    shareWith: "Partager cet article",
    byMail: "Envoyer par courriel",
    plainText: "Texte",
    copyAddress: "Copier l’adresse",
    cite: "Citer cet article",
    otherStyles: "APA, Chicago, Vancouver",
    styles: { iso690: "ISO 690", apa: "APA", chicago: "Chicago", vancouver: "Vancouver" },
    copyCitation: "Copier la référence",
    copied: "Copié.",
    notCopied: "La copie n’a pas marché\u00a0: sélectionnez le texte à la main.",
    permanent: "Adresse permanente",
  },

  feeds: {
    title: "Flux",
    intro:
      "Un lecteur de flux, logiciel ou service que vous choisissez, reçoit chaque nouvel article de la liste que vous suivez. Pas d’inscription, pas d’adresse à donner.",
    all: "Tous les flux en un fichier OPML, à importer dans un lecteur de flux",
    otherLanguage: "Les mêmes flux en anglais",
    home: "Toute la revue",
    formatOf: (format: string, list: string) => `${format}, ${list}`,
    follow: "Suivre cette liste",
    references: "Références de la liste",
  },

  card: { read: (review: string) => `Lire dans ${review}` },

  shortcuts: {
    title: "Raccourcis clavier",
    intro: "Des touches qui épargnent un geste, sur toutes les pages.",
    search: "aller à la recherche",
    next: "article suivant",
    previous: "article précédent",
    print: "imprimer",
    help: "montrer cette liste",
    enabled: "Raccourcis actifs",
    needScript: "Ces touches demandent JavaScript, qui n’est pas actif ici.",
  },

  footer: {
    /** Follows the review’s name. */
    after: ". ",
    rights: "Chaque texte garde les droits de sa source. Pas de traceur, pas de cookie.",
    site: "Le site",
    api: "Interface de programmation",
  },

  problem: {
    notFound: "Cette page n’existe pas",
    notFoundHelp: "L’adresse est peut-être mal recopiée. Cherchez, ou repartez d’une rubrique.",
    articleNotFound: "Cet article n’est pas dans la revue",
    badRequest: "Cette adresse ne se comprend pas",
    badRequestHelp: "Un de ses paramètres n’a pas la forme attendue. La liste complète reste accessible.",
    unavailable: "La revue est momentanément indisponible",
    unavailableHelp: "Réessayez dans un instant. Rien n’est perdu.",
    internal: "Une erreur est survenue",
    internalHelp: "Elle a été consignée. Réessayez dans un instant, ou revenez à l’accueil.",
    status: (status: number) => `Erreur ${status}`,
  },
};

/** The shape of every language's texts: a sentence missing from one does not compile. */
export type Text = typeof fr;
