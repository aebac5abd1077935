import type { Day } from "@revue/core";
import { readDay } from "../draft/read-day.ts";

const SELECTED = /^(.*?),?\s+(?:sélectionn[ée]{1,2}|choisi|proposé|mis en ligne|selected|posted|отобрано)\s+(?:par|by)\s+(.+)$/iu;

/**
 * Reads « mardi 11 mars 2008, sélectionné par Spyworld »: the day printed beside the article, and who chose it.
 *
 * @returns nothing when the line is no such line; `by` as printed
 */
export function selectionLine(line: string, language: string): { on: Day; by: string } | undefined {
  const [, when, by] = SELECTED.exec(line.trim()) ?? [];
  if (when === undefined || by === undefined) return undefined;
  const on = readDay(when, { language });
  return on === undefined ? undefined : { on, by: by.replace(/[\s.]+$/, "") };
}
