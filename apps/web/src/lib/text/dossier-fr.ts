import { EVENT_KIND_WORDS } from "@revue/client";
import { plural } from "./plural.ts";

const count = plural("fr");

/** What a French reader is told about dossiers, series and events. */
export const dossierFr = {
  kind: "Dossier",
  list: "Dossiers",
  listIntro:
    "Ce que les articles établissent, mis bout à bout\u00a0: qui s’est réuni, quand, de quoi, et où les sources se contredisent.",
  none: "Aucun dossier pour l’instant.",
  contents: "Dans ce dossier",
  sessions: (n: number) => count(n, { one: "réunion", many: "de réunions", other: "réunions" }),
  disagreements: (n: number) => count(n, { one: "désaccord", many: "de désaccords", other: "désaccords" }),
  years: (from: string, to: string) => (from === to ? from : `${from}–${to}`),
  timeline: "Chronologie",
  timelineHint: "Chaque point mène à la page de l’événement.",
  table: "Les réunions",
  tableHint:
    "La lettre dit la sûreté d’une ligne\u00a0: A, deux pages indépendantes ou un compte rendu officiel\u00a0; B, une page ou des indices solides\u00a0; C, un indice faible. Les numéros renvoient aux documents. Une case qui diffère de sa ligne porte les siens. Un tiret est une lacune.",
  sortBy: (column: string) => `Trier par\u00a0: ${column}`,
  column: {
    number: "N°",
    date: "Date",
    place: "Lieu",
    others: "Participants",
    received: "Reçus par",
    topics: "Thèmes",
    evidence: "Sûreté",
  },
  more: (n: number) => `${n} autres`,
  gap: "non connu",
  certainty: {
    A: "Sûr\u00a0: deux pages indépendantes au moins, ou un compte rendu officiel",
    B: "Probable\u00a0: une page, ou des indices solides",
    C: "Douteux\u00a0: un indice faible",
    none: "Sûreté non indiquée",
  },
  document: (n: number) => `document ${n}`,
  people: "Participants, année par année",
  peopleHint: "Un point plein\u00a0: présence sûre\u00a0; un demi-point\u00a0: probable\u00a0; un cercle\u00a0: douteuse.",
  person: "Personne",
  topic: "Thème",
  topics: "Thèmes, année par année",
  topicsHint: "Ceux que les documents lus nomment\u00a0; une année sans point n’est pas une année sans débat.",
  places: "Lieux",
  map: (places: string) => `Carte\u00a0: ${places}`,
  disputed: "Où les sources se contredisent",
  disputedHint: "Chaque affirmation est donnée avec sa source. La revue ne tranche pas\u00a0; ses remarques sont à part.",
  between: "S’accorde avec plusieurs",
  forecast: "Annonce",
  remark: "Remarque",
  agreed: "Où elles s’accordent",
  unweighed: "Affirmations que rien ne permet de comparer",
  readIn: "lu dans",
  addressUnknown: "adresse inconnue",
  /** How a quotation differs from its document, word by word. */
  difference: (quoted: string, document: string) =>
    quoted === ""
      ? `«\u00a0${document}\u00a0» omis`
      : document === ""
        ? `«\u00a0${quoted}\u00a0» ajouté`
        : `«\u00a0${quoted}\u00a0» au lieu de «\u00a0${document}\u00a0»`,
  markTitle: "Les sources se contredisent sur ce point",
  documents: "Documents",
  coverage: "Articles de la revue",
  unknown: "Ce que nous ne savons pas",
  formats: "Emporter",
  csv: "Tableau (CSV)",
  calendar: "Agenda (iCalendar)",
  roles: { host: "reçoit", "received-by": "reçus par", participant: "" },
  event: {
    kind: EVENT_KIND_WORDS.fr,
    date: "Date",
    until: "Jusqu’à",
    place: "Lieu",
    number: "Rang",
    participants: "Participants",
    receivedBy: "Reçus par",
    topics: "Thèmes",
    sources: "Sources",
    series: "Série",
    previous: "Événement précédent",
    next: "Événement suivant",
    coverage: "Articles",
    events: "Événements",
  },
  yearly: (n: number, year: string) => `${year}\u00a0: ${count(n, { one: "article", many: "d’articles", other: "articles" })}`,
  byYear: "Articles par année",
  timesAYear: (least: number, most: number | undefined) =>
    most === undefined
      ? `au moins ${least} fois par an`
      : least === most
        ? `${least} fois par an`
        : `${least} à ${most} fois par an`,
  everyYear: (day: string) => `un ${day}, sans année`,
};
