import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Image, type InterfaceLanguage, readBody } from "@revue/core";
import {
  articleBooklet,
  articleRecord,
  bindBooklet,
  dossierChapters,
  eventChapters,
  imagesInText,
  imagesWanted,
  recordsOf,
  resolved,
  toEpub,
  type Booklet,
  type Chapter,
  type Lookup,
} from "@revue/formats";
import { toCard, toCover, toPdf, toPressImage, type PressImage, type Printed, type Typesetter } from "@revue/formats/press";
import type { PressArticle, PressTask } from "./press-task.ts";

/** Prints one document: records, rights, images, format. Runs in the press's own process. */
export async function print(
  task: PressTask,
  { typesetter, lookup }: { typesetter: Typesetter; lookup: Lookup },
): Promise<Printed> {
  const booklet = bookletOf(task, lookup);
  const [only] = recordsOf(booklet);
  if (task.format === "png" && only !== undefined) return toCard(only, typesetter);
  if (task.format === "epub") {
    const images = await readImages(imagesInText(booklet), task.contentFolder);
    return { ...toEpub(booklet, { cover: await toCover(booklet, typesetter), images }), missing: [] };
  }
  return toPdf(booklet, { typesetter, images: await readImages(imagesWanted(booklet), task.contentFolder) });
}

function bookletOf(task: PressTask, lookup: Lookup): Booklet {
  const { channel, on, site, contentFolder: _, ...plan } = task;
  const addresses = { site, image: ({ file }: Image) => `/images/${file}` };
  const recordOf = (kept: PressArticle) => articleRecord({ ...kept, lookup, channel, on, addresses, readers: task.language });
  const parts = task.parts.map(({ title, articles }) => ({
    ...(title !== undefined && { title }),
    records: articles.map(recordOf),
  }));
  const [only] = parts.flatMap(({ records }) => records);
  if (task.kind === "article" && only !== undefined) return articleBooklet(only);
  const { publication } = lookup.vocabulary;
  const language = plan.language ?? publication.languages[0] ?? "fr";
  return bindBooklet({
    kind: plan.kind,
    on,
    chapters: plan.about === undefined ? [] : chaptersOn(plan.about, lookup, { language, site }),
    title: plan.title ?? publication.name,
    ...(plan.subtitle !== undefined && { subtitle: plan.subtitle }),
    ...(plan.introduction !== undefined && { introduction: readBody(plan.introduction).body }),
    language,
    publication,
    url: `${site}${plan.path ?? "/"}`,
    parts,
    ...(plan.leftOut !== undefined && { leftOut: plan.leftOut }),
  });
}

function chaptersOn(
  about: NonNullable<PressTask["about"]>,
  lookup: Lookup,
  from: { language: InterfaceLanguage; site: string },
): Chapter[] {
  if ("dossier" in about) return dossierChapters(resolved(lookup.dossier(about.dossier), "dossier", about.dossier), lookup, from);
  const { event, series } = resolved(lookup.event(about.event), "event", about.event);
  return eventChapters(event, { series, lookup }, from);
}

/** Images as far as they are there and can be read; the others are said in words by the format. */
async function readImages(files: readonly string[], contentFolder: string | undefined): Promise<Map<string, PressImage>> {
  const images = new Map<string, PressImage>();
  for (const file of files) {
    // The pattern of core's `Image` leaves no way out of the folder.
    if (contentFolder === undefined || !Image.shape.file.safeParse(file).success) continue;
    const bytes = await readFile(join(contentFolder, "images", file)).catch(() => undefined);
    const image = bytes === undefined ? undefined : await toPressImage(bytes);
    if (image !== undefined) images.set(file, image);
  }
  return images;
}
