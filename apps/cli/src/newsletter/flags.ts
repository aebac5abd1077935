import { Day, type Frequency, FREQUENCIES } from "@revue/core";
import type { Store } from "@revue/store";
import { todayIn } from "../content-flag.ts";
import type { Context } from "../context.ts";
import { Stop } from "../exit.ts";

export const frequencyFlag = { kind: "enum", values: [...FREQUENCIES], brief: "To whom: daily or weekly readers" } as const;

export const onFlag = {
  kind: "parsed",
  parse: (text: string): Day => {
    if (!Day.safeParse(text).success) throw new SyntaxError("a day, as in 2026-03-02");
    return text;
  },
  brief: "Day the issue is dated; today when absent",
  placeholder: "day",
  optional: true,
} as const;

export interface MailingFlags {
  frequency: Frequency;
  on?: string;
}

/** The day an issue is dated. Stops where there is no collection yet. */
export async function datedOn(context: Context, store: Store, on: string | undefined): Promise<{ on: string; name: string }> {
  const publication = (await store.vocabulary())?.publication;
  if (publication === undefined) throw new Stop("The store holds no collection yet; start the site once, or run revue sync.");
  return { on: on ?? todayIn(context, publication.timeZone), name: publication.name };
}
