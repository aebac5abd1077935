// Windows' letters where ISO 8859-1 has controls: old sites took them for text, and so did browsers
// (Encoding Standard, windows-1252, index).
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
// oxlint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;
// oxlint-disable-next-line no-control-regex
const UNFIT_ALL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]|\p{Surrogate}/gu;

/** The text with "\n" as its only line end and without characters that no page shows; Windows' own become what they meant. */
export function cleanCharacters(text: string): string {
  if (!UNFIT.test(text) && text.isWellFormed()) return text;
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  return lines.replace(UNFIT_ALL, (character) => {
    const code = character.charCodeAt(0);
    if (code === 0x2028 || code === 0x2029 || code === 0x0b || code === 0x0c) return "\n";
    const meant = code >= 0x80 && code <= 0x9f ? (WINDOWS_1252[code - 0x80] ?? "") : "";
    return meant === character ? "" : meant;
  });
}
