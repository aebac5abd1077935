import { type Api, Frequency, type InterfaceLanguage, localised, readTopic, type Topic, topicKey } from "@revue/client";
import { languageOf } from "#lib/addresses.ts";
import { asProblem, field } from "#lib/server/mail-form.ts";
import { refuse } from "#lib/refuse.ts";
import { textIn } from "#lib/text/text.ts";
import type { Actions, PageServerLoad } from "./$types";

/** One thing that can be followed. */
interface Choice {
  key: string;
  name: string;
  depth: number;
}

export const load: PageServerLoad = async ({ locals: { api }, url }) => {
  const language = languageOf(url.pathname);
  const asked = readTopic(url.searchParams.get("sujet") ?? "");
  const [{ open }, choices] = await Promise.all([api.newsletter.state(), choicesIn(api, language, asked)]).catch(refuse);
  return { open, choices, chosen: asked === undefined ? "home" : topicKey(asked) };
};

async function choicesIn(api: Api, language: InterfaceLanguage, asked: Topic | undefined): Promise<Choice[]> {
  const text = textIn(language).newsletter;
  const [{ name }, sections, dossiers] = await Promise.all([api.publication(), api.sections.list(), api.dossiers.list()]);
  const choices: Choice[] = [
    { key: "home", name: text.whole(name), depth: 0 },
    ...sections.map((section) => ({
      key: `section:${section.path}`,
      name: localised(section.name, language).text,
      depth: section.path.split("/").length - 1,
    })),
    ...dossiers.map(({ slug, title }) => ({ key: `dossier:${slug}`, name: localised(title, language).text, depth: 0 })),
  ];
  if (asked === undefined || choices.some(({ key }) => key === topicKey(asked))) return choices;
  const named = await nameOf(api, asked, language);
  return named === undefined ? choices : [{ key: topicKey(asked), name: named, depth: 0 }, ...choices];
}

async function nameOf(api: Api, topic: Topic, language: InterfaceLanguage): Promise<string | undefined> {
  if (topic.kind === "search") return textIn(language).newsletter.search(topic.name);
  if (topic.kind === "source")
    return api.sources.find(topic.name).then(
      ({ name }) => name,
      () => undefined,
    );
  if (topic.kind !== "subject") return undefined;
  return api.subjects.find(topic.name).then(
    ({ subject }) => localised(subject.name, language).text,
    () => undefined,
  );
}

export const actions: Actions = {
  async default({ locals: { api }, request, url }) {
    const form = await request.formData();
    const email = field(form, "email");
    const topic = readTopic(field(form, "topic")) ?? { kind: "home" };
    const frequency = Frequency.catch("weekly").parse(field(form, "frequency"));
    const caller = request.headers.get("revue-caller");
    const wish = { email, topic, frequency, language: languageOf(url.pathname), website: field(form, "website") };
    try {
      await api.newsletter.ask({ ...wish, ...(caller !== null && { caller }) });
    } catch (cause) {
      return asProblem(cause, { email });
    }
    return { sent: true };
  },
};
