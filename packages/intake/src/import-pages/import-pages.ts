import { commitArticle } from "../desk/commit.ts";
import type { Desk } from "../desk/desk.ts";
import { fileDraft, type FilingRules } from "../desk/file-draft.ts";
import type { Draft } from "../draft/draft.ts";
import type { Progress } from "../report/import-report.ts";
import type { ReportBuilder } from "../report/report-builder.ts";
import type { Archive } from "./pages-in.ts";
import { readPage } from "./read-page.ts";
import type { Page } from "./page.ts";

/** How saved pages are brought in. */
export interface PageImport extends FilingRules {
  /** The address of the dead site, to give pages without an address theirs: "http://www.spyworld-actu.com/". */
  site?: string | undefined;
  report: ReportBuilder;
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Takes a draft that lacks something only a person can give. Without it, it is left out. */
  onIncomplete?: ((draft: Draft, page: Page, missing: readonly string[]) => void) | undefined;
  /** Read and report, write nothing. */
  dryRun?: boolean | undefined;
}

/**
 * Brings the pages of an archive into a collection, one after the other. An article that is here already is left as it
 * is: a second import of the same pages changes nothing, and one that was stopped goes on where it was.
 */
export async function importPages(archive: Archive, desk: Desk, options: PageImport): Promise<void> {
  const { report } = options;
  for await (const { item, done } of archive.pages) {
    if ("code" in item) {
      report.count("page", "left-out");
      report.attention({
        code: item.code,
        item: item.name,
        done: item.done,
        ...(item.found !== undefined && { found: item.found }),
      });
    } else {
      const reading = readPage(item, { speakers: desk.speakers, timeZone: desk.vocabulary.publication.timeZone });
      if (reading.kind === "article") {
        addSite(reading.draft, options.site);
        importDraft(reading.draft, item, desk, options);
      } else {
        report.count("page", "left-out");
        report.changed({
          code: `not-an-article-${reading.why}`,
          item: item.name,
          done: "left out: no article was recognised in it",
        });
      }
    }
    options.onProgress?.({ phase: "pages", done, total: archive.total });
  }
}

function importDraft(draft: Draft, page: Page, desk: Desk, options: PageImport): void {
  const { report } = options;
  const filing = fileDraft(draft, desk, options);
  switch (filing.kind) {
    case "known":
      report.count("article", "unchanged");
      if (filing.match.because === "text") {
        const done = `left out: ${filing.match.keys.slug} has nearly the same text (${Math.round(filing.match.likeness * 100)} %)`;
        report.changed({ code: "same-text", item: page.name, found: draft.headline ?? "", done });
      }
      return;
    case "incomplete":
      report.count("article", "left-out");
      report.attention({
        code: "incomplete",
        item: page.name,
        found: draft.headline ?? "",
        done: `${options.onIncomplete ? "put in the inbox" : "left out"}: nobody says its ${filing.missing.join(", ")}`,
      });
      if (options.dryRun !== true) options.onIncomplete?.(draft, page, filing.missing);
      return;
    case "ready": {
      const paths = options.dryRun === true ? [] : commitArticle(filing.article, desk);
      report.count("article", "added");
      const file = paths.at(-1);
      for (const line of draft.dropped)
        report.changed({ code: "furniture-dropped", item: page.name, found: line, done: "not part of the article" });
      for (const { level, ...remark } of filing.remarks) {
        report[level]({ item: page.name, ...(file !== undefined && { file }), ...remark });
      }
    }
  }
}

function addSite(draft: Draft, site: string | undefined): void {
  if (site === undefined || draft.archivedUrl !== undefined || draft.legacy === undefined) return;
  draft.archivedUrl = `${site.replace(/\/?$/, "/")}spip.php?article${draft.legacy.spip}`;
}
