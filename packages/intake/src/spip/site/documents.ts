import type { ReportBuilder } from "../../report/report-builder.ts";
import type { Row, SpipDatabase } from "../source/spip-database.ts";
import type { KnownDocument } from "../text/text-context.ts";
import { addressOf } from "./plan-sources.ts";
import type { ImageFolder } from "./image-files.ts";
import { plainLine } from "./plain-line.ts";
import type { TextKind } from "./texts-of.ts";

const IMAGE = /^(?:jpe?g|png|gif|webp|svg|bmp|avif)$/i;

/** A document of the library and where its file is. */
export interface LibraryDocument extends KnownDocument {
  id: number;
  /** Inside `images/`, when it was copied. */
  file?: string;
  isLogo: boolean;
}

/** Finds documents by number; copies their files the first time when IMG is given, and says which are missing. */
export class DocumentLibrary {
  readonly #site: SpipDatabase;
  readonly #images: ImageFolder | undefined;
  readonly #address: string | undefined;
  readonly #language: string;
  readonly #report: ReportBuilder;
  readonly #extensions = new Map<number, string>();
  /** The last ones asked for: a text and its article ask twice. */
  readonly #recent = new Map<number, LibraryDocument | undefined>();
  readonly #seen = new Set<number>();

  constructor(from: {
    site: SpipDatabase;
    images: ImageFolder | undefined;
    address: string | undefined;
    language: string;
    report: ReportBuilder;
  }) {
    this.#site = from.site;
    this.#images = from.images;
    this.#address = from.address;
    this.#language = from.language;
    this.#report = from.report;
    // SPIP 1.9 has the extension in another table.
    for (const row of from.site.rows("types_documents")) {
      if (row["id_type"] !== null) this.#extensions.set(Number(row["id_type"]), String(row["extension"] ?? ""));
    }
  }

  find(id: number): LibraryDocument | undefined {
    if (this.#recent.has(id)) return this.#recent.get(id);
    const row = this.#site.one("documents", "id_document = ?", id);
    const document = row && this.#documentOf(id, row);
    if (this.#recent.size > 500) this.#recent.clear();
    this.#recent.set(id, document);
    return document;
  }

  /** The documents tied to an article or a brève, in the order of the library. */
  ofText({ kind, id }: { kind: TextKind; id: number }): LibraryDocument[] {
    return this.#site.ties("documents", id, kind).flatMap((tie) => {
      const document = this.find(tie.id);
      return document ? [{ ...document, isLogo: String(tie.role ?? "").startsWith("logo") || document.isLogo }] : [];
    });
  }

  #documentOf(id: number, row: Row): LibraryDocument {
    const written = String(row["fichier"] ?? "");
    const extension =
      String(row["extension"] ?? "") ||
      (this.#extensions.get(Number(row["id_type"] ?? 0)) ?? "") ||
      (/\.(\w+)$/.exec(written)?.[1] ?? "");
    const title = plainLine(row["titre"], this.#language);
    const credits = plainLine(row["credits"], this.#language);
    const alternative = plainLine(row["alt"], this.#language);
    const description = typeof row["descriptif"] === "string" ? row["descriptif"].trim() : "";
    return {
      id,
      ...this.#place(id, written, String(row["distant"] ?? "non") === "oui"),
      isImage: IMAGE.test(extension),
      isLogo: String(row["mode"] ?? "").startsWith("logo"),
      ...(title !== "" && { title }),
      ...(description !== "" && { description }),
      ...(credits !== "" && { credits }),
      ...(alternative !== "" && { alternative }),
    };
  }

  #place(id: number, written: string, isDistant: boolean): { src: string; file?: string } {
    if (isDistant || /^https?:\/\//i.test(written)) return { src: addressOf(written) };
    const inside = written.replace(/^\/?IMG\//, "");
    const copy = this.#images?.copy(inside);
    const isNew = !this.#seen.has(id);
    this.#seen.add(id);
    if (copy) {
      if (isNew) this.#report.count("image", copy.copied ? "added" : "unchanged");
      return { src: `/images/${copy.file}`, file: copy.file };
    }
    if (isNew && inside !== "") {
      this.#report.count("image", "left-out");
      this.#report.attention({
        code: "image-not-copied",
        item: `document ${id}`,
        found: inside,
        done: this.#images
          ? "left its address on the old site: IMG does not hold it"
          : "left its address on the old site: IMG was not given",
      });
    }
    return { src: `${this.#address ?? "/"}IMG/${inside}` };
  }
}
