import { SectionAnswer } from "@revue/client";
import { SectionPath, type Section } from "@revue/core";
import * as z from "zod";
import { imageAnswer, sectionTrail, type Showing } from "../answer/showing.ts";
import { showingIn } from "../answer/showing-in.ts";
import { json, operation } from "../operation.ts";

type Counts = ReadonlyMap<string, number>;

export const listSections = operation({
  id: "listSections",
  tag: "Vocabulary",
  address: "/sections",
  summary: "List the sections",
  description: "All of them, in the editors' order. Counts include the sections below.",
  path: z.object({}),
  query: z.object({}),
  answer: { description: "The sections.", type: "application/json", schema: z.object({ items: z.array(SectionAnswer) }) },
  problems: [],
  example: () => "/sections",
  async handle(ask) {
    const showing = showingIn(ask, ask.caller.listChannel);
    const counts = await ask.catalogue.counts("section");
    return json({ items: showing.lookup.vocabulary.sections.map((section) => sectionAnswer(showing, section, counts)) });
  },
});

export const findSection = operation({
  id: "findSection",
  tag: "Vocabulary",
  address: "/sections/{path}",
  summary: "Read one section",
  description: 'The slashes of the path may be written as they are, or as "%2F".',
  path: z.object({ path: SectionPath.describe("The section's path: the slugs from the root to it.") }),
  patterns: { path: "{.+}" },
  query: z.object({}),
  answer: { description: "The section.", type: "application/json", schema: SectionAnswer },
  problems: ["section-not-found"],
  example: ({ lookup }) => lookup.vocabulary.sections[0] && `/sections/${lookup.vocabulary.sections[0].path}`,
  async handle(ask) {
    const section = ask.catalogue.lookup.section(ask.path.path);
    if (section === undefined) return ask.refuse("section-not-found");
    return json(sectionAnswer(showingIn(ask, ask.caller.listChannel), section, await ask.catalogue.counts("section")));
  },
});

function sectionAnswer(showing: Showing, section: Section, counts: Counts): SectionAnswer {
  const { image, ...rest } = section;
  return {
    ...rest,
    ...(image !== undefined && { image: imageAnswer(showing, image) }),
    articles: counts.get(section.path) ?? 0,
    trail: sectionTrail(showing, section.path).trail,
    children: showing.lookup.vocabulary.sections
      .filter(({ path }) => path.slice(0, path.lastIndexOf("/")) === section.path && path.includes("/"))
      .map(({ path, name }) => ({ path, name, articles: counts.get(path) ?? 0 })),
  };
}
