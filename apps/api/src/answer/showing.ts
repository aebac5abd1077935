import type { ImageAnswer, SectionTrail, SubjectRef } from "@revue/client";
import type { Channel, Day, Image, SectionPath, Slug } from "@revue/core";
import { resolved, trailOf, type Lookup } from "@revue/formats";
import type { ImageShelf } from "../images.ts";

/** Where, when and with which names an answer is made. */
export interface Showing {
  lookup: Lookup;
  images: ImageShelf;
  channel: Channel;
  today: Day;
  origin: string | undefined;
}

export function sectionTrail({ lookup }: Showing, path: SectionPath): SectionTrail {
  return { path, trail: trailOf(lookup, path).map((section) => ({ path: section.path, name: section.name })) };
}

export function subjectRef({ lookup }: Showing, slug: Slug): SubjectRef {
  const { kind, name } = resolved(lookup.subject(slug), "subject", slug);
  return { slug, kind, name };
}

export function imageAnswer({ images }: Showing, image: Image): ImageAnswer {
  return { ...image, url: images.address(image) };
}

/** The permanent address of an article for readers. */
export function articleAddress({ origin }: Pick<Showing, "origin">, slug: Slug): string {
  return `${origin ?? ""}/articles/${slug}`;
}
