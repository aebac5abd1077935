import type { Text } from "./fr.ts";
import { dossierEn } from "./dossier-en.ts";
import { newsletterEn } from "./newsletter-en.ts";
import { plural } from "./plural.ts";
import { searchEn } from "./search-en.ts";

const count = plural("en");

/** Every sentence an English reader sees. */
export const en: Text = {
  name: "English",
  skipToText: "Skip to text",
  skipToSearch: "Skip to search",
  today: "Today",
  colon: ":",
  home: "Home",
  homePage: (name) => `${name}, home page`,
  pageTitle: (title, name) => `${title} – ${name}`,
  navigation: "Sections and pages",
  breadcrumb: "Breadcrumb",
  otherLanguage: "Français",

  theme: { legend: "Appearance", auto: "Automatic", light: "Light", dark: "Dark" },

  pages: {
    archives: "Archive",
    sections: "Sections",
    subjects: "Subjects",
    sources: "Sources",
    feeds: "Feeds",
    dossiers: "Dossiers",
    about: "About",
    legal: "Legal notice",
    search: "Search",
  },

  articles: (n) => count(n, { one: "article", other: "articles" }),
  words: (n) => count(n, { one: "word", other: "words" }),
  counted: (label, n) => `${label}: ${en.articles(n)}`,
  quoted: (text) => `“${text}”`,

  article: {
    selectedBy: (curator) => `selected by ${curator}`,
    selectedLaterBy: (curator, day) => `selected by ${curator} on ${day}`,
    unsigned: "Unsigned",
    provenance: "Provenance",
    source: "Source",
    publishedOn: "Published by the source",
    selection: "Selected by the review",
    selectionBy: (day, curator) => `${day}, by ${curator}`,
    capturedOn: "Page recorded",
    licence: "Rights",
    credit: "Credit line",
    language: "Language of the text",
    length: "Length",
    formerNumber: "Former number",
    original: "Original",
    readOriginal: "Read the original",
    originalLost: "The original address is lost.",
    readArchived: "See the review’s archived page",
    note: "Editor’s note",
    excerptOnly: (source) => `The source allows only an excerpt to be shown. Read on at ${source}.`,
    headlineOnly: (source) => `The source allows only the headline to be shown. Read the text at ${source}.`,
    nothingShown: "The text cannot be read here: its source does not allow it.",
    index: "In this text",
    events: "Event reported",
    notes: "Notes",
    backToText: "Back to the text",
    noteCall: (n) => `Note ${n}`,
    figureCredit: (credit) => `Credit: ${credit}`,
    translations: "Other versions",
    related: "Read also",
    inSection: "In the same section",
    previous: "Previous article",
    next: "Next article",
  },

  link: {
    gone: "Link gone",
    copy: (on) => (on === undefined ? "archived copy" : `archived copy of ${on}`),
  },

  document: {
    kinds: {
      interview: "Interview",
      "press-conference": "Press conference",
      speech: "Speech",
      statement: "Statement",
      communique: "Communiqué",
      report: "Report",
      law: "Legal text",
      letter: "Letter",
      other: "Document",
    },
    speakers: "Words of",
    archived: "archived copy",
    unknownAddress: "Address of the document unknown",
    readDocument: "Read the document",
    states: {
      exact: "Quotation true to the document",
      same: "Quotation true to the document, typography aside",
      altered: "Quotation that differs from the document",
      partial: "Quotation found in part in the document",
      "not-found": "Quotation not found in the document",
      "document-gone": "Document gone since",
      "not-checked": "Quotation not compared with the document",
    },
    checkedOn: (state, day) => `${state}, checked on ${day}`,
  },

  subject: {
    kinds: { person: "Person", organisation: "Organisation", place: "Place", treaty: "Treaty", topic: "Topic" },
    groups: { person: "People", organisation: "Organisations", place: "Places", treaty: "Treaties", topic: "Topics" },
    aliases: "Other forms of the name",
    offices: "Offices held",
    attestedOn: (days) => `attested on ${days}`,
    partOf: "Part of",
    signedOn: "Signed",
    position: "Coordinates",
    identifiers: "Identifiers",
    evidence: "Source for this office",
    together: "Often mentioned together",
    articles: "Articles",
  },

  dossier: dossierEn,

  source: {
    kinds: {
      newspaper: "Newspaper",
      magazine: "Magazine",
      agency: "News agency",
      broadcaster: "Broadcaster",
      government: "Government",
      institution: "Institution",
      site: "Website",
      journal: "Journal",
    },
    site: "The source’s site",
    languages: "Languages",
    licence: "Licence",
    credit: "Required credit",
    rights: "What the review may show",
    articles: "Articles from this source",
  },

  rights: {
    shown: {
      full: "The full text.",
      excerpt: (words) =>
        `The headline, an excerpt of ${count(words, { one: "word", other: "words" })} at most and a link to the original.`,
      headline: "The headline and a link to the original.",
      nothing: "Nothing of the text.",
    },
    reasons: {
      "official-text":
        "It is a public text of the French State: it may be reused freely, provided that the source is credited and the original page linked where it exists.",
      "open-licence": (name) => `The source publishes under ${name}, which asks that it be named.`,
      "public-domain": "It is in the public domain.",
      "short-quotation":
        "All rights reserved: the rule is that of short quotations (French Intellectual Property Code, art. L122-5, 3°).",
      contract: (until) =>
        until === undefined ? "A contract with the source allows it." : `A contract with the source allows it until ${until}.`,
      "outside-contract-channels": "The contract with the source does not cover these pages.",
      "outside-contract-dates": "No contract with the source is in force today.",
    },
  },

  section: { within: "Sections within", articles: "Articles" },

  front: {
    lead: "Front page",
    latest: "Latest articles",
    allArticles: "The whole archive",
    sections: "Sections",
    subjects: "Subjects",
    allSubjects: "All subjects",
    sources: "Sources",
    years: "By year",
    read: "Read the article",
  },

  archives: {
    title: "Archive",
    intro: (n) => `${n} on file, by the source’s date of publication.`,
    year: (year) => `Year ${year}`,
    none: "No article on this date.",
    previousMonth: "Previous month",
    nextMonth: "Next month",
    previousYear: "Previous year",
    nextYear: "Next year",
    calendar: (month) => `Articles published in ${month}, day by day`,
  },

  search: searchEn,

  newsletter: newsletterEn,

  list: { empty: "No article so far.", pages: "Pages of the list", more: "More of the list", first: "Start of the list" },

  asFile: { title: "The list as one file", one: (format) => `All as ${format}` },

  tools: {
    title: "Keep, pass on, cite",
    print: "Print",
    keep: "Keep as a file",
    printHint: "Ctrl + P, or ⌘ + P",
    share: "Share",
    shareWith: "Share this article",
    byMail: "Send by e-mail",
    plainText: "Text",
    copyAddress: "Copy the address",
    cite: "Cite this article",
    otherStyles: "APA, Chicago, Vancouver",
    styles: { iso690: "ISO 690", apa: "APA", chicago: "Chicago", vancouver: "Vancouver" },
    copyCitation: "Copy the reference",
    copied: "Copied.",
    notCopied: "Copying did not work: select the text by hand.",
    permanent: "Permanent address",
  },

  feeds: {
    title: "Feeds",
    intro:
      "A feed reader, a program or a service that you choose, receives each new article of the list you follow. No account, no address to give.",
    all: "All feeds in one OPML file, to import into a feed reader",
    otherLanguage: "The same feeds in French",
    home: "The whole review",
    formatOf: (format: string, list: string) => `${format}, ${list}`,
    follow: "Follow this list",
    references: "References of the list",
  },

  card: { read: (review: string) => `Read it in ${review}` },

  shortcuts: {
    title: "Keyboard shortcuts",
    intro: "Keys that save a gesture, on every page.",
    search: "go to search",
    next: "next article",
    previous: "previous article",
    print: "print",
    help: "show this list",
    enabled: "Shortcuts on",
    needScript: "These keys need JavaScript, which is not active here.",
  },

  footer: {
    after: ". ",
    rights: "Every text keeps its source’s rights. No tracker, no cookie.",
    site: "This site",
    api: "Programming interface",
  },

  problem: {
    notFound: "This page does not exist",
    notFoundHelp: "Its address may have been miscopied. Search, or start again from a section.",
    articleNotFound: "This article is not in the review",
    badRequest: "This address makes no sense",
    badRequestHelp: "One of its parameters does not have the expected form. The whole list is still there.",
    unavailable: "The review is unavailable for the moment",
    unavailableHelp: "Try again in a moment. Nothing is lost.",
    internal: "Something went wrong",
    internalHelp: "It has been recorded. Try again in a moment, or go back to the home page.",
    status: (status) => `Error ${status}`,
  },
};
