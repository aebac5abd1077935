import * as z from "zod";
import { SectionPath, Slug } from "../slug.ts";

const QUERY_MAX = 200;

/**
 * What a reader follows: the whole review, a section with all below it, a source, a subject, a dossier, or a search
 * that was saved.
 */
export const Topic = z
  .discriminatedUnion("kind", [
    z.object({ kind: z.literal("home") }),
    z.object({ kind: z.literal("section"), name: SectionPath }),
    z.object({ kind: z.literal("source"), name: Slug }),
    z.object({ kind: z.literal("subject"), name: Slug }),
    z.object({ kind: z.literal("dossier"), name: Slug }),
    z.object({ kind: z.literal("search"), name: z.string().trim().min(1).max(QUERY_MAX) }),
  ])
  .meta({ id: "Topic" });
export type Topic = z.infer<typeof Topic>;

/** Writes a topic in the one form the store knows: "home", "section:defense/international", "search:otan russie". */
export const topicKey = (topic: Topic): string => (topic.kind === "home" ? "home" : `${topic.kind}:${topic.name}`);

/** Reads what `topicKey` wrote; undefined when it is none. */
export function readTopic(key: string): Topic | undefined {
  const colon = key.indexOf(":");
  const read = Topic.safeParse(colon === -1 ? { kind: key } : { kind: key.slice(0, colon), name: key.slice(colon + 1) });
  return read.success ? read.data : undefined;
}
