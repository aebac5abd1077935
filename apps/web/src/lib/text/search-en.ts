import type { searchFr } from "./search-fr.ts";
import { plural } from "./plural.ts";

const count = plural("en");
const quoted = (text: string) => `“${text}”`;

/** What an English reader sees around a search. */
export const searchEn: typeof searchFr = {
  label: "Search the review",
  placeholder: "A name, a place, a question",
  submit: "Search",
  title: "Search",
  titleOf: (query) => `${quoted(query)}, search`,
  help: "Search help",
  helpLink: "How to search",

  results: "Results",
  found: (n, exact) => {
    const articles = count(n, { one: "article", other: "articles" });
    return exact ? articles : `more than ${articles}`;
  },
  cut: "The search was stopped so as not to keep you waiting: this is what it had found. With fewer words it will go to the end.",
  leftOut: (n) =>
    `${n === 1 ? "One article counted here is" : `${n} articles counted here are`} not shown: their sources do not allow it.`,
  hidden: "What answers this query cannot be shown here: its sources do not allow it.",

  corrected: (asked) => `No article answers ${quoted(asked)}.`,
  correctedTo: "This was searched instead:",
  tryInstead: "Try:",

  notes: {
    title: "What was not understood",
    "unknown-field": (text) => `${quoted(text)}: not a known field; its words were searched in the text.`,
    "empty-field": (text) => `${quoted(text)}: nothing follows this field’s name, so it was searched as a word.`,
    "unreadable-date": (text) =>
      `${quoted(text)}: this date cannot be read. Write 2008, 2008-03, 11/03/2008 or “mars 2008” between quotation marks.`,
    "unreadable-language": (text) => `${quoted(text)}: this language is not known. Write language:fr, for instance.`,
    "unknown-name": (text) => `${quoted(text)}: the review has no such name, so this condition was not followed.`,
    "open-quote": (text) => `${quoted(text)}: this quotation was not closed; it was closed at the end.`,
    "lonely-or": (text) => `${quoted(text)}: a word is missing on one side, so it was left out.`,
    "short-prefix": (text) => `${quoted(text)}: at least two letters are needed before the asterisk.`,
    "only-exclusions": () => "Nothing was asked for, only excluded: here are all other articles.",
    "no-words": () => "There is no word to search in this query.",
    cut: (text) => `The query is too long: from ${quoted(text)} on it was not read.`,
  },

  filters: "Filters",
  removeFilter: (name) => `Remove the filter ${name}`,
  removeAll: "Remove all",
  subjectPage: "In the review:",

  sortBy: "Sort by",
  sorts: { relevance: "relevance", newest: "newest", oldest: "oldest" },
  recentOn: "Of two equally relevant articles the more recent comes first.",
  recentOff: "The age of articles does not count.",
  turnRecentOff: "Ignore age",
  turnRecentOn: "Prefer recent ones",

  refine: "Refine",
  facets: { section: "Section", source: "Source", subject: "Subject", year: "Year", language: "Language" },
  allValues: (n) => `The ${n} others`,

  why: "Why this result?",
  whyOf: (headline) => `Why this result? ${headline}`,
  reason: {
    by: {
      form: "exact word",
      stem: "another form of the word",
      prefix: "word that begins so",
      phrase: "words in a row",
      synonym: "another name of the same subject",
      compound: "another spelling of the same word",
    },
    in: {
      headline: "in the headline",
      standfirst: "in the standfirst",
      subject: "among the subjects",
      byline: "in the byline",
      body: "in the text",
    },
    or: " or ",
    times: (n) => (n === 1 ? "once" : count(n, { one: "time", other: "times" })),
    as: (words) => `found as ${words}`,
    share: (percent) => `${percent}%`,
    shares: "Share of each reason in the article’s score.",
    together: "Words near one another, exact or in the order asked for",
    recent: (factor) => `Recent article: score multiplied by ${factor}.`,
    filters: "No word was asked for: this article meets the conditions.",
    byDate: "Sorted by date: this score does not change its place.",
  },
  beyondRights: "What answers your query is in the part of the text that the source does not allow to be shown.",

  none: (query) => (query === "" ? "No article meets these conditions." : `No article answers ${quoted(query)}.`),
  noneHelp: {
    title: "What now?",
    removeFilters: "Search without the filters",
    without: (part) => `Without ${quoted(part)}:`,
    words: "Try a more common word, another name, or fewer words: accents, plurals and capitals do not matter.",
    browse: "Browse instead",
  },

  empty: {
    intro: "Headlines, texts, subjects and bylines of the whole review; accents, plurals and capitals do not matter.",
    ask: "What you can ask",
    word: "a word, a name, or a question as one would put it",
    name: "a name, in any of its spellings",
    phrase: "words in this order, between quotation marks",
    source: "in one source",
    after: "after",
    since: "since a year",
    without: "without a word",
    browse: "Or browse",
  },

  kinds: { headline: "Article", word: "Word" },
  feed: "Follow this search by feed",
};
