import type { InterfaceLanguage } from "../language.ts";
import type { EventKind } from "./event.ts";

/** The kinds of events as readers are told of them, on pages and in documents alike. */
export const EVENT_KIND_WORDS: Readonly<Record<InterfaceLanguage, Readonly<Record<EventKind, string>>>> = {
  fr: { meeting: "Réunion", decision: "Décision", communique: "Communiqué", suspension: "Suspension", other: "Événement" },
  en: { meeting: "Meeting", decision: "Decision", communique: "Communiqué", suspension: "Suspension", other: "Event" },
};
