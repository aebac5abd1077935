import { articlePath } from "@revue/core";
import type { DatabaseSync } from "node:sqlite";
import type { ReportBuilder } from "../../report/report-builder.ts";
import type { Row, SpipDatabase } from "../source/spip-database.ts";
import { dayOf } from "./days.ts";
import { languageOf } from "./languages.ts";
import { namedItem, textsOf, type TextKind } from "./texts-of.ts";
import { plainLine } from "./plain-line.ts";
import { freeSlug } from "./slugs.ts";

/** What is decided of an article before any is written, so that texts and translations can point to all of them. */
export interface PlannedArticle {
  kind: TextKind;
  /** SPIP's number among its kind. */
  id: number;
  slug: string;
  headline: string;
  path: string;
  language: string;
  publishedOn: string;
  selectedOn: string;
  /** The group of its translations; 0 for none. */
  group: number;
  /** Slug of its source, and whether that is the site itself. */
  source: string;
  isOwn: number;
}

/**
 * Gives each published article, and after them each brève, its slug, its days and its place, in the order of SPIP's numbers, in a table of `work`.
 *
 * An article that the folder has already, by SPIP's number, keeps its slug whatever its title has become.
 */
export class ArticlePlan {
  private readonly work: DatabaseSync;
  private readonly get: ReturnType<DatabaseSync["prepare"]>;
  private readonly inGroup: ReturnType<DatabaseSync["prepare"]>;

  constructor(work: DatabaseSync) {
    this.work = work;
    work.exec(`
      CREATE TABLE plan (
        kind TEXT, id INTEGER, slug TEXT UNIQUE, headline TEXT, path TEXT, language TEXT, publishedOn TEXT, selectedOn TEXT, "group" INTEGER, source TEXT, isOwn INTEGER,
        PRIMARY KEY (kind, id)
      ) WITHOUT ROWID;
      CREATE INDEX plan_group ON plan ("group") WHERE "group" <> 0;
    `);
    this.get = work.prepare("SELECT * FROM plan WHERE kind = ? AND id = ?");
    this.inGroup = work.prepare(
      `SELECT id, slug, language FROM plan WHERE "group" = ? AND "group" <> 0 AND kind = 'article' ORDER BY id`,
    );
  }

  find(id: number, kind: TextKind = "article"): PlannedArticle | undefined {
    return this.get.get(kind, id) as PlannedArticle | undefined;
  }

  /** The other articles of a group of translations. */
  translations(group: number, id: number): { id: number; slug: string; language: string }[] {
    return (this.inGroup.all(group) as { id: number; slug: string; language: string }[]).filter((other) => other.id !== id);
  }

  /** The numbers of the brèves that are to come. */
  *breves(): Generator<number> {
    for (const row of this.work.prepare("SELECT id FROM plan WHERE kind = 'breve'").all()) yield Number(row["id"]);
  }

  get size(): number {
    return Number(this.work.prepare("SELECT count(*) AS n FROM plan").get()?.["n"] ?? 0);
  }

  fill(
    site: SpipDatabase,
    from: {
      language: string;
      statuses: ReadonlySet<string>;
      report: ReportBuilder;
      sourceOf: (row: Row, text: { kind: TextKind; id: number }, language: string) => { slug: string; isOwn: boolean };
      onDone: (done: number) => void;
    },
  ): void {
    const { report } = from;
    const present = this.work.prepare("SELECT slug, path FROM present WHERE spip = ?");
    // A brève has no number that the collection keeps: what stands in its very place, without one, is that brève.
    const taken = this.work.prepare(
      "SELECT 1 FROM present WHERE slug = ?1 AND NOT (path = ?2 AND spip IS NULL) UNION ALL SELECT 1 FROM plan WHERE slug = ?1 LIMIT 1",
    );
    const insert = this.work.prepare("INSERT INTO plan VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const left = new Map<string, { kind: TextKind; status: string; count: number }>();
    let lastDay: string | undefined;
    let done = 0;
    for (const { kind, id, row } of textsOf(site)) {
      from.onDone(++done);
      const item = namedItem({ kind, id });
      const status = String(row["statut"] ?? "");
      if (!Number.isSafeInteger(id) || id < 1 || !from.statuses.has(status)) {
        const known = left.get(`${kind} ${status}`) ?? { kind, status, count: 0 };
        left.set(`${kind} ${status}`, { ...known, count: known.count + 1 });
        report.count(kind, "left-out");
        continue;
      }
      const language = languageOf(row["lang"], from.language);
      const days = daysOf(row, item, lastDay, report);
      if (!days) {
        report.attention({
          code: "date-unknown",
          item,
          found: String(row["date"] ?? ""),
          done: "left it out: no day is known, nor that of an article before it",
        });
        report.count(kind, "left-out");
        continue;
      }
      lastDay = days.selectedOn;
      const title = plainLine(row["titre"], language);
      const headline = title === "" ? `${kind === "article" ? "Article" : "Brève"} ${id}` : title;
      if (title === "") report.attention({ code: "title-missing", item, done: `called it “${headline}”` });
      const standing = kind === "article" ? (present.get(id) as { slug: string; path: string } | undefined) : undefined;
      const inPlace = (slug: string) => (kind === "breve" ? articlePath({ slug, publishedOn: days.publishedOn }) : "");
      const slug =
        standing?.slug ?? freeSlug(title, id, kind, (candidate) => taken.get(candidate, inPlace(candidate)) !== undefined);
      const path = articlePath({ slug, publishedOn: days.publishedOn });
      const source = from.sourceOf(row, { kind, id }, language);
      const group = Number(row["id_trad"] ?? 0);
      const { publishedOn, selectedOn } = days;
      insert.run(kind, id, slug, headline, path, language, publishedOn, selectedOn, group, source.slug, Number(source.isOwn));
    }
    for (const { kind, status, count } of left.values()) {
      report.changed({
        code: "not-published",
        item: kind === "article" ? "articles" : "brèves",
        found: `${status}: ${count}`,
        done: "left them out: they were not published",
      });
    }
  }
}

/**
 * The days of an article: `date` is when the site published it, `date_redac` when it had come out elsewhere before.
 *
 * Without any the day of its last change stands in, else that of the article before it, and a person is told.
 */
function daysOf(
  row: Row,
  item: string,
  before: string | undefined,
  report: ReportBuilder,
): { publishedOn: string; selectedOn: string } | undefined {
  const own = dayOf(row["date"]);
  const earlier = dayOf(row["date_redac"]);
  if (own?.partial || (earlier?.partial && own === undefined)) {
    report.attention({
      code: "date-partial",
      item,
      found: String(row["date"]),
      done: "took the first day of the month or year",
    });
  }
  const on = own ?? earlier;
  if (on) return { publishedOn: earlier && earlier.day <= on.day ? earlier.day : on.day, selectedOn: on.day };
  const change = dayOf(row["date_modif"]) ?? dayOf(row["maj"]);
  const day = change?.day ?? before;
  if (day === undefined) return undefined;
  const where = change ? "its last change" : "the article before it";
  report.attention({
    code: "date-unknown",
    item,
    found: String(row["date"] ?? ""),
    done: `took the day of ${where}, ${day}`,
  });
  return { publishedOn: day, selectedOn: day };
}
