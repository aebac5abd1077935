/** Names that carry a sign on purpose. */
const NAMES = String.raw`(?<!\p{L})(?:Yahoo|Jeopardy|Kahoot|Joomla)!`;
/** An address, without the signs that end the sentence around it. */
const ADDRESS = String.raw`(?:https?|ftp):\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]'’…]|(?<![\p{L}\p{N}])www\.[^\s<>"«»]*[^\s<>"«».,;:!?)\]'’…]`;
const MAIL = String.raw`(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}`;
const WINDOWS_PATH = String.raw`(?<!\p{L})[A-Za-z]:\\[^\s"]*`;
const REFERENCE = String.raw`&#?[A-Za-z0-9]{1,31};`;
const SMILEY = String.raw`(?<![^\s])[:;]-?[()DPpOo|/](?![^\s.,])|(?<![^\s]):[a-z_+-]{2,30}:(?![^\s])`;
const OPTION = String.raw`(?<![^\s])--[A-Za-z]`;

const KEPT = new RegExp([ADDRESS, MAIL, WINDOWS_PATH, REFERENCE, SMILEY, OPTION, NAMES].join("|"), "gu");
/** One of the characters without which nothing is kept; most texts hold few. */
const HINT = /:\/\/|www\.|@|\\|&|:[-a-z()DPO|/+_]|;[-()DP]|--|!/;

/** The ranges that typography leaves alone: addresses, paths, names with a sign, smileys, options of commands. */
export function keptRanges(text: string): [number, number][] {
  if (!HINT.test(text)) return [];
  return Array.from(text.matchAll(KEPT), (match) => [match.index, match.index + match[0].length]);
}
