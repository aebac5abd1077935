import { EVENT_KIND_WORDS, type Certainty, type EventKind, type InterfaceLanguage } from "@revue/core";

/** What the chapters of a dossier and of an event say, per language. */
export interface ChapterWords {
  timeline: string;
  meetings: string;
  /** What the letters, numbers and dashes of a table mean. */
  legend: string;
  column: Record<"number" | "date" | "place" | "participants" | "topics" | "evidence", string>;
  fact: Record<"date" | "until" | "place" | "number" | "participants" | "receivedBy" | "topics" | "series" | "kind", string>;
  fromFact: Record<"fact" | "value" | "certainty" | "sources", string>;
  facts: string;
  /** What nobody knows. */
  gap: string;
  receivedBy: string;
  kind: Readonly<Record<EventKind, string>>;
  certainty: Record<Certainty, string>;
  disputed: string;
  disputedHint: string;
  agreed: string;
  unweighed: string;
  /** Before each side of a question. */
  side(number: number): string;
  between: string;
  forecast: string;
  remark: string;
  readIn: string;
  unknown: string;
  sources: string;
  until(date: string): string;
}

const fr: ChapterWords = {
  timeline: "Chronologie",
  meetings: "Les réunions",
  legend:
    "La lettre dit la sûreté d’une ligne\u00a0: A, deux pages indépendantes ou un compte rendu officiel\u00a0; B, une page ou des indices solides\u00a0; C, un indice faible. Les numéros entre crochets renvoient aux sources. Une case qui diffère de sa ligne porte les siens. Un tiret est une lacune.",
  column: { number: "N°", date: "Date", place: "Lieu", participants: "Participants", topics: "Thèmes", evidence: "Sûreté" },
  fact: {
    kind: "Nature",
    date: "Date",
    until: "Jusqu’à",
    place: "Lieu",
    number: "Rang",
    participants: "Participants",
    receivedBy: "Reçus par",
    topics: "Thèmes",
    series: "Série",
  },
  fromFact: { fact: "Fait", value: "Ce qui est établi", certainty: "Sûreté", sources: "Sources" },
  facts: "Ce qui est établi",
  gap: "–",
  receivedBy: "reçus par",
  kind: EVENT_KIND_WORDS.fr,
  certainty: {
    A: "A\u00a0: sûr, deux pages indépendantes au moins, ou un compte rendu officiel",
    B: "B\u00a0: probable, une page ou des indices solides",
    C: "C\u00a0: douteux, un indice faible",
  },
  disputed: "Où les sources se contredisent",
  disputedHint: "Chaque affirmation est donnée avec sa source. La revue ne tranche pas\u00a0; ses remarques sont à part.",
  agreed: "Où elles s’accordent",
  unweighed: "Affirmations que rien ne permet de comparer",
  side: (number) => `Version ${number}`,
  between: "S’accorde avec plusieurs",
  forecast: "annonce",
  remark: "Remarque",
  readIn: "lu dans",
  unknown: "Ce que nous ne savons pas",
  sources: "Sources",
  until: (date) => `jusqu’à ${date}`,
};

const en: ChapterWords = {
  timeline: "Timeline",
  meetings: "Meetings",
  legend:
    "The letter says how sure a row is: A, two independent pages or one official transcript; B, one page or solid hints; C, a weak hint. Numbers in brackets lead to the sources. A cell that differs from its row bears its own. A dash is a gap.",
  column: { number: "No.", date: "Date", place: "Place", participants: "Participants", topics: "Topics", evidence: "Certainty" },
  fact: {
    kind: "Kind",
    date: "Date",
    until: "Until",
    place: "Place",
    number: "Rank",
    participants: "Participants",
    receivedBy: "Received by",
    topics: "Topics",
    series: "Series",
  },
  fromFact: { fact: "Fact", value: "What is established", certainty: "Certainty", sources: "Sources" },
  facts: "What is established",
  gap: "–",
  receivedBy: "received by",
  kind: EVENT_KIND_WORDS.en,
  certainty: {
    A: "A: sure, two independent pages at least, or one official transcript",
    B: "B: likely, one page or solid hints",
    C: "C: doubtful, a weak hint",
  },
  disputed: "Where sources disagree",
  disputedHint: "Each statement comes with its source. The review does not decide; its remarks stand apart.",
  agreed: "Where they agree",
  unweighed: "Statements that cannot be compared",
  side: (number) => `Version ${number}`,
  between: "Agrees with several",
  forecast: "forecast",
  remark: "Remark",
  readIn: "read in",
  unknown: "What we do not know",
  sources: "Sources",
  until: (date) => `until ${date}`,
};

export const chapterWords = (language: InterfaceLanguage): ChapterWords => ({ fr, en })[language];
