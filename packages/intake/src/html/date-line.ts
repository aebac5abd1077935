const DATED = /\b(?:19|20)\d{2}\b|\b\d{1,2}[/.-]\d{1,2}[/.-]\d{2}\b/;
const WORDS =
  /publi[ée]|mis? (?:en ligne|à jour)|posted|published|updated|опубликовано|обновлено|janv|févr|fevr|mars|avril|mai|juin|juil|août|aout|sept|oct|nov|déc|dec|jan|feb|mar|apr|may|jun|jul|aug|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|\d{1,2}[/.-]\d{1,2}[/.-]\d{2}|\d{4}-\d{2}-\d{2}/i;

/** Whether a short text seems to print a date: a cheap look before the dear reading. */
export const isDateLine = (text: string): boolean => DATED.test(text) && WORDS.test(text);
