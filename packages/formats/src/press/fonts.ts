import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/**
 * The faces a press sets with, all under open licences (SIL OFL; DejaVu's own) and embedded in what it makes.
 *
 * Newsreader and Source Sans 3 are the site's; Source Serif 4 sets Cyrillic and Greek. Noto Naskh Arabic, Noto Emoji
 * and DejaVu answer for what those lack: other scripts, signs, code.
 */
const FACES = [
  "@expo-google-fonts/newsreader/400Regular/Newsreader_400Regular.ttf",
  "@expo-google-fonts/newsreader/400Regular_Italic/Newsreader_400Regular_Italic.ttf",
  "@expo-google-fonts/newsreader/600SemiBold/Newsreader_600SemiBold.ttf",
  "@expo-google-fonts/newsreader/600SemiBold_Italic/Newsreader_600SemiBold_Italic.ttf",
  "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  "@expo-google-fonts/source-sans-3/400Regular_Italic/SourceSans3_400Regular_Italic.ttf",
  "@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf",
  "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  "@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf",
  "@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf",
  "@expo-google-fonts/source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf",
  "@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf",
  "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf",
  "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  "dejavu-fonts-ttf/ttf/DejaVuSansMono.ttf",
];

/** Reads the faces from the packages that carry them. About 4 MB. */
export function readFonts(): Buffer[] {
  const { resolve } = createRequire(import.meta.url);
  return FACES.map((face) => readFileSync(resolve(face)));
}
