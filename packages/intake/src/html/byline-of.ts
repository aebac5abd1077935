import type { Byline } from "@revue/core";
import { nameKey } from "../vocabulary/find-by-name.ts";
import type { Said } from "./metadata/claims.ts";

const LEADS =
  /^(?:par|propos recueillis par|recueilli par|de notre (?:correspondante?|envoyée?(?: spéciale?)?)(?: à [\p{Lu}][\p{L}-]+)?,?|by|written by|posted by|author:?|auteur:?|автор:?|written|text:?)\s*:?\s+/iu;
const DESK =
  /rédaction|redaction|editorial|staff|\bdesk\b|newsroom|admin|webmaster|avec (?:afp|reuters)|^(?:afp|reuters|ap|belga|ats|dpa|efe|ansa|tass|interfax|ria novosti|xinhua)$|agence|редакция/iu;
/** Dates, times of reading, counts of comments that templates print beside a name. */
const TAIL =
  /\s*(?:[|•·—–-]\s+)?(?:publi[ée]e?|posted|published|mis à jour|updated|le\s+\d{1,2}|on\s+\w+\s+\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|опубликовано|\d+\s*min(?:utes?)? (?:de lecture|read)).*$/iu;
/** Joins names: « X et Y », "X, Y and Z". */
const BETWEEN = /\s*(?:,|;|\bet\b|\band\b|&|\bи\b)\s*/u;

/** The byline that a page's claims make: the printed line where there is one, and the people named in it. */
export function bylineOf(said: readonly Said[], siteName: string | undefined): { byline: Byline; from: string } | undefined {
  const names = said
    .map(({ value, from }) => ({ value: value.replace(TAIL, "").trim(), from }))
    .filter(
      ({ value }) => value !== "" && value.length < 200 && /\p{L}{2}/u.test(value) && nameKey(value) !== nameKey(siteName ?? ""),
    );
  const [first] = names;
  if (!first) return undefined;
  const printed = names.find(
    ({ value, from }) =>
      (from === "printed byline" || from === "line under the headline") &&
      (LEADS.test(value) ||
        names.some((other) => other.from !== from && nameKey(value).includes(nameKey(other.value.replace(LEADS, ""))))),
  );
  // Several claims of one kind are several authors: one name each.
  const ofOneKind = names.filter(({ from }) => from === first.from).map(({ value }) => value);
  const line = printed?.value ?? [...new Set(ofOneKind)].join(", ");
  const people = new Set(
    (printed && ofOneKind.length === 0 ? [printed.value] : first.from === "printed byline" ? [line] : ofOneKind).flatMap(
      peopleIn,
    ),
  );
  return { byline: { kind: "signed", line, people: [...people] }, from: printed?.from ?? first.from };
}

/** The people a line names; none when an agency or a desk signed. */
export function peopleIn(line: string): string[] {
  return line
    .replace(LEADS, "")
    .split(BETWEEN)
    .map((name) =>
      name
        .replace(LEADS, "")
        .replace(/\s*\([^)]*\)\s*$/, "")
        .trim(),
    )
    .filter(
      (name) =>
        name !== "" && !DESK.test(name) && /^\p{Lu}[\p{L}'’. -]+$/u.test(name) && name.split(/\s+/).length < 6 && /\s/.test(name),
    );
}
