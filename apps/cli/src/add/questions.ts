import { cancel, confirm, isCancel, multiselect, note, outro, select, text } from "@clack/prompts";
import { Day, localised, type Subject } from "@revue/core";
import { subjectReason, type Desk, type Draft } from "@revue/intake";
import { presetRights, PRESETS } from "../preset-rights.ts";
import type { Proposal } from "./proposal.ts";

/**
 * Asks an editor about a draft: headline and day when they could not be read, section, subjects, and what a source that
 * nobody has filed allows.
 *
 * @returns nothing when the editor went away
 */
export async function askDraft(draft: Draft, proposal: Proposal, desk: Desk): Promise<Proposal | undefined> {
  note(
    [draft.sourceName, draft.publishedOn, draft.originalUrl].filter((one) => one !== undefined).join("\n"),
    draft.headline ?? "No headline was found",
  );
  const headline =
    draft.headline ??
    (await answer(text({ message: "Headline", validate: (value) => (value?.trim() ? undefined : "An article has a headline") })));
  if (headline === undefined) return undefined;
  draft.headline = headline;
  const publishedOn =
    draft.publishedOn ??
    (await answer(
      text({
        message: "Published on",
        placeholder: "2008-03-11",
        validate: (value) => (Day.safeParse(value).success ? undefined : "A day, as in 2008-03-11"),
      }),
    ));
  if (publishedOn === undefined) return undefined;
  draft.publishedOn = publishedOn;
  const section = await answer(
    select({ message: "Section", options: sectionOptions(proposal, desk), initialValue: proposal.section ?? "", maxItems: 12 }),
  );
  if (section === undefined) return undefined;
  const subjects = await askSubjects(proposal, desk);
  if (subjects === undefined) return undefined;
  const answered: Proposal = { ...proposal, section, subjects };
  if (proposal.source === undefined) {
    const preset = await answer(
      select({
        message: `${draft.sourceName ?? "The source"} is not filed yet. What does it allow?`,
        options: (Object.keys(PRESETS) as (keyof typeof PRESETS)[]).map((value) => ({
          value,
          label: value,
          hint: PRESETS[value],
        })),
        initialValue: "press" as keyof typeof PRESETS,
      }),
    );
    if (preset === undefined) return undefined;
    answered.rights = presetRights(preset);
  }
  return answered;
}

export const confirmArticle = async (): Promise<boolean> => (await answer(confirm({ message: "File it?" }))) === true;

export const confirmUpdate = async (): Promise<boolean> =>
  (await answer(confirm({ message: "It is here already. Take over what the page says now?", initialValue: false }))) === true;

export const finish = (message: string): void => outro(message);

function sectionOptions(proposal: Proposal, desk: Desk) {
  const proposed = proposal.sections.map(({ path, reason }) => ({ value: path, label: path, hint: reason }));
  const names = new Set(proposed.map(({ value }) => value));
  const others = desk.vocabulary.sections
    .filter(({ path }) => !names.has(path))
    .map(({ path, name }) => ({ value: path, label: path, hint: localised(name, "fr").text }));
  return [...proposed, ...others];
}

async function askSubjects(proposal: Proposal, desk: Desk): Promise<string[] | undefined> {
  if (proposal.found.length === 0) return [];
  const names = new Map<string, Subject>(desk.vocabulary.subjects.map((subject) => [subject.slug, subject]));
  const options = proposal.found.map((found) => {
    const subject = names.get(found.slug);
    return { value: found.slug, label: subject ? localised(subject.name, "fr").text : found.slug, hint: subjectReason(found) };
  });
  return await answer(
    multiselect({
      message: "Subjects",
      options,
      initialValues: options.map(({ value }) => value),
      required: false,
      maxItems: 14,
    }),
  );
}

async function answer<T>(question: Promise<T>): Promise<Exclude<T, symbol> | undefined> {
  const given = await question;
  if (!isCancel(given)) return given as Exclude<T, symbol>;
  cancel("Nothing was written.");
  return undefined;
}
