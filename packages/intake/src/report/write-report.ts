import type { Fate, ImportReport, Remark } from "./import-report.ts";

/** Writes a report as JSON, one document, for programs. */
export function reportToJson(report: ImportReport): string {
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/**
 * Writes a report for a terminal or a file: counts first, then what needs a person, then what was changed on the way.
 *
 * @param options.each most remarks of one code to write; the others are counted
 */
export function reportToText(report: ImportReport, options: { each?: number } = {}): string {
  const { each = 20 } = options;
  const kinds = Object.entries(report.counts).map(([kind, counts]) => `  ${kind}: ${fates(counts)}`);
  const parts = [`${report.source.kind}: ${report.source.name}\n${kinds.length > 0 ? kinds.join("\n") : "  nothing came in"}`];
  for (const [level, title] of TITLES) {
    const codes = Object.entries(report.codes).filter(([, code]) => code.level === level);
    if (codes.length === 0) continue;
    const groups = codes.map(([code, { count }]) => group({ code, count, each, remarks: report.remarks }));
    parts.push(`${title}\n${groups.join("\n")}`);
  }
  return `${parts.join("\n\n")}\n`;
}

const TITLES = [
  ["attention", "Needs a person:"],
  ["changed", "Changed on the way:"],
] as const;

const FATES: readonly Fate[] = ["added", "updated", "unchanged", "kept", "left-out"];

function fates(counts: Partial<Record<Fate, number>>): string {
  return FATES.flatMap((fate) => (counts[fate] ? [`${counts[fate].toLocaleString("en")} ${fate}`] : [])).join(", ");
}

function group(of: { code: string; count: number; each: number; remarks: readonly Remark[] }): string {
  const own = of.remarks.filter(({ code }) => code === of.code).slice(0, of.each);
  const lines = own.map((remark) => `    ${remarkToText(remark)}`);
  const more = of.count - own.length;
  if (more > 0) lines.push(`    … and ${more.toLocaleString("en")} more`);
  return [`  ${of.code} (${of.count.toLocaleString("en")})`, ...lines].join("\n");
}

/** Writes one remark on one line: `article 12 (articles/2008/03/x.md): "0000-00-00" — took the day of the last change`. */
export function remarkToText({ item, file, found, done }: Remark): string {
  const place = file === undefined ? item : `${item} (${file})`;
  return found === undefined ? `${place}: ${done}` : `${place}: ${JSON.stringify(found)} — ${done}`;
}
