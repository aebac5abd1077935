import type { Fault } from "./fault.ts";

const WORDS: Partial<Record<Fault["code"], string>> = {
  missing: "missing",
  "unknown-field": "not a field",
  duplicate: "twice",
  unreadable: "unreadable",
  "not-utf8": "not UTF-8",
};

/**
 * Says a fault on one line, for terminals and logs:
 * `articles/2008/03/x.md:12 section: "defens" — expected a path of sections.yaml (did you mean "defense"?)`.
 */
export function describeFault(fault: Fault): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`;
  const what = [WORDS[fault.code], fault.found].filter((part) => part !== undefined).join(" ");
  const where = fault.field === undefined ? `${place}:` : `${place} ${fault.field}:`;
  return what === "" ? `${where} expected ${fault.expected}` : `${where} ${what} — expected ${fault.expected}`;
}
