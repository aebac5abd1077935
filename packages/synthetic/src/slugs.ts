/** Makes a slug from a text: ASCII letters and digits joined by hyphens, cut at 90 characters. */
export function slugOf(text: string): string {
  return text
    .replaceAll("œ", "oe")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 90)
    .replace(/^-+|-+$/g, "");
}
