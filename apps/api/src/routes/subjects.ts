import { SubjectAnswer, SubjectList, SubjectListQuery } from "@revue/client";
import { Slug } from "@revue/core";
import * as z from "zod";
import { subjectEvents } from "../answer/subject-events.ts";
import { subjectRef } from "../answer/showing.ts";
import { showingIn } from "../answer/showing-in.ts";
import { readCursor, writeCursor } from "../cursor.ts";
import { nextPage } from "../next-page.ts";
import { json, operation } from "../operation.ts";

/** Subjects on a page when nobody says. */
const PAGE = 1000;
/** Subjects met together that are given. */
const TOGETHER = 12;

export const listSubjects = operation({
  id: "listSubjects",
  tag: "Vocabulary",
  address: "/subjects",
  summary: "List the subjects",
  description: "Persons, organisations, places, treaties and topics, by slug.",
  path: z.object({}),
  query: SubjectListQuery,
  answer: { description: "A page of subjects.", type: "application/json", schema: SubjectList },
  problems: ["cursor-invalid"],
  example: () => "/subjects?limit=2",
  async handle(ask) {
    const { kind, limit = PAGE, cursor } = ask.query;
    const secret = await ask.store.secret();
    const list = JSON.stringify(["subjects", kind ?? ""]);
    const after = cursor === undefined ? "" : readCursor(secret, list, cursor);
    if (after === undefined) {
      return ask.refuse("cursor-invalid", { errors: [{ parameter: "cursor", expected: "`next` of the same list" }] });
    }
    const counts = await ask.catalogue.counts("subject");
    const all = ask.catalogue.lookup.vocabulary.subjects.filter((subject) => kind === undefined || subject.kind === kind);
    const rest = all.filter(({ slug }) => slug > after).sort((one, other) => (one.slug < other.slug ? -1 : 1));
    const items = rest.slice(0, limit).map((subject) => ({ subject, articles: counts.get(subject.slug) ?? 0 }));
    const last = items.at(-1);
    const next = rest.length > limit && last !== undefined ? writeCursor(secret, list, last.subject.slug) : undefined;
    return json({ items, total: all.length, ...(next !== undefined && { next }) }, nextPage(ask.url, "cursor", next));
  },
});

export const findSubject = operation({
  id: "findSubject",
  tag: "Vocabulary",
  address: "/subjects/{slug}",
  summary: "Read one subject",
  description: "With the subjects met most often in the same articles, and the events it was part of, by date.",
  path: z.object({ slug: Slug.describe("The subject's slug.") }),
  query: z.object({}),
  answer: { description: "The subject.", type: "application/json", schema: SubjectAnswer },
  problems: ["subject-not-found"],
  example: ({ lookup }) => lookup.vocabulary.subjects[0] && `/subjects/${lookup.vocabulary.subjects[0].slug}`,
  async handle(ask) {
    const subject = ask.catalogue.lookup.subject(ask.path.slug);
    if (subject === undefined) return ask.refuse("subject-not-found");
    const { slug } = subject;
    const [counts, together] = await Promise.all([
      ask.catalogue.counts("subject"),
      ask.store.count("subject", { subject: slug }),
    ]);
    const showing = showingIn(ask, ask.caller.listChannel);
    return json({
      subject,
      articles: counts.get(slug) ?? 0,
      together: together
        .filter(({ key }) => key !== slug)
        .slice(0, TOGETHER)
        .map(({ key, count }) => ({ subject: subjectRef(showing, key), articles: count })),
      events: subjectEvents(ask.catalogue.lookup.vocabulary.series, slug),
    } satisfies SubjectAnswer);
  },
});
