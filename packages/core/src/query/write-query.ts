import { nameOfField } from "./field-names.ts";
import type { Query, QueryPart, Wish } from "./query.ts";

const isPlain = (value: string): boolean => /^[\p{L}\p{N}][^\s"«»“”„()[\]{}<>*\p{Cc}\p{Cf}]*$/u.test(value);

function writeWish(wish: Wish): string {
  switch (wish.kind) {
    case "word":
      return wish.text;
    case "prefix":
      return `${wish.text}*`;
    case "phrase":
      return `"${wish.text}"`;
    case "field":
      return `${nameOfField(wish.field)}:${isPlain(wish.value) ? wish.value : `"${wish.value}"`}`;
  }
}

/** Writes one part as a reader would type it: « source:"Le Monde" », « -sport », « Paris OU Moscou ». */
export function writePart(part: QueryPart): string {
  if (part.kind === "without") return `-${writeWish(part.wish)}`;
  if (part.kind === "any") return part.of.map(writeWish).join(" OU ");
  return writeWish(part);
}

/** Writes a query in one way for all spellings of it, as text that reads back to the same parts. Notes are not written. */
export const writeQuery = (query: Pick<Query, "parts">): string => query.parts.map(writePart).join(" ");
