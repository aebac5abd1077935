/** What a SPIP shortcut may point at: `art12`, `rub3`, `doc7`. */
export interface SpipObject {
  type: string;
  id: number;
}

/** What the import knows of an object that a text points at. */
export interface KnownObject {
  /** Where readers find it now: root-relative, or absolute on the old site. */
  href: string;
  /** Its title, already freed of its number; absent when it has none. */
  title?: string;
}

/** A document of SPIP's library, as texts show it. */
export interface KnownDocument {
  /** Address of the file: root-relative in the new site, or absolute on the old one. */
  src: string;
  isImage: boolean;
  title?: string;
  description?: string;
  credits?: string;
  /** Alternative text, since SPIP 4. */
  alternative?: string;
}

/** Codes of what a text can hold that Markdown cannot say, or that points nowhere. */
export type TextRemark =
  | "abbreviation"
  | "address-empty"
  | "anchor"
  | "anchor-link"
  | "attributes"
  | "code-unclosed"
  | "dangling-link"
  | "document-unknown"
  | "embedded"
  | "form"
  | "language-left-out"
  | "layout-table"
  | "math"
  | "model-unknown"
  | "nesting"
  | "note-name"
  | "note-without-call"
  | "script"
  | "strike"
  | "table-cell"
  | "table-span"
  | "unknown-tag";

/** What reading a text needs from its site. */
export interface TextContext {
  /** The article's language: chooses in `<multi>`, and the Wikipedia of `[?word]`. */
  language: string;
  /** Line ends inside a paragraph show as line breaks: SPIP 3 and later. */
  lineBreaks: boolean;
  /** `\{` is a brace: SPIP 3 and later. */
  escapes: boolean;
  /** The old site, with its last "/", to make relative addresses whole. */
  site?: string | undefined;
  object(object: SpipObject, language?: string): KnownObject | undefined;
  document(id: number): KnownDocument | undefined;
  /** The object that an address of the old site shows, when it is one: "spip.php?article12". */
  objectAt(address: string): SpipObject | undefined;
  remark(code: TextRemark, found: string): void;
}
