import { dateInWords, type InterfaceLanguage, type Permission } from "@revue/client";
import { textIn } from "../text/text.ts";

/** What may be shown of a source's articles, and why, as sentences for readers. It tells a decision; it takes none. */
export function rightsInWords(permission: Permission, language: InterfaceLanguage): string {
  const { shown, reasons } = textIn(language).rights;
  const what = permission.show === "excerpt" ? shown.excerpt(permission.limit?.words ?? 0) : shown[permission.show];
  return `${what} ${reasonOf(permission, language, reasons)}`;
}

function reasonOf(
  { clause, licence, until, show }: Permission,
  language: InterfaceLanguage,
  reasons: ReturnType<typeof textIn>["rights"]["reasons"],
): string {
  if (clause === "open-licence") return reasons["open-licence"](licence.name);
  if (clause === "contract") return reasons.contract(until === undefined ? undefined : dateInWords(until, language));
  // Outside a contract, silence and quotation have different reasons.
  if (clause !== "outside-contract-channels" && clause !== "outside-contract-dates") return reasons[clause];
  return show === "nothing" ? reasons[clause] : `${reasons[clause]} ${reasons["short-quotation"]}`;
}
