const WRITTEN: Record<string, string[]> = {
  fr: [
    "janvier janv",
    "fevrier fevr fev",
    "mars",
    "avril avr",
    "mai",
    "juin",
    "juillet juil",
    "aout",
    "septembre sept",
    "octobre oct",
    "novembre nov",
    "decembre dec",
  ],
  en: [
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sep sept",
    "october oct",
    "november nov",
    "december dec",
  ],
  // Nominative and genitive, folded.
  ru: [
    "январь января",
    "февраль февраля",
    "март марта",
    "апрель апреля",
    "май мая",
    "июнь июня",
    "июль июля",
    "август августа",
    "сентябрь сентября",
    "октябрь октября",
    "ноябрь ноября",
    "декабрь декабря",
  ],
};

const MONTHS: Record<string, Map<string, number>> = Object.fromEntries(
  Object.entries(WRITTEN).map(([language, months]) => [
    language,
    new Map(months.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const))),
  ]),
);

/** The month a folded word names, 1 to 12, in French, English or Russian; usual abbreviations included. */
export const monthOf = (form: string, language: string): number | undefined => MONTHS[language]?.get(form);
