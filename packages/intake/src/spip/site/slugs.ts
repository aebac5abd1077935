const SLUG_MAX = 100;

/** Makes a slug of a title: Latin letters without their accents, digits, hyphens. "" when none is left. */
export function slugOf(title: string): string {
  const plain = title
    .toLowerCase()
    .replace(/œ/g, "oe")
    .replace(/æ/g, "ae")
    .replace(/ß/g, "ss")
    .replace(/[а-яё]/g, (letter) => CYRILLIC[letter] ?? "")
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  if (plain.length <= SLUG_MAX) return plain;
  const cut = plain.slice(0, SLUG_MAX + 1);
  const end = cut.lastIndexOf("-");
  return (end > SLUG_MAX / 2 ? cut.slice(0, end) : cut.slice(0, SLUG_MAX)).replace(/-+$/, "");
}

// Russian titles in Latin letters, as French press writes them but one sign for one letter.
const CYRILLIC: Record<string, string> = Object.fromEntries(
  "а=a б=b в=v г=g д=d е=e ё=e ж=j з=z и=i й=i к=k л=l м=m н=n о=o п=p р=r с=s т=t у=ou ф=f х=kh ц=ts ч=tch ш=ch щ=chtch ъ= ы=y ь= э=e ю=iou я=ia"
    .split(" ")
    .map((pair) => pair.split("=") as [string, string]),
);

/** A slug that no other has: the title's, else with the number of SPIP. */
export function freeSlug(title: string, id: number, fallback: string, isTaken: (slug: string) => boolean): string {
  const plain = slugOf(title);
  if (plain !== "" && !isTaken(plain)) return plain;
  const numbered = `${plain === "" ? fallback : plain}-${id}`;
  if (!isTaken(numbered)) return numbered;
  for (let again = 2; ; again++) if (!isTaken(`${numbered}-${again}`)) return `${numbered}-${again}`;
}
