import { dateInWords, localised, uncertainDateInWords, type Claim, type InterfaceLanguage } from "@revue/client";
import type { Text } from "#lib/text/text.ts";

/** What a side of a question says, in few words: its most exact claim's value, or its statement when it is no number or date. */
export function valueInWords({ value, statement }: Claim, language: InterfaceLanguage, text: Text): string {
  switch (value.kind) {
    case "date":
      if (!("yearly" in value.date)) return uncertainDateInWords(value.date, language);
      // Any leap year will do to write a day of the year: the year is cut off.
      return text.dossier.everyYear(dateInWords(`2004${value.date.yearly.slice(1)}`, language).replace(/\s*2004$/, ""));
    case "number":
      return [new Intl.NumberFormat(language).format(value.number), value.unit].filter(Boolean).join("\u00a0");
    case "frequency":
      return text.dossier.timesAYear(value.least, value.most);
    default:
      return localised(statement, language).text;
  }
}
