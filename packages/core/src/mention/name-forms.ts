import type { Slug } from "../slug.ts";
import type { Subject } from "../subject/subject.ts";
import { isCyrillic, transliterate } from "./transliterate.ts";

/** One way a subject's name may stand in a text. */
export interface NameForm {
  slug: Slug;
  text: string;
  /**
   * What case the text must have. `capitals`: « ONU », never « onu ». `initials`: each word that has a capital here has one there.
   * `free`: a topic's name is a title, and stands in a sentence without its capital.
   */
  case: "capitals" | "initials" | "free";
}

/** Every form of a subject's name: in all languages, its aliases, its shared names, and what is Cyrillic in Latin letters. */
export function nameForms(subject: Subject): NameForm[] {
  const { slug, name, aliases, sharedNames = [], kind } = subject;
  const printed = [...Object.values(name), ...aliases, ...sharedNames];
  const written = printed
    .filter(isCyrillic)
    .flatMap((one) => [transliterate(one, "iso9"), transliterate(one, "french"), transliterate(one, "english")]);
  return [...new Set([...printed, ...written])].map((text) => ({
    slug,
    text,
    case: isShouted(text) ? "capitals" : kind === "topic" ? "free" : "initials",
  }));
}

const isShouted = (text: string): boolean => (text.match(/\p{Lu}/gu)?.length ?? 0) > 1 && !/\p{Ll}/u.test(text);
