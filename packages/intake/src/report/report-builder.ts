import type { Fate, ImportReport, Remark } from "./import-report.ts";

/** Most remarks of one code held in a report. */
export const REMARKS_KEPT = 200;

/** Most characters of `Remark.found`. */
const FOUND_MAX = 120;

/** Gathers a report while an import runs. Memory does not grow with the source: see `ImportReport.remarks`. */
export class ReportBuilder {
  readonly #report: ImportReport;
  readonly #onRemark: ((remark: Remark) => void) | undefined;

  /** @param onRemark is given every remark as it comes, those that the report will not hold included */
  constructor(source: ImportReport["source"], onRemark?: (remark: Remark) => void) {
    this.#report = { source, counts: {}, codes: {}, remarks: [], remarksLeft: 0 };
    this.#onRemark = onRemark;
  }

  /** Counts one thing. */
  count(kind: string, fate: Fate): void {
    const counts = (this.#report.counts[kind] ??= {});
    counts[fate] = (counts[fate] ?? 0) + 1;
  }

  /** Something was changed on the way; nobody need do anything. */
  changed(remark: Omit<Remark, "level">): void {
    this.#add({ level: "changed", ...remark });
  }

  /** Something needs a person. */
  attention(remark: Omit<Remark, "level">): void {
    this.#add({ level: "attention", ...remark });
  }

  /** The report as it stands. */
  finish(): ImportReport {
    return this.#report;
  }

  #add(given: Remark): void {
    const remark = given.found === undefined ? given : { ...given, found: oneLine(given.found) };
    const code = (this.#report.codes[remark.code] ??= { level: remark.level, count: 0 });
    code.count++;
    if (remark.level === "attention") code.level = "attention";
    if (code.count <= REMARKS_KEPT) this.#report.remarks.push(remark);
    else this.#report.remarksLeft++;
    this.#onRemark?.(remark);
  }
}

function oneLine(text: string): string {
  // Only the start is looked at: what was found may be a whole text.
  const line = text
    .slice(0, FOUND_MAX * 4)
    .replace(/\s+/g, " ")
    .trim();
  return line.length > FOUND_MAX ? `${line.slice(0, FOUND_MAX - 1).toWellFormed()}…` : line;
}
