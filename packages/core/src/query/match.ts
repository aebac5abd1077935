/** Words of a text that answer a part of a query. */
export interface Match {
  /** In the text, in UTF-16 units; `end` is just after it. */
  start: number;
  end: number;
  /** Rank of the first word, and how many words. */
  position: number;
  length: number;
  /** Index of the query's part that it answers. */
  part: number;
  /** In which way: the very word, another form of it, a beginning, words in a row, another name, another spelling of a compound or date. */
  by: "form" | "stem" | "prefix" | "phrase" | "synonym" | "compound";
}
