import {
  Publication,
  readCollection,
  writeArticle,
  writeRecord,
  type Article,
  type Image,
  type Rights,
  type Section,
} from "@revue/core";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { vocabularyFiles } from "../desk/vocabulary-files.ts";
import { slugOf } from "../naming/slug-of.ts";
import type { ImportReport, Progress, Remark } from "../report/import-report.ts";
import { ReportBuilder } from "../report/report-builder.ts";
import { articleOf } from "./site/article-of.ts";
import { Authors } from "./site/authors.ts";
import { ContentTarget } from "./site/content-target.ts";
import { DocumentLibrary } from "./site/documents.ts";
import { ImageFolder } from "./site/image-files.ts";
import { languageOf } from "./site/languages.ts";
import { writeFormerAddresses } from "./site/former-addresses.ts";
import { ArticlePlan, type PlannedArticle } from "./site/plan-articles.ts";
import { planSections } from "./site/plan-sections.ts";
import { addressOf, SourceBook } from "./site/plan-sources.ts";
import { planSubjects } from "./site/plan-subjects.ts";
import { plainLine } from "./site/plain-line.ts";
import { putPublication, putSections } from "./site/publication.ts";
import { withTexts } from "./site/section-texts.ts";
import { SiteContext } from "./site/site-context.ts";
import { namedItem, textsOf, type TextKind } from "./site/texts-of.ts";
import type { DumpLimits } from "./source/dump-bytes.ts";
import { openSource } from "./source/open-source.ts";
import type { Row, SpipDatabase } from "./source/spip-database.ts";

export interface SpipImport {
  /** The site: SQLite's own file, or a dump (`.sql`, `.sql.gz`) of SQLite or MySQL. */
  from: string;
  /** The content folder to write to; made when missing. */
  to: string;
  /** The site's folder IMG, for images and documents. */
  images?: string | undefined;
  /** The beginning of the names of the tables, without "_"; found when absent. */
  prefix?: string | undefined;
  /** SPIP's states of articles to bring in. Drafts and refused texts are nobody's to publish. */
  statuses?: readonly string[] | undefined;
  /** What new sources allow; `press` when absent. */
  rights?: Rights | undefined;
  /** Days of the new publication begin there. */
  timeZone?: string | undefined;
  limits?: DumpLimits | undefined;
  /** Stops between two articles; the next import goes on from there. */
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
  onRemark?: ((remark: Remark) => void) | undefined;
}

/**
 * Brings a SPIP site into a content folder.
 *
 * Rubriques become sections, mots subjects, `nom_site` and `url_site` sources, authors curators or bylines; texts become
 * Markdown. What came, what was changed and what needs a person is in the report. Nothing that an editor wrote or removed is
 * touched; a second import of the same site changes nothing; one that was stopped is gone on with by running it again.
 *
 * @throws NotASpipSite when the source cannot be opened or holds no site
 */
export async function importSpip(options: SpipImport): Promise<ImportReport> {
  const report = new ReportBuilder({ kind: "spip", name: basename(options.from) }, options.onRemark);
  const folder = mkdtempSync(join(tmpdir(), "revue-spip-"));
  const onProgress = options.onProgress ?? (() => undefined);
  try {
    const { site, close } = await openSource({
      file: options.from,
      folder,
      prefix: options.prefix,
      limits: options.limits,
      report,
      onProgress,
    });
    const work = new DatabaseSync(join(folder, "work.db"));
    // Nothing in it outlives the import: one transaction, never committed.
    work.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA temp_store = FILE; BEGIN");
    try {
      const target = await ContentTarget.open(options.to, work, report);
      try {
        await new Importer(site, target, work, report, { ...options, onProgress }).run();
      } finally {
        target.flush();
      }
      site.finish();
    } finally {
      work.close();
      close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return report.finish();
}

type Options = SpipImport & { onProgress: (progress: Progress) => void };

class Importer {
  private readonly site: SpipDatabase;
  private readonly target: ContentTarget;
  private readonly report: ReportBuilder;
  private readonly options: Options;
  private readonly plan: ArticlePlan;
  private readonly work: DatabaseSync;

  constructor(site: SpipDatabase, target: ContentTarget, work: DatabaseSync, report: ReportBuilder, options: Options) {
    this.site = site;
    this.target = target;
    this.report = report;
    this.options = options;
    this.work = work;
    this.plan = new ArticlePlan(work);
  }

  async run(): Promise<void> {
    const { site, target, report, options } = this;
    const meta = (name: string) => String(site.one("meta", "nom = ?", name)?.["valeur"] ?? "");
    const language = languageOf(meta("langue_site"), "fr");
    const address = URL.parse(addressOf(meta("adresse_site")))?.href.replace(/\/*$/, "/");
    const standing = readCollection(vocabularyFiles(target.folder)).collection;
    const name = plainLine(meta("nom_site"), language) || standing?.publication.name || basename(options.from);
    const publication =
      standing?.publication ?? newPublication(name, meta("slogan_site") || meta("descriptif_site"), language, options.timeZone);

    options.onProgress({ phase: "sections", done: 0 });
    const sections = planSections(site, standing?.sections ?? [], language, report);
    const subjects = planSubjects(site, standing?.subjects ?? [], language, report);
    const sources = new SourceBook({
      existing: standing?.sources ?? [],
      own: { name, url: address },
      language,
      report,
      rights: options.rights,
    });
    const authors = new Authors(site, publication.curators, language);
    const total = site.count("articles") + site.count("breves");
    let orphan: { item: string; section: number } | undefined;
    this.plan.fill(site, {
      language,
      statuses: new Set(options.statuses ?? ["publie"]),
      report,
      sourceOf: (row, text, of) => {
        const section = Number(row["id_rubrique"]);
        if (!sections.paths.has(section)) orphan ??= { item: namedItem(text), section };
        const source = sources.sourceOf({ name: row["nom_site"], url: row["url_site"], language: of });
        if (!source.isOwn) for (const author of this.authorsOf(authors, text).slice(0, 1)) authors.curator(author);
        return source;
      },
      onDone: (done) => done % 500 === 0 && options.onProgress({ phase: "planning", done, total }),
    });

    const images = options.images === undefined ? undefined : new ImageFolder(options.images, target.folder);
    const fallback = this.fallbackSection(orphan, sections.sections, language);
    putPublication(target, { publication, isNew: standing === undefined, curators: authors.added, report });
    for (const subject of subjects.added)
      target.put(`subjects/${subject.slug}.yaml`, writeRecord(subject), { kind: "subject", item: `mot ${subject.slug}` });
    for (const source of sources.finish())
      target.put(`sources/${source.slug}.yaml`, writeRecord(source), { kind: "source", item: `source ${source.slug}` });

    const library = new DocumentLibrary({ site, images, address, language, report });
    const context = new SiteContext({
      site,
      plan: this.plan,
      sections: sections.paths,
      subjects: subjects.slugs,
      authors,
      library,
      address,
      report,
    });
    const described = withTexts(sections.added, { site, context, target, language, report });
    const added = [...described.map((section) => withLogo(section, images, report)), ...fallback.added];
    if (images && images.logosWithoutPlace > 0) {
      report.changed({
        code: "logo-without-place",
        item: "logos",
        found: `${images.logosWithoutPlace} logos of authors, keywords and sites`,
        done: "left them in IMG: such pages show no image of their own",
      });
    }
    putSections(target, { existing: standing?.sections ?? [], added, report });
    const placeOf = (type: string, id: number) => context.placeOf({ type, id });
    writeFormerAddresses({ site, target, report, placeOf, breves: this.plan.breves() });
    await this.articles({
      total: this.plan.size,
      make: (row, planned) => {
        const documents = library.ofText(planned);
        const names = this.authorsOf(authors, planned);
        const article = articleOf({
          row,
          plan: planned,
          context: context.of({ item: namedItem(planned), file: planned.path, language: planned.language }),
          section: sections.paths.get(Number(row["id_rubrique"])) ?? fallback.path,
          source: { slug: planned.source, isOwn: planned.isOwn === 1 },
          authors: names.map((author, at) => ({
            name: author,
            curator: planned.isOwn === 1 || at > 0 ? undefined : authors.curator(author),
          })),
          curator: publication.curators[0]?.slug ?? slugOf(name, "revue"),
          subjects: this.subjectsOf(planned, subjects.slugs),
          translations: (planned.kind === "article" ? this.plan.translations(planned.group, planned.id) : []).map(
            ({ slug }) => slug,
          ),
          documents,
          image: articleImage(planned, documents, images, report),
          report,
        });
        if (planned.isOwn === 0) this.tellOtherAuthors(planned, names);
        return article;
      },
    });
  }

  private async articles({
    total,
    make,
  }: {
    total: number;
    make: (row: Row, planned: PlannedArticle) => Article;
  }): Promise<void> {
    const { options, report, site, target } = this;
    const present = this.work.prepare("SELECT path FROM present WHERE spip = ?");
    let done = 0;
    for (const { kind, id, row } of textsOf(site)) {
      const planned = this.plan.find(id, kind);
      if (!planned) continue;
      const item = namedItem(planned);
      try {
        const standing = kind === "article" ? present.get(id)?.["path"] : undefined;
        this.put(make(row, planned), planned, typeof standing === "string" ? standing : undefined);
      } catch (error) {
        if (error instanceof Error && "code" in error && /^E[A-Z]+$/.test(String(error.code))) throw error;
        // One text that we fail on must not stop the others; it is left out, and somebody told.
        report.count(kind, "left-out");
        report.attention({
          code: "article-failed",
          item,
          file: planned.path,
          found: error instanceof Error ? error.message : String(error),
          done: "left it out: this is a fault of the import",
        });
      }
      done++;
      if (done % 100 === 0) {
        options.onProgress({ phase: "articles", done, total });
        // Gives way, so that a bar can be drawn and a signal heard.
        await new Promise((resolve) => setImmediate(resolve));
        if (options.signal?.aborted) {
          report.attention({
            code: "stopped",
            item,
            found: `${done} of ${total}`,
            done: "stopped as asked: the next import goes on from here",
          });
          return;
        }
      }
    }
    options.onProgress({ phase: "articles", done, total });
    target.flush();
  }

  /** Writes an article where it stands already, by SPIP's number, else in its own place. */
  private put(article: Article, planned: PlannedArticle, standing: string | undefined): void {
    const { target } = this;
    const text = writeArticle(article);
    const about = { kind: planned.kind, item: namedItem(planned) };
    if (standing === undefined || standing === planned.path) {
      target.put(planned.path, text, about);
      return;
    }
    const before = target.read(standing) ?? "";
    if (before !== text && target.isOurs(standing, before)) {
      // Its days changed, and with them its folder.
      target.put(planned.path, text, about);
      target.remove(standing);
      return;
    }
    target.put(standing, text, about);
  }

  /** A brève has no authors: SPIP prints none. */
  private authorsOf(authors: Authors, { kind, id }: { kind: TextKind; id: number }): string[] {
    return kind === "article" ? authors.ofArticle(id) : [];
  }

  private subjectsOf({ kind, id }: PlannedArticle, slugs: ReadonlyMap<number, string>): string[] {
    return [...new Set(this.site.ties("mots", id, kind).flatMap((tie) => slugs.get(tie.id) ?? []))];
  }

  private tellOtherAuthors(planned: PlannedArticle, names: readonly string[]): void {
    if (names.length < 2) return;
    this.report.changed({
      code: "several-curators",
      item: namedItem(planned),
      file: planned.path,
      found: names.join(", "),
      done: "named the first as who selected it: the model has one",
    });
  }

  /** A section for texts whose own is gone; made only when there are any. */
  private fallbackSection(
    orphan: { item: string; section: number } | undefined,
    sections: readonly Section[],
    language: string,
  ): { path: string; added: Section[] } {
    const path = "sans-rubrique";
    if (orphan === undefined) return { path, added: [] };
    this.report.attention({
      code: "section-missing",
      item: orphan.item,
      found: `rubrique ${orphan.section}`,
      done: `filed it and others like it under ${path}`,
    });
    return {
      path,
      added: sections.some((section) => section.path === path) ? [] : [{ path, name: { [language]: "Sans rubrique" } }],
    };
  }
}

function newPublication(name: string, tagline: string, language: string, timeZone = "Europe/Paris"): Publication {
  const isEnglish = language.startsWith("en");
  const own = isEnglish ? "en" : "fr";
  const line = plainLine(tagline, language).slice(0, 300) || (isEnglish ? "Press review" : "Revue de presse");
  return Publication.parse({
    name: name.slice(0, 200),
    tagline: { [own]: line },
    languages: isEnglish ? ["en", "fr"] : ["fr", "en"],
    timeZone,
    curators: [{ slug: slugOf(name, "revue"), name: name.slice(0, 200) }],
    about: { [own]: isEnglish ? `${name} was brought here from its former site.` : `${name} a été repris de son ancien site.` },
    legal: {
      [own]: isEnglish
        ? "Texts belong to their authors and publishers."
        : "Les textes appartiennent à leurs auteurs et à leurs éditeurs.",
    },
  });
}

function withLogo(section: Section, images: ImageFolder | undefined, report: ReportBuilder): Section {
  const file = section.legacy?.spip === undefined ? undefined : images?.logo("rubon", section.legacy.spip);
  const about = { alternative: section.name, item: `rubrique ${section.legacy?.spip}`, report };
  const image = file === undefined || !images ? undefined : logoOf(images, file, about);
  return image ? { ...section, image } : section;
}

/** The logo of a text: a file of IMG until SPIP 3, a document since. */
function articleImage(
  planned: PlannedArticle,
  documents: readonly { file?: string; src: string; isLogo: boolean; alternative?: string; title?: string }[],
  images: ImageFolder | undefined,
  report: ReportBuilder,
): Image | undefined {
  if (!images) return undefined;
  const item = namedItem(planned);
  const logo = documents.find(({ isLogo, file }) => isLogo && file !== undefined);
  if (logo?.file !== undefined) {
    const alternative = { [planned.language]: logo.alternative ?? logo.title ?? planned.headline };
    const image = images.asImage(logo.file);
    if (image) return { file: image.file, alternative, width: image.width, height: image.height };
    tellLogo(report, item, logo.file);
  }
  const file = images.logo(planned.kind === "article" ? "arton" : "breveon", planned.id);
  return file === undefined
    ? undefined
    : logoOf(images, file, { alternative: { [planned.language]: planned.headline }, item, report });
}

function logoOf(
  images: ImageFolder,
  file: string,
  about: { alternative: Record<string, string>; item: string; report: ReportBuilder },
): Image | undefined {
  const copy = images.copy(file);
  const image = copy && images.asImage(copy.file);
  if (image) return { file: image.file, alternative: about.alternative, width: image.width, height: image.height };
  tellLogo(about.report, about.item, file);
  return undefined;
}

function tellLogo(report: ReportBuilder, item: string, found: string): void {
  report.attention({ code: "logo-unreadable", item, found, done: "left it out: it is no image that can be read" });
}
