import type { ReportBuilder } from "../../report/report-builder.ts";
import type { SpipDatabase } from "../source/spip-database.ts";
import type { KnownObject, SpipObject, TextContext, TextRemark } from "../text/text-context.ts";
import type { Authors } from "./authors.ts";
import type { DocumentLibrary } from "./documents.ts";
import type { ArticlePlan } from "./plan-articles.ts";
import { withoutMarkers } from "./former-addresses.ts";
import { plainLine } from "./plain-line.ts";
import { addressOf } from "./plan-sources.ts";

interface SiteParts {
  site: SpipDatabase;
  plan: ArticlePlan;
  sections: ReadonlyMap<number, string>;
  subjects: ReadonlyMap<number, string>;
  authors: Authors;
  library: DocumentLibrary;
  address: string | undefined;
  report: ReportBuilder;
}

/** What the texts of a site point at. */
export class SiteContext {
  readonly #parts: SiteParts;
  readonly #host: string | undefined;

  constructor(parts: SiteParts) {
    this.#parts = parts;
    this.#host = hostOf(parts.address);
  }

  /** The surroundings of the texts of one thing, as reports name it, in the file it is written to. */
  of(text: { item: string; file: string; language: string }): TextContext {
    const { site, library, report, address } = this.#parts;
    return {
      language: text.language,
      lineBreaks: site.isModern,
      escapes: site.isModern,
      site: address,
      object: (object, language) => this.#object(object, language, text.language),
      document: (id) => library.find(id),
      objectAt: (written) => this.#objectAt(written),
      remark: (code, found) => {
        const { level, done } = REMARKS[code];
        report[level]({ code, item: text.item, file: text.file, ...(found !== "" && { found }), done });
      },
    };
  }

  /** Where a thing stands in the new site; nothing for what did not come, or has no page. */
  placeOf(object: SpipObject): string | undefined {
    const { href } = this.#object(object, undefined, "fr") ?? {};
    return href === undefined || !/^\/(?!spip\.php)/.test(href) ? undefined : href;
  }

  #object({ type, id }: SpipObject, language: string | undefined, own: string): KnownObject | undefined {
    const { plan, sections, subjects, authors, site } = this.#parts;
    switch (type) {
      case "article": {
        const found = plan.find(id);
        if (!found) return undefined;
        const translation =
          language === undefined ? undefined : plan.translations(found.group, id).find((other) => other.language === language);
        const meant = translation ? plan.find(translation.id) : found;
        return meant && { href: `/articles/${meant.slug}`, title: meant.headline };
      }
      case "rubrique": {
        const path = sections.get(id);
        const title = path === undefined ? "" : plainLine(site.one("rubriques", "id_rubrique = ?", id)?.["titre"], own);
        return path === undefined ? undefined : { href: `/rubriques/${path}`, ...(title !== "" && { title }) };
      }
      case "mot": {
        const slug = subjects.get(id);
        const title = slug === undefined ? "" : plainLine(site.one("mots", "id_mot = ?", id)?.["titre"], own);
        return slug === undefined ? undefined : { href: `/sujets/${slug}`, ...(title !== "" && { title }) };
      }
      case "auteur": {
        const name = authors.name(id);
        return name === undefined ? undefined : { href: `/spip.php?auteur${id}`, title: name };
      }
      case "site": {
        const row = site.one("syndic", "id_syndic = ?", id);
        const href = addressOf(String(row?.["url_site"] ?? ""));
        return href === "" ? undefined : { href, title: plainLine(row?.["nom_site"], own) || href };
      }
      case "breve": {
        const found = plan.find(id, "breve");
        if (found) return { href: `/articles/${found.slug}`, title: found.headline };
        const title = plainLine(site.one("breves", "id_breve = ?", id)?.["titre"], own);
        return title === "" ? undefined : { href: `/spip.php?breve${id}`, title };
      }
      default:
        return undefined;
    }
  }

  /** Understands addresses of the old site, relative or whole, of every form that SPIP has had. */
  #objectAt(written: string): SpipObject | undefined {
    const host = hostOf(written);
    if (host !== undefined && host !== this.#host) return undefined;
    if (
      host === undefined &&
      !/^(?:\.{0,2}\/|spip\.php|\?|(?:article|rubrique|breve|mot|auteur)\d*[.?]|[\p{L}\d_-]+(?:\.html)?(?:#|$))/iu.test(written)
    )
      return undefined;
    for (const pattern of ADDRESSES) {
      const match = pattern.exec(written);
      if (match) return { type: (match[1] ?? "").replace("brève", "breve"), id: Number(match[2]) };
    }
    return this.#byTitle(written);
  }

  /** An address made of a title, which SPIP keeps in a table. */
  #byTitle(written: string): SpipObject | undefined {
    const { site } = this.#parts;
    if (!site.has("urls")) return undefined;
    const path = (URL.parse(written, this.#parts.address ?? "http://localhost/")?.pathname ?? "").replace(/^\/|\.html$/g, "");
    const bare = withoutMarkers(decoded(path));
    if (path === "") return undefined;
    return site.atAddress(decoded(path)) ?? (bare === "" ? undefined : site.atAddress(bare));
  }
}

const ADDRESSES = [
  /(?:^|\/)(?:spip\.php)?\?(article|rubrique|breve|mot|auteur)(\d+)/i,
  /(?:^|\/)(article|rubrique|breve|mot|auteur)\.php3?\?id_\w+=(\d+)/i,
  /(?:^|\/)(?:spip\.php)?\?page=(article|rubrique|breve|mot|auteur)&(?:amp;)?id_\w+=(\d+)/i,
  /(?:^|\/)(article|rubrique|breve|mot|auteur)(\d+)\.html/i,
];

const hostOf = (address: string | undefined): string | undefined =>
  address !== undefined && /^https?:\/\//i.test(address) ? URL.parse(address)?.host.replace(/^www\./, "") : undefined;

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const REMARKS: Record<TextRemark, { level: "changed" | "attention"; done: string }> = {
  abbreviation: { level: "changed", done: "wrote the long form in brackets: Markdown has no abbreviations" },
  "address-empty": { level: "attention", done: "kept the words of the link without it: its address is none" },
  anchor: { level: "changed", done: "left out a place to jump to: the model has none" },
  "anchor-link": { level: "changed", done: "kept a link to a place in a page: it leads to the page’s top" },
  attributes: { level: "changed", done: "left out how it looked" },
  "code-unclosed": { level: "attention", done: "took its tag for text: it is never closed" },
  "dangling-link": { level: "attention", done: "left the old address: what it points at did not come" },
  "document-unknown": { level: "attention", done: "left the shortcut as it was typed: the library has no such document" },
  embedded: { level: "changed", done: "wrote a link to what was shown in the page" },
  form: { level: "attention", done: "left out a form" },
  "language-left-out": { level: "attention", done: "left out the other languages of the text" },
  "layout-table": { level: "changed", done: "wrote the cells one after the other: they laid out the page" },
  math: { level: "changed", done: "kept a formula as its source" },
  "model-unknown": { level: "attention", done: "left the shortcut as it was typed: only the old site knew it" },
  nesting: { level: "changed", done: "took out frames nested too deep, and kept their words" },
  "note-name": { level: "changed", done: "gave a named note a number" },
  "note-without-call": { level: "changed", done: "put a note that nothing calls at the end of the text" },
  script: { level: "changed", done: "left out a script or a style sheet" },
  strike: { level: "changed", done: "wrote struck words plain" },
  "table-cell": { level: "changed", done: "put each cell on one line" },
  "table-span": { level: "changed", done: "left empty the cells that a wider one covered" },
  "unknown-tag": { level: "changed", done: "kept as words what is in angle brackets and is no tag" },
};
